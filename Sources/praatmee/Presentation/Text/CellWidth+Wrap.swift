extension CellWidth {
  /// Breaks a text into lines of at most so many cells, between words where it can.
  ///
  /// Line ends of the text stay, the indentation of a line stays, spaces at a break go. A word
  /// that is too long is broken between characters; a character of two cells gets a line of one
  /// cell to itself. Fewer than one cell counts as one.
  static func wrap(_ text: String, cells: Int) -> [String] {
    lines(of: text, cells: cells).map { String(text[$0]) }
  }

  /// The places of the lines that `wrap` makes.
  static func lines(of text: String, cells: Int) -> [Range<String.Index>] {
    var result: [Range<String.Index>] = []
    var start = text.startIndex
    while true {
      let end = text[start...].firstIndex(of: "\n") ?? text.endIndex
      wrapLine(text, start..<end, cells: max(1, cells), into: &result)
      guard end < text.endIndex else { return result }
      start = text.index(after: end)
    }
  }

  private static func wrapLine(
    _ text: String, _ line: Range<String.Index>, cells: Int,
    into result: inout [Range<String.Index>]
  ) {
    var start = line.lowerBound
    var width = 0
    // The last place to break: the end of a word, the start of the next, the width up to there.
    var gap: (before: String.Index, after: String.Index, width: Int)?
    var wordEnd = start
    var index = start
    while index < line.upperBound {
      let character = text[index]
      let next = text.index(after: index)
      let characterWidth = of(character)
      if character == " " {
        width += 1
        if wordEnd > start { gap = (wordEnd, next, width) }
      } else {
        while width + characterWidth > cells, index > start {
          if let found = gap {
            result.append(start..<found.before)
            start = found.after
            width -= found.width
            gap = nil
          } else {
            result.append(start..<max(start, wordEnd))
            start = index
            width = 0
          }
        }
        width += characterWidth
        wordEnd = next
      }
      index = next
    }
    result.append(start..<max(start, wordEnd))
  }
}
