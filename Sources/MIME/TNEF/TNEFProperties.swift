/// The MAPI properties of a message or an attachment (MS-OXTNEF section 2.1.3.4): the places of
/// their values. Of a property with several values the first counts.
struct TNEFProperties {
  struct Value {
    let type: Int
    let range: Range<Int>
  }

  /// The types of MS-OXCDATA section 2.11.1 that texts and files have.
  enum Kind {
    static let object = 0x000D
    static let string = 0x001E
    static let unicode = 0x001F
    static let binary = 0x0102
  }

  let bytes: [UInt8]
  private var values: [Int: Value] = [:]
  /// All properties that there should be were read.
  private(set) var isWhole = false

  /// More than any message has; each costs an entry of a table.
  private static let most = 10_000

  init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    var cursor = LittleEndianCursor(bytes, in: range)
    guard let count = cursor.number(4) else { return }
    for _ in 0..<min(count, Self.most) {
      guard let type = cursor.number(2), let id = cursor.number(2) else { return }
      if id >= 0x8000, !Self.skipName(&cursor) { return }
      guard let value = Self.value(of: type, &cursor) else { return }
      if values[id] == nil { values[id] = value }
    }
    isWhole = count <= Self.most
  }

  subscript(id: Int) -> Value? { values[id] }

  /// A number of four bytes.
  func number(_ id: Int) -> Int? {
    guard let value = values[id] else { return nil }
    var cursor = LittleEndianCursor(bytes, in: value.range)
    return cursor.number(4)
  }

  /// A named property: the set it belongs to, then a number or a name.
  private static func skipName(_ cursor: inout LittleEndianCursor) -> Bool {
    guard cursor.take(16) != nil, let kind = cursor.number(4), let number = cursor.number(4) else {
      return false
    }
    return kind == 0 || cursor.take(padded(number)) != nil
  }

  private static func value(of type: Int, _ cursor: inout LittleEndianCursor) -> Value? {
    let base = type & ~0x1000
    let isMultiple = type & 0x1000 != 0
    let width = width(of: base)
    if let width, !isMultiple {
      return cursor.take(padded(width)).map { Value(type: base, range: $0) }
    }
    guard let count = cursor.number(4) else { return nil }
    var first: Value?
    // Each value takes bytes, so that a false count ends with them; empty ones take four.
    var read = 0
    while read < count {
      guard let length = width ?? cursor.number(4), length > 0 || width == nil,
        let place = cursor.take(length)
      else { return first }
      _ = cursor.takeRest(upTo: padded(length) - length)
      first = first ?? Value(type: base, range: place)
      read += 1
    }
    return first ?? Value(type: base, range: cursor.position..<cursor.position)
  }

  /// Bytes of a value of fixed length; nil where its length is written before it.
  private static func width(of type: Int) -> Int? {
    switch type {
    case 0x0000, 0x0001: 0
    case 0x0002, 0x000B: 2
    case 0x0003, 0x0004, 0x000A: 4
    case 0x0005, 0x0006, 0x0007, 0x0014, 0x0040: 8
    case 0x0048: 16
    default: nil
    }
  }

  private static func padded(_ length: Int) -> Int { (length + 3) & ~3 }
}
