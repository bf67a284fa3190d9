extension FoldedText {
  /// Returns the place behind `pattern` when it stands at `index`, skipping what a reader does not
  /// see and taking a run of blanks for one blank.
  func match(_ pattern: [UInt8], at index: Int, before end: Int) -> Int? {
    var place = index
    for wanted in pattern {
      while place < end, folded[place] == Self.ignorable { place += 1 }
      guard place < end else { return nil }
      if wanted == 0x20 {
        guard folded[place].isBlank else { return nil }
        while place < end, folded[place].isBlank { place += 1 }
      } else {
        guard folded[place] == wanted else { return nil }
        place += 1
      }
    }
    while place < end, folded[place] == Self.ignorable { place += 1 }
    return place
  }

  /// Returns whether one of `patterns` starts the range.
  func starts(_ range: Range<Int>, with patterns: [[UInt8]]) -> Bool {
    patterns.contains { match($0, at: range.lowerBound, before: range.upperBound) != nil }
  }

  /// Returns the first place of `pattern` in the range. Linear in the range for the short, fixed
  /// patterns that it is used with.
  func find(_ pattern: [UInt8], in range: Range<Int>) -> Int? {
    guard let first = pattern.first else { return nil }
    var index = range.lowerBound
    while index < range.upperBound {
      if folded[index] == first, match(pattern, at: index, before: range.upperBound) != nil {
        return index
      }
      index += 1
    }
    return nil
  }

  /// Returns whether one of `patterns` stands anywhere in the range.
  func contains(_ patterns: [[UInt8]], in range: Range<Int>) -> Bool {
    patterns.contains { find($0, in: range) != nil }
  }

  /// Returns whether a byte is the filler behind an accented letter, and so part of its word; other
  /// fillers stand for what a reader does not see.
  func isFillerOfLetter(_ index: Int) -> Bool {
    folded[index] == Self.ignorable && raw[index] & 0xC0 == 0x80 && index > 0
      && folded[index - 1] != Self.ignorable && folded[index - 1].isWordByte
  }

  /// Returns whether what a reader sees before a place is a letter or digit.
  func followsWord(_ index: Int) -> Bool {
    var place = index - 1
    while place >= 0, folded[place] == Self.ignorable { place -= 1 }
    return place >= 0 && folded[place].isWordByte
  }

  /// Returns the range with its ends moved outward to whole characters.
  func wholeScalars(_ range: Range<Int>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower > 0, lower < count, raw[lower] & 0xC0 == 0x80 { lower -= 1 }
    while upper < count, raw[upper] & 0xC0 == 0x80 { upper += 1 }
    return lower..<upper
  }

  /// Returns the place behind the line feed that ends the line, or the end of the text.
  func lineEnd(from start: Int) -> Int {
    raw.withUnsafeBufferPointer { bytes in
      var place = start
      while place < bytes.count, bytes[place] != 0x0A { place += 1 }
      return min(place + 1, bytes.count)
    }
  }

  /// Returns the range without blanks at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, folded[lower].isBlank || folded[lower].isLineFeed { lower += 1 }
    while upper > lower, folded[upper - 1].isBlank || folded[upper - 1].isLineFeed {
      // The filler behind an accented letter belongs to the letter.
      if folded[upper - 1] == Self.ignorable, raw[upper - 1] >= 0x80, raw[upper - 1] < 0xC0 {
        var start = upper - 1
        while start > lower, raw[start] >= 0x80, raw[start] < 0xC0 { start -= 1 }
        guard folded[start].isBlank || folded[start] == Self.ignorable else { break }
        upper = start
      } else {
        upper -= 1
      }
    }
    return lower..<upper
  }

  /// Returns the words of a range: maximal runs of letters, digits and inner apostrophes.
  func words(in range: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard folded[index].isWordByte, folded[index] != Self.ignorable else {
        index += 1
        continue
      }
      let start = index
      while index < range.upperBound {
        if folded[index].isWordByte {
          index += 1
        } else if folded[index] == 0x27, index + 1 < range.upperBound,
          folded[index + 1].isWordByte
        {
          index += 1
        } else {
          break
        }
      }
      result.append(start..<index)
    }
    return result
  }

  /// Returns whether a word's first letter is a capital.
  func startsUpper(_ word: Range<Int>) -> Bool {
    guard let first = word.first else { return false }
    let byte = raw[first]
    if byte.isUpperASCII { return true }
    guard first + 1 < word.upperBound else { return false }
    let second = raw[first + 1]
    switch byte {
    case 0xC3: return second <= 0x9E
    // U+0100 to U+017F: capital and small letter side by side, in two runs odd before even.
    case 0xC4: return second >= 0xB9 ? second % 2 == 1 : second % 2 == 0
    case 0xC5:
      let isOddRun = second <= 0x88 || (0xB9...0xBE).contains(second)
      return isOddRun ? second % 2 == 1 : second % 2 == 0
    case 0xC8: return second % 2 == 0
    default: return false
    }
  }
}
