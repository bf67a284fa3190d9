/// The characters that the grammars of the RFCs are made of.
extension UInt8 {
  static var tab: UInt8 { 0x09 }
  static var lf: UInt8 { 0x0A }
  static var cr: UInt8 { 0x0D }
  static var space: UInt8 { 0x20 }
  static var quote: UInt8 { 0x22 }
  static var percent: UInt8 { 0x25 }
  static var apostrophe: UInt8 { 0x27 }
  static var openParenthesis: UInt8 { 0x28 }
  static var closeParenthesis: UInt8 { 0x29 }
  static var asterisk: UInt8 { 0x2A }
  static var plus: UInt8 { 0x2B }
  static var comma: UInt8 { 0x2C }
  static var hyphen: UInt8 { 0x2D }
  static var dot: UInt8 { 0x2E }
  static var slash: UInt8 { 0x2F }
  static var colon: UInt8 { 0x3A }
  static var semicolon: UInt8 { 0x3B }
  static var less: UInt8 { 0x3C }
  static var equals: UInt8 { 0x3D }
  static var greater: UInt8 { 0x3E }
  static var question: UInt8 { 0x3F }
  static var at: UInt8 { 0x40 }
  static var openBracket: UInt8 { 0x5B }
  static var backslash: UInt8 { 0x5C }
  static var closeBracket: UInt8 { 0x5D }
  static var underscore: UInt8 { 0x5F }

  static var delete: UInt8 { 0x7F }

  /// White space inside a line (RFC 5234: WSP).
  var isBlank: Bool { self == .space || self == .tab }
  /// White space, line ends included.
  var isWhiteSpace: Bool { self == .space || (self >= 0x09 && self <= 0x0D) }
  /// A visible ASCII character.
  var isVisible: Bool { self > 0x20 && self < 0x7F }
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }

  var lowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }

  /// The value of a hexadecimal digit of either case.
  var hexadecimalValue: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46: self - 0x37
    case 0x61...0x66: self - 0x57
    default: nil
    }
  }

  /// A character of an atom (RFC 5322 section 3.2.3, with RFC 6532).
  var isAtomText: Bool {
    switch self {
    case 0x00...0x20, 0x7F, .openParenthesis, .closeParenthesis, .less, .greater, .openBracket,
      .closeBracket, .colon, .semicolon, .at, .backslash, .comma, .dot, .quote:
      false
    default: true
    }
  }

  /// A character of a token (RFC 2045 section 5.1).
  var isTokenText: Bool {
    switch self {
    case 0x00...0x20, 0x7F...0xFF, .openParenthesis, .closeParenthesis, .less, .greater, .at,
      .comma, .semicolon, .colon, .backslash, .quote, .slash, .openBracket, .question,
      .closeBracket, .equals:
      false
    default: true
    }
  }
}

extension RandomAccessCollection where Element == UInt8 {
  /// Whether these bytes spell a word in lower case; the case of theirs does not matter.
  func spell(_ word: StaticString) -> Bool {
    guard count == word.utf8CodeUnitCount else { return false }
    return begins(with: word)
  }

  /// Whether these bytes begin with a word in lower case; the case of theirs does not matter.
  func begins(with word: StaticString) -> Bool {
    guard count >= word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { letters in
      var index = startIndex
      for letter in letters {
        guard self[index].lowercased == letter else { return false }
        formIndex(after: &index)
      }
      return true
    }
  }

  /// These bytes in lower case, as a string.
  var lowercasedString: String {
    String(unsafeUninitializedCapacity: count) { letters in
      for (place, byte) in enumerated() { letters[place] = byte.lowercased }
      return count
    }
  }
}

extension Collection where SubSequence == Self, Element == UInt8 {
  /// Without white space at either end.
  consuming func trimmed() -> Self where Self: BidirectionalCollection {
    var rest = self
    while let first = rest.first, first.isWhiteSpace { rest = rest.dropFirst() }
    while let last = rest.last, last.isWhiteSpace { rest = rest.dropLast() }
    return rest
  }
}
