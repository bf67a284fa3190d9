import Testing

@testable import praatmee

@Suite struct `A list of fields` {
  private let list = FieldList([
    FieldList.Field("Van", "Sanne\u{1B} de Wit"),
    FieldList.Field("Onderwerp", Table.Cell("Hoe zeg je dat tegen ouders die niet willen horen?")),
    FieldList.Field("Ook", ""),
  ])

  private func lines(_ columns: Int, layout: Bool = true) -> [String] {
    list.lines(OutputSettings(layout: layout, size: TerminalSize(columns: columns, rows: 24)))
  }

  @Test func `puts the values one under another`() {
    #expect(
      lines(40) == [
        "Van        Sanne␛ de Wit", "Onderwerp  Hoe zeg je dat tegen ouders",
        "           die niet willen horen?", "Ook",
      ])
  }

  @Test func `puts a value under its label where there is little room`() {
    #expect(
      lines(20) == [
        "Van", "  Sanne␛ de Wit", "Onderwerp", "  Hoe zeg je dat", "  tegen ouders die",
        "  niet willen horen?", "Ook", "  ",
      ])
  }

  @Test func `is not broken for programs`() {
    #expect(lines(20, layout: false)[1].hasSuffix("niet willen horen?"))
    #expect(lines(20, layout: false).count == 3)
  }

  @Test(arguments: -1...12) func `fits the narrowest terminal as far as letters go`(_ columns: Int)
  {
    #expect(lines(columns).allSatisfy { CellWidth.of($0) <= max(3, columns) })
  }
}
