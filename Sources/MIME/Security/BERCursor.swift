/// Walks the elements of BER (ITU-T X.690), those of indefinite length and in pieces among them,
/// without recursion.
struct BERCursor {
  struct Element {
    let tag: UInt8
    /// Nil where an end mark tells where it ends.
    let length: Int?

    var isConstructed: Bool { tag & 0x20 != 0 }
    var isEndMark: Bool { tag == 0 && length == 0 }
  }

  enum Tag {
    static let octets: UInt8 = 0x04
    static let octetPieces: UInt8 = 0x24
    static let objectIdentifier: UInt8 = 0x06
    static let sequence: UInt8 = 0x30
    static let context0: UInt8 = 0xA0
  }

  let bytes: [UInt8]
  private(set) var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Reads a tag and a length; the content comes next. Of tags beyond 30 only the first byte is
  /// kept: CMS has none.
  mutating func next() -> Element? {
    guard position < bytes.count else { return nil }
    let tag = bytes[position]
    position += 1
    if tag & 0x1F == 0x1F {
      while position < bytes.count, bytes[position] & 0x80 != 0 { position += 1 }
      position += 1
    }
    guard position < bytes.count else { return nil }
    let first = bytes[position]
    position += 1
    guard first != 0x80 else { return Element(tag: tag, length: nil) }
    guard first & 0x80 != 0 else { return Element(tag: tag, length: Int(first)) }
    let count = Int(first & 0x7F)
    guard count <= 4, bytes.count - position >= count else { return nil }
    var length = 0
    for _ in 0..<count {
      length = length << 8 | Int(bytes[position])
      position += 1
    }
    return Element(tag: tag, length: length)
  }

  /// Goes into the next element if it has that tag.
  mutating func enter(_ tag: UInt8) -> Bool {
    let start = position
    if let element = next(), element.tag == tag { return true }
    position = start
    return false
  }

  /// The content of the next element if it has that tag and a length; as much as there is.
  mutating func content(_ tag: UInt8) -> ArraySlice<UInt8>? {
    let start = position
    guard let element = next(), element.tag == tag, let length = element.length else {
      position = start
      return nil
    }
    return take(length)
  }

  /// Passes over the next element.
  mutating func skip() -> Bool {
    var open = 0
    repeat {
      guard let element = next() else { return false }
      if element.isEndMark {
        open -= 1
      } else if let length = element.length {
        _ = take(length)
      } else {
        open += 1
      }
    } while open > 0
    return true
  }

  /// The bytes of an OCTET STRING, which may be cut into pieces, and the pieces into pieces.
  mutating func octets() -> [UInt8]? {
    guard let first = next() else { return nil }
    if first.tag == Tag.octets, let length = first.length { return Array(take(length)) }
    guard first.tag == Tag.octetPieces else { return nil }
    var result: [UInt8] = []
    var open = OpenElements(first, at: position, end: bytes.count)
    while open.leave(at: position) {
      guard let element = next() else { break }
      if element.isEndMark {
        open.endMark()
      } else if element.tag == Tag.octets, let length = element.length {
        result.append(contentsOf: take(length))
      } else if element.tag == Tag.octetPieces {
        open.enter(element, at: position)
      } else {
        break
      }
    }
    return result
  }

  private mutating func take(_ length: Int) -> ArraySlice<UInt8> {
    let start = min(position, bytes.count)
    position = start + min(length, bytes.count - start)
    return bytes[start..<position]
  }
}
