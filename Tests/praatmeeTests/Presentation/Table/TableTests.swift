import FoundationEssentials
import Testing

@testable import praatmee

@Suite struct `A table` {
  static let queue = Table(
    columns: [
      Table.Column("nr", alignment: .right, priority: 9),
      Table.Column("sinds", priority: 4),
      Table.Column("afzender", minimum: 8, maximum: 30, isFlexible: true, priority: 5),
      Table.Column("soort", priority: 7),
      Table.Column("onderwerp", minimum: 20, isFlexible: true, priority: 8),
      Table.Column("status", priority: 3),
      Table.Column("let op", priority: 6),
    ],
    rows: [
      [
        "1", "3 min", "Sanne de Wit", Table.Cell("twijfel", style: Palette.category("doubt")),
        "Hoe zeg je dat tegen ouders?", "nieuw", Table.Cell("gevoelig", style: Palette.sensitive),
      ],
      [
        "42", "2 uur", "Ĳsbrand van het Ĳsselmeer", "vraag",
        "👨‍👩‍👧‍👦 gezinnen aan tafel 👍🏽 en daarna nog een heel lange zin over wat er toen gebeurde",
        "nieuw", "",
      ],
      [
        "107", "gisteren", "أمينة المعلمة", "voorbeeld", "مرحبا، مثال من صفنا", "beantwoord",
        "lijst",
      ],
      ["1205", "5 dagen", "田中先生", "?", "保護者との話し合いについて", "in behandeling", ""],
      [
        "31007", "2 weken", "Zoe\u{308} Ce\u{301}line", "vraag",
        "\u{1B}[2J\u{202E}=cmd|'/c calc'\tnu\nBcc: x@y.test", "nieuw", "",
      ],
    ])

  private static let golden = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../../fixtures/tables")

  @Test(arguments: [60, 80, 120, 200])
  func `fits the terminal`(_ cells: Int) throws {
    let data = try Data(contentsOf: Self.golden.appending(path: "queue-\(cells).txt"))
    let lines = Self.queue.laidOut(cells: cells, colour: false)
    #expect(lines.joined(separator: "\n") + "\n" == String(decoding: data, as: UTF8.self))
  }

  @Test(arguments: Array(-1...60) + [80, 120, 300, .max])
  func `is never wider than the terminal`(_ cells: Int) {
    let lines = Self.queue.laidOut(cells: cells, colour: false)
    #expect(lines.count == 7)
    #expect(lines.allSatisfy { CellWidth.of($0) <= max(1, cells) })
  }

  @Test func `the least important column goes first`() {
    let titles = [300, 90, 70, 60, 50, 40, 20, 8].map { cells in
      Self.queue.laidOut(cells: cells, colour: false)[0].split(separator: " ").map(String.init)
    }
    for (wide, narrow) in zip(titles, titles.dropFirst()) { #expect(narrow.count <= wide.count) }
    #expect(titles.last == ["nr"])
  }

  @Test func `colour takes no cells`() {
    let coloured = Self.queue.laidOut(cells: 80, colour: true)
    let plain = Self.queue.laidOut(cells: 80, colour: false)
    #expect(coloured[2].contains("\u{1B}[33mtwijfel\u{1B}[0m"))
    let bare = coloured.map { line in
      line.split(separator: "\u{1B}", omittingEmptySubsequences: false).enumerated()
        .map { number, piece in number == 0 ? piece : piece.drop { $0 != "m" }.dropFirst() }
        .joined()
    }
    #expect(bare == plain)
  }

  @Test func `for programs there are tabs, whole cells and no titles`() {
    let settings = OutputSettings(
      colour: true, layout: false, size: TerminalSize(columns: 20, rows: 5))
    let lines = Self.queue.lines(settings)
    #expect(lines.count == 5)
    #expect(
      lines[0] == "1\t3 min\tSanne de Wit\ttwijfel\tHoe zeg je dat tegen ouders?\tnieuw\tgevoelig")
    #expect(
      lines[4]
        == "31007\t2 weken\tZoe\u{308} Ce\u{301}line\tvraag\t␛[2J⟨U+202E⟩=cmd|'/c calc' nu Bcc: x@y.test\tnieuw\t"
    )
  }

  @Test func `right-to-left words stay in their cells`() {
    let table = Table(
      columns: [Table.Column("a"), Table.Column("b"), Table.Column("c")],
      rows: [["أمي", "שלום", "42"]])
    let line = table.laidOut(cells: 40, colour: false)[2]
    #expect(line == "\u{200E}أمي\u{200E}  \u{200E}שלום\u{200E}  42")
    #expect(CellWidth.of(line) == 13)
    #expect(table.tabSeparated() == ["أمي\tשלום\t42"])
  }

  @Test func `rows may be short, long or missing`() {
    let columns = [Table.Column("a"), Table.Column("b")]
    let table = Table(columns: columns, rows: [[], ["1"], ["1", "2", "3"]])
    #expect(table.tabSeparated() == ["\t", "1\t", "1\t2"])
    #expect(table.laidOut(cells: 40, colour: false) == ["a  b", "─  ─", "", "1", "1  2"])
    #expect(Table(columns: [], rows: [["1"]]).laidOut(cells: 40, colour: true).isEmpty)
    #expect(Table(columns: columns).laidOut(cells: 40, colour: false) == ["a  b", "─  ─"])
  }

  @Test func `a width is shared by the widest first`() {
    let columns = (0..<3).map { Table.Column("\($0)", minimum: 4, isFlexible: true, priority: $0) }
    let layout = TableLayout(columns: columns, natural: [5, 20, 40], cells: 34)
    #expect(layout.parts.map(\.width) == [5, 13, 12])
  }
}
