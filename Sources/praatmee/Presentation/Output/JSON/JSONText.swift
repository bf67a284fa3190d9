import FoundationEssentials

/// The bytes of one line of JSON in the making (RFC 8259).
struct JSONText {
  private(set) var bytes: [UInt8] = []

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
      while position < utf8.count {
        let length = Self.length(at: position, of: utf8)
        guard length > 0 else {
          position += 1
          continue
        }
        bytes.append(contentsOf: utf8[copied..<position])
        appendEscape(of: utf8[position..<(position + length)])
        position += length
        copied = position
      }
      bytes.append(contentsOf: utf8[copied...])
    }
    bytes.append(Self.quote)
  }

  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")

  /// The number of bytes at a place that have to be escaped; 0 for none.
  private static func length(at position: Int, of utf8: UnsafeBufferPointer<UInt8>) -> Int {
    let byte = utf8[position]
    if byte < 0x80 {
      return byte < 0x20 || byte == quote || byte == backslash || byte == 0x7F ? 1 : 0
    }
    // Nothing between U+00AE and U+02FF is hidden; these are the letters of Europe.
    guard byte >= 0xCC || byte == 0xC2 else { return 0 }
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
    guard position + length <= utf8.count,
      let scalar = String(decoding: utf8[position..<(position + length)], as: UTF8.self)
        .unicodeScalars.first, HiddenScalar.isHidden(scalar)
    else { return 0 }
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
