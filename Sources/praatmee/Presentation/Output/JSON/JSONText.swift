import FoundationEssentials

/// The bytes of one line of JSON in the making (RFC 8259).
struct JSONText {
  private(set) var bytes: [UInt8] = []

  /// - Parameter capacity: the bytes that are likely to come.
  init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  mutating func append(byte: UInt8) { bytes.append(byte) }

  mutating func append(bytes more: [UInt8]) { bytes.append(contentsOf: more) }

  mutating func append(literal: StaticString) {
    literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ number: some BinaryInteger) {
    bytes.append(contentsOf: String(number).utf8)
  }

  /// Writes a string. What a terminal would obey is written as `\u009b`: JSON leaves all but ASCII
  /// controls raw, and somebody may look at it.
  mutating func append(_ text: String) {
    var text = text
    bytes.append(Self.quote)
    text.withUTF8 { utf8 in
      var copied = 0
      var position = 0
      var lookedAt = 0
      while position < utf8.count {
        if position >= lookedAt {
          position = Self.nextToLookAt(from: position, in: utf8)
          lookedAt = position + Self.stride
          guard position < utf8.count else { break }
        }
        let length = Self.length(at: position, of: utf8)
        guard length > 0 else {
          position += 1
          continue
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[copied..<position]))
        appendEscape(of: utf8[position..<(position + length)])
        position += length
        copied = position
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[copied...]))
    }
    bytes.append(Self.quote)
  }

  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")

  /// The bytes that are looked at in one go.
  private static let stride = 8

  /// The first place from here on where one of the next bytes may have to be escaped: most of every
  /// text is passed over. A borrow can only make a byte suspicious that is none.
  private static func nextToLookAt(
    from start: Int, in utf8: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let bytes = UnsafeRawBufferPointer(utf8)
    let ones: UInt64 = 0x0101_0101_0101_0101
    var position = start
    while position + stride <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      let quotes = word ^ (ones &* UInt64(quote))
      let backslashes = word ^ (ones &* UInt64(backslash))
      let suspicious =
        word | (word &- ones &* 0x20) | (word &+ ones) | (quotes &- ones) | (backslashes &- ones)
      if suspicious & (ones &* 0x80) != 0 { break }
      position += stride
    }
    return position
  }

  /// The number of bytes at a place that have to be escaped; 0 for none.
  private static func length(at position: Int, of utf8: UnsafeBufferPointer<UInt8>) -> Int {
    let byte = utf8[position]
    if byte < 0x80 {
      return byte < 0x20 || byte == quote || byte == backslash || byte == 0x7F ? 1 : 0
    }
    // Nothing between U+00AE and U+02FF is hidden; these are the letters of Europe.
    guard byte >= 0xCC || byte == 0xC2 else { return 0 }
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
    guard position + length <= utf8.count else { return 0 }
    // The bits of the scalar: some of the first byte, six of each other (RFC 3629 section 3).
    var value = UInt32(byte) & 0x7F >> UInt32(length)
    for place in (position + 1)..<(position + length) {
      value = value << 6 | UInt32(utf8[place] & 0x3F)
    }
    guard let scalar = Unicode.Scalar(value), HiddenScalar.isHidden(scalar) else { return 0 }
    return length
  }

  private mutating func appendEscape(of utf8: Slice<UnsafeBufferPointer<UInt8>>) {
    switch utf8.first {
    case Self.quote: append(literal: "\\\"")
    case Self.backslash: append(literal: "\\\\")
    case 0x08: append(literal: "\\b")
    case 0x09: append(literal: "\\t")
    case 0x0A: append(literal: "\\n")
    case 0x0C: append(literal: "\\f")
    case 0x0D: append(literal: "\\r")
    default:
      for unit in String(decoding: utf8, as: UTF8.self).utf16 {
        let digits = String(unit, radix: 16)
        append(literal: "\\u")
        bytes.append(contentsOf: String(repeating: "0", count: 4 - digits.count).utf8)
        bytes.append(contentsOf: digits.utf8)
      }
    }
  }
}
