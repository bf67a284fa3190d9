import Testing

@testable import praatmee

@Suite struct `Highlighted words` {
  private func plain(_ text: String, _ marks: [Highlight.Mark], cells: Int = 80) -> [String] {
    Highlight(marks).lines(of: text, cells: cells, colour: false)
  }

  @Test(
    arguments: [
      ([(0, 3)], "⟦Ik ⟧twijfel."), ([(3, 10)], "Ik ⟦twijfel⟧."), ([(3, 99)], "Ik ⟦twijfel.⟧"),
      ([(-5, 2)], "⟦Ik⟧ twijfel."), ([(5, 5)], "Ik twijfel."), ([(9, 3)], "Ik twijfel."),
      ([(50, 60)], "Ik twijfel."), ([(0, 2), (2, 3)], "⟦Ik⟧⟦ ⟧twijfel."),
      ([(3, 8), (0, 5)], "⟦Ik tw⟧⟦ijf⟧el."), ([(0, 11), (3, 5)], "⟦Ik twijfel.⟧"),
      ([(.min, .max)], "⟦Ik twijfel.⟧"),
    ])
  func `marks may overlap, touch or lie outside`(_ places: [(Int, Int)], shown: String) {
    let marks = places.map { Highlight.Mark(start: $0.0, end: $0.1) }
    #expect(plain("Ik twijfel.", marks) == [shown])
  }

  @Test func `places count scalars, also after what is named`() {
    let text = "e\u{301}\u{1B}👍🏽 twijfel"
    #expect(plain(text, [Highlight.Mark(start: 6, end: 13)]) == ["e\u{301}␛👍🏽 ⟦twijfel⟧"])
  }

  @Test func `a mark that runs over lines is underlined on each`() {
    let mark = Highlight.Mark(start: 4, end: 15, colour: .yellow)
    let lines = Highlight([mark]).lines(of: "een twee\ndrie vier", cells: 40, colour: true)
    #expect(
      lines == ["een \u{1B}[4;33mtwee\u{1B}[0m", "\u{1B}[4;33mdrie v\u{1B}[0mier"])
  }

  @Test(arguments: 1...12) func `colour moves no letter, however narrow`(_ cells: Int) {
    let text = "Ik weet niet zo goed of 日本 dit\n\nklopt, want oudergesprekken…"
    let marks = [
      Highlight.Mark(start: 3, end: 20, colour: .yellow),
      Highlight.Mark(start: 15, end: 40, colour: .blue), Highlight.Mark(start: 41, end: 42),
    ]
    let lines = Highlight(marks).lines(of: text, cells: cells, colour: true)
    let bare = lines.map { line in
      line.split(separator: "\u{1B}", omittingEmptySubsequences: false).enumerated()
        .map { number, piece in number == 0 ? piece : piece.drop { $0 != "m" }.dropFirst() }
        .joined()
    }
    #expect(bare == CellWidth.wrap(text, cells: cells))
  }

  @Test func `a mail cannot end the marking by itself`() {
    let lines = Highlight([Highlight.Mark(start: 0, end: 9, colour: .red)])
      .lines(of: "a\u{1B}[0mbcde", cells: 40, colour: true)
    #expect(lines == ["\u{1B}[4;31ma␛[0mbcde\u{1B}[0m"])
  }
}
