/// How many cells a text takes on a terminal, counted by the characters that a reader sees.
///
/// Meant for text that is safe already (`TerminalText`): a control character counts as one cell.
enum CellWidth {
  static func of(_ text: String) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.reduce(0) { $0 + of($1) }
  }

  static func of(_ character: Character) -> Int {
    if character.isASCII { return 1 }
    var sum = 0
    var first: Unicode.Scalar?
    var isEmojiSequence = false
    for scalar in character.unicodeScalars {
      // VARIATION SELECTOR-16 asks for the picture; a skin tone or a joiner makes one of several.
      switch scalar.value {
      case 0xFE0F: isEmojiSequence = true
      case 0x200D, 0x1F3FB...0x1F3FF:
        if let first, of(first) == 2 || first.properties.isEmojiPresentation {
          isEmojiSequence = true
        }
      default: break
      }
      if first == nil { first = scalar }
      sum += of(scalar)
    }
    return isEmojiSequence ? 2 : sum
  }

  static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return value == 0xAD ? 0 : 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    case .format: return HiddenScalar.isVisibleFormat(value) ? 1 : 0
    default: break
    }
    switch value {
    // The vowels and final consonants of Hangul stand in the cells of the first consonant.
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: return 0
    // Half a flag; the pair makes two.
    case 0x1F1E6...0x1F1FF: return 1
    default: break
    }
    if value < 0x1100 { return 1 }
    return isWide(value) || scalar.properties.isEmojiPresentation ? 2 : 1
  }

  private static func isWide(_ value: UInt32) -> Bool {
    var low = 0
    var high = WideRanges.all.count
    while low < high {
      let middle = (low + high) / 2
      let range = WideRanges.all[middle]
      if value < range.first {
        high = middle
      } else if value > range.last {
        low = middle + 1
      } else {
        return true
      }
    }
    return false
  }
}
