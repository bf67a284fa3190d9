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
    let characters = text.unicodeScalars.map { Array(String($0).utf8) }
    var words: [[UInt8]] = []
    var start = 0
    while start < characters.count {
      let limit = min(words.isEmpty ? room : longest, longest) - frame
      let endOfB = usesB ? endOfB(characters, from: start, limit: limit) : nil
      let end = endOfB ?? endOfQ(characters, from: start, limit: limit, place)
      words.append(word(Array(characters[start..<end].joined()), endOfB != nil, place))
      start = end
    }
    return words
  }

  /// How far a word in B reaches.
  ///
  /// QUIRK: GMime joins the base64 of neighbours and stops at the first padding in it, so that only
  /// the last word may be padded. Nil if the characters allow no such end.
  private static func endOfB(
    _ characters: [[UInt8]], from start: Int, limit: Int
  ) -> Int? {
    var (end, count) = (start, 0)
    var whole: Int?
    while end < characters.count, (count + characters[end].count + 2) / 3 * 4 <= limit {
      count += characters[end].count
      end += 1
      if count.isMultiple(of: 3) { whole = end }
    }
    return end == characters.count ? end : whole
  }

  private static func endOfQ(
    _ characters: [[UInt8]], from start: Int, limit: Int, _ place: Place
  ) -> Int {
    var (end, length) = (start, 0)
    while end < characters.count {
      length += characters[end].reduce(0) { $0 + (isPlain($1, place) || $1 == .space ? 1 : 3) }
      if length > limit, end > start { break }
      end += 1
    }
    return end
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
