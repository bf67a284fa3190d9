/// Writes text as encoded-words (RFC 2047), each whole in itself and at most 75 characters long.
enum EncodedWordWriter {
  /// Where the words stand, which decides the characters that may stay as they are.
  enum Place {
    case text
    /// A display name (RFC 2047 section 5, rule 3).
    case phrase
  }

  /// How an encoded-word begins.
  static let mark: [UInt8] = [.equals, .question]

  /// The longest line with encoded-words in it.
  static let lineLength = 76
  private static let longest = 75
  private static let frame = "=?utf-8?q??=".utf8.count

  /// In Q where most characters can stay, else in B, which is shorter then.
  /// - Parameter room: what the first line leaves to the first word.
  static func words(_ text: String, in place: Place, room: Int) -> [[UInt8]] {
    let escaped = text.utf8.count { !isPlain($0, place) && $0 != .space }
    let usesB = escaped * 3 > text.utf8.count
    var words: [[UInt8]] = []
    var bytes: [UInt8] = []
    var length = 0
    for scalar in text.unicodeScalars {
      let units = Array(String(scalar).utf8)
      let size =
        usesB
        ? (bytes.count + units.count + 2) / 3 * 4
        : length + units.reduce(0) { $0 + (isPlain($1, place) || $1 == .space ? 1 : 3) }
      let limit = words.isEmpty ? min(room, longest) : longest
      if frame + size > limit, !bytes.isEmpty {
        words.append(word(bytes, usesB, place))
        bytes = []
        length = 0
      }
      bytes += units
      length += units.reduce(0) { $0 + (isPlain($1, place) || $1 == .space ? 1 : 3) }
    }
    if !bytes.isEmpty { words.append(word(bytes, usesB, place)) }
    return words
  }

  private static func word(_ bytes: [UInt8], _ usesB: Bool, _ place: Place) -> [UInt8] {
    var result = Array((usesB ? "=?utf-8?b?" : "=?utf-8?q?").utf8)
    if usesB {
      result += Base64.encode(bytes)
    } else {
      for byte in bytes {
        if byte == .space {
          result.append(.underscore)
        } else if isPlain(byte, place) {
          result.append(byte)
        } else {
          QuotedPrintable.appendEscape(of: byte, to: &result)
        }
      }
    }
    return result + [.question, .equals]
  }

  private static func isPlain(_ byte: UInt8, _ place: Place) -> Bool {
    if byte.isDigit || (byte.isLetter && byte < 0x80) { return true }
    switch byte {
    case UInt8(ascii: "!"), .asterisk, .plus, .hyphen, .slash: return true
    case .dot, .comma, .colon, .semicolon, .openParenthesis, .closeParenthesis, .apostrophe:
      return place == .text
    default: return false
    }
  }
}
