/// What a folded byte is, for scanners.
extension UInt8 {
  /// A blank inside a line, or a byte that a reader does not see.
  var isBlank: Bool { self == 0x20 || self == 0x09 || self == FoldedText.ignorable || self == 0x0D }

  var isLineFeed: Bool { self == 0x0A }

  var isDigit: Bool { self >= 0x30 && self <= 0x39 }

  /// A lower-case ASCII letter, or part of a character beyond ASCII.
  var isFoldedLetter: Bool { (self >= 0x61 && self <= 0x7A) || self >= 0x80 }

  /// Part of a word: letter, digit, or the filler inside an accented letter.
  var isWordByte: Bool { isFoldedLetter || isDigit || self == FoldedText.ignorable }

  var isUpperASCII: Bool { self >= 0x41 && self <= 0x5A }
}
