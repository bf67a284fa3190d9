import Testing

@testable import praatmee

@Suite struct `Hostile text` {
  /// Repeatable noise (SplitMix64).
  private struct Noise: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
  }

  private static let pieces: [String] = [
    "a", " ", "  ", "\n", "\r\n", "\r", "\t", "woord", "\u{1B}[2J", "\u{9B}", "\u{0}", "\u{202E}",
    "\u{2066}", "\u{200D}", "\u{200B}", "\u{FE0F}", "\u{301}", "\u{20E3}", "\u{AD}", "\u{FEFF}",
    "👩", "🏽", "👨‍👩‍👧‍👦", "🇳", "🇱", "日本", "한", "\u{1160}", "مرحبا", "שָׁ", "ﷺ", "नि", "\u{600}",
    "\u{E0041}", "\u{378}", "\u{10FFFF}", "⟦", "…", "Ĳ", "1️⃣", "\u{2028}", "\u{3164}", "\u{A0}",
  ]

  private static func text(_ seed: UInt64) -> String {
    var noise = Noise(state: seed)
    return (0..<Int.random(in: 0...60, using: &noise))
      .map { _ in pieces.randomElement(using: &noise) ?? "" }
      .joined()
  }

  /// Takes the looks out of a line.
  private func bare(_ line: String) -> String {
    line.unicodeScalars.split(separator: "\u{1B}", omittingEmptySubsequences: false).enumerated()
      .map { number, piece in
        String(number == 0 ? piece : piece.drop { $0 != "m" }.dropFirst())
      }
      .joined()
  }

  @Test(arguments: 0..<400 as Range<UInt64>)
  func `is shown within its cells, whatever it holds`(_ seed: UInt64) {
    let text = Self.text(seed)
    let cells = Int(seed % 23) - 1
    for lineEnds in [TerminalText.LineEnds.keep, .space, .show] {
      let safe = TerminalText(text, lineEnds: lineEnds).string
      #expect(TerminalText(safe, lineEnds: lineEnds).string == safe)
      #expect(CellWidth.of(CellWidth.fit(safe, cells: cells)) == max(0, cells))
    }
    let kept = TerminalText(text, lineEnds: .keep).string
    let lines = CellWidth.wrap(kept, cells: cells)
    #expect(lines.allSatisfy { CellWidth.of($0) <= max(1, cells) || $0.count == 1 })
    #expect(
      lines.joined().unicodeScalars.filter { $0 != " " }
        .elementsEqual(kept.unicodeScalars.filter { $0 != " " && $0 != "\n" }))

    let count = text.unicodeScalars.count
    let mark = Highlight.Mark(start: count / 3, end: count * 2 / 3, colour: .blue)
    let painted = Highlight([mark]).lines(of: text, cells: cells, colour: true)
    let cut = TerminalText.safe(text, lineEnds: .keep, cuts: [mark.start, mark.end]).text
    #expect(
      painted.map(bare).joined().unicodeScalars.filter { $0 != " " }
        .elementsEqual(cut.unicodeScalars.filter { $0 != " " && $0 != "\n" }))
    #expect(painted.allSatisfy { !bare($0).unicodeScalars.contains("\u{1B}") })

    let table = Table(
      columns: [Table.Column(text), Table.Column("b", isFlexible: true, priority: 1)],
      rows: [[Table.Cell(text), Table.Cell(text)]])
    for line in table.laidOut(cells: cells, colour: false) {
      #expect(CellWidth.of(line) <= max(1, cells))
      #expect(!line.unicodeScalars.contains("\n"))
    }
    #expect(table.tabSeparated()[0].unicodeScalars.count { $0 == "\t" } == 1)
  }
}
