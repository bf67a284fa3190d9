/// A sender's words with some of them marked, such as the evidence for a category.
struct Highlight: Sendable {
  /// A stretch to mark, in Unicode scalars of the text; `end` is exclusive.
  struct Mark: Hashable, Sendable {
    var start: Int
    var end: Int
    var colour: Style.Colour?

    init(start: Int, end: Int, colour: Style.Colour? = nil) {
      self.start = start
      self.end = end
      self.colour = colour
    }
  }

  /// Where two marks overlap, the one that begins first holds; places outside the text are taken as
  /// its ends.
  let marks: [Mark]

  /// What stands around a mark where there is no colour.
  static let opening = "⟦"
  static let closing = "⟧"

  init(_ marks: [Mark]) {
    self.marks = marks
  }

  /// Breaks a text into safe lines of at most so many cells, the marked stretches underlined in
  /// their colour, or between `⟦` and `⟧` where there is no colour.
  func lines(of text: String, cells: Int, colour: Bool) -> [String] {
    let stretches = separated()
    let (safe, cuts) = TerminalText.safe(
      text, lineEnds: .keep, cuts: stretches.flatMap { [$0.start, $0.end] })
    var marked: [(start: Int, end: Int, colour: Style.Colour?)] = []
    for (number, stretch) in stretches.enumerated() {
      let (start, end) = (cuts[2 * number], cuts[2 * number + 1])
      if start < end { marked.append((start, end, stretch.colour)) }
    }
    guard colour else { return CellWidth.wrap(bracketed(safe, marked), cells: cells) }
    return painted(safe, marked, lines: CellWidth.lines(of: safe, cells: cells))
  }

  /// The marks in order of place, none over another, none outside the text's beginning.
  private func separated() -> [Mark] {
    let inOrder = marks.enumerated().sorted { one, other in
      (one.element.start, one.offset) < (other.element.start, other.offset)
    }
    var result: [Mark] = []
    var reached = 0
    for (_, mark) in inOrder {
      let start = max(mark.start, reached)
      guard mark.end > start else { continue }
      result.append(Mark(start: start, end: mark.end, colour: mark.colour))
      reached = mark.end
    }
    return result
  }

  private func bracketed(
    _ safe: String, _ marked: [(start: Int, end: Int, colour: Style.Colour?)]
  ) -> String {
    var result = ""
    var written = safe.utf8.startIndex
    for (start, end, _) in marked {
      let from = safe.utf8.index(safe.utf8.startIndex, offsetBy: start)
      let to = safe.utf8.index(safe.utf8.startIndex, offsetBy: end)
      result += safe[written..<from] + Self.opening + safe[from..<to] + Self.closing
      written = to
    }
    return result + safe[written...]
  }

  /// One walk over lines and marks together; a mark that runs over a line end starts anew.
  private func painted(
    _ safe: String, _ marked: [(start: Int, end: Int, colour: Style.Colour?)],
    lines: [Range<String.Index>]
  ) -> [String] {
    let utf8 = safe.utf8
    var marked = marked[...]
    var position = (index: utf8.startIndex, offset: 0)
    func place(_ offset: Int) -> String.Index {
      position = (utf8.index(position.index, offsetBy: offset - position.offset), offset)
      return position.index
    }
    return lines.map { line in
      let start = position.offset + utf8.distance(from: position.index, to: line.lowerBound)
      let end = start + utf8.distance(from: line.lowerBound, to: line.upperBound)
      var result = ""
      var written = line.lowerBound
      while let mark = marked.first, mark.start < end {
        if mark.end > start {
          let from = place(max(mark.start, start))
          let to = place(min(mark.end, end))
          let style = Style(colour: mark.colour, underlined: true)
          result += safe[written..<from] + style.applied(to: String(safe[from..<to]))
          written = to
        }
        if mark.end > end { break }
        marked = marked.dropFirst()
      }
      position = (line.upperBound, end)
      return result + safe[written..<line.upperBound]
    }
  }
}
