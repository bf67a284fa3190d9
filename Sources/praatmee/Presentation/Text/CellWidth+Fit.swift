extension CellWidth {
  enum Alignment: Sendable {
    case left, right
  }

  /// No terminal is wider; so far text is filled up at most.
  static let widestTerminal = 10_000

  /// Makes a text exactly so many cells wide: cut at a character with `…`, or filled with spaces.
  ///
  /// - Returns: the empty text where there are no cells.
  static func fit(_ text: String, cells: Int, alignment: Alignment = .left) -> String {
    let (cut, width) = truncated(text, cells: cells)
    let filling = String(
      repeating: " ", count: max(0, min(cells, widestTerminal) - width))
    return alignment == .left ? cut + filling : filling + cut
  }

  /// Cuts a text that is too wide, and marks the cut with `…`.
  static func truncate(_ text: String, cells: Int) -> String {
    truncated(text, cells: cells).text
  }

  /// Looks at no more of the text than fits, however long it is.
  private static func truncated(_ text: String, cells: Int) -> (text: String, width: Int) {
    guard cells > 0 else { return ("", 0) }
    var width = 0
    // The longest beginning that leaves a cell for the mark.
    var keep = text.startIndex
    var keptWidth = 0
    var index = text.startIndex
    while index < text.endIndex {
      width += of(text[index])
      text.formIndex(after: &index)
      if width > cells { return (text[..<keep] + "…", keptWidth + 1) }
      if width < cells {
        keep = index
        keptWidth = width
      }
    }
    return (text, width)
  }
}
