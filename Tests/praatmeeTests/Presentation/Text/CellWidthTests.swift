import Testing

@testable import praatmee

@Suite struct `Cell width` {
  @Test(
    arguments: [
      ("", 0), ("Sanne", 5), ("é", 1), ("e\u{301}", 1), ("Ĳsselmeer", 9), ("日本", 4), ("ｆ", 2),
      ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("👍", 2), ("👍🏽", 2), ("👨‍👩‍👧‍👦", 2), ("🏳️‍🌈", 2),
      ("🇳🇱", 2), ("🇳🇱🇧🇪", 4), ("❤️", 2), ("❤", 1), ("☎️", 2), ("1️⃣", 2), ("مرحبا", 5), ("أبٌ", 2),
      ("שָׁ", 1), ("…", 1), ("⟨U+202E⟩", 8), ("␛", 1), ("\u{1FAE8}", 2), ("İ", 1), ("नि", 2), ("กำ", 2),
    ])
  func `a text takes the cells that a reader sees`(_ text: String, cells: Int) {
    #expect(CellWidth.of(text) == cells)
  }

  @Test func `the ranges are in order and do not overlap`() {
    for (one, next) in zip(WideRanges.all, WideRanges.all.dropFirst()) {
      #expect(one.first <= one.last && one.last < next.first)
    }
  }

  @Test(
    arguments: [
      ("Sanne", 8, "Sanne   "), ("Sanne", 5, "Sanne"), ("Sanne", 4, "San…"), ("Sanne", 1, "…"),
      ("Sanne", 0, ""), ("Sanne", -3, ""), ("日本語", 5, "日本…"), ("日本語", 4, "日… "),
      ("日本語", 1, "…"), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"), ("👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 3, "👨‍👩‍👧‍👦…"),
      ("", 3, "   "),
    ])
  func `a text is cut at a character or filled up`(_ text: String, cells: Int, fitted: String) {
    #expect(CellWidth.fit(text, cells: cells) == fitted)
  }

  @Test func `numbers are filled up on the left`() {
    #expect(CellWidth.fit("42", cells: 5, alignment: .right) == "   42")
  }

  @Test(
    arguments: [
      ("een twee drie", 8, ["een twee", "drie"]), ("een twee drie", 9, ["een twee", "drie"]),
      ("een  twee", 5, ["een", "twee"]), ("een twee ", 3, ["een", "twe", "e"]), ("", 5, [""]),
      ("a\n\nb\n", 5, ["a", "", "b", ""]), ("  - punt een", 8, ["  - punt", "een"]),
      ("oudergesprekkencyclus nu", 8, ["ouderges", "prekkenc", "yclus nu"]),
      ("日本語", 4, ["日本", "語"]), ("日本", 1, ["日", "本"]), ("ab", 0, ["a", "b"]),
      ("a b", 1, ["a", "b"]), ("een\u{A0}twee drie", 8, ["een\u{A0}twee", "drie"]),
      ("     ", 2, [""]), ("       a", 3, ["", "a"]),
    ])
  func `lines break between words, long words between characters`(
    _ text: String, cells: Int, lines: [String]
  ) {
    #expect(CellWidth.wrap(text, cells: cells) == lines)
  }

  @Test(arguments: [1, 2, 3, 7, 20])
  func `no letter is lost and no line is wider than asked`(_ cells: Int) {
    let text =
      "Hoe 👨‍👩‍👧‍👦 doen jullie dat?  Wij (日本) weten het\n\n niet, e\u{301}cht-niet-meer zo goed 🇳🇱."
    let lines = CellWidth.wrap(text, cells: cells)
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " && $0 != "\n" })
    for line in lines where line.count > 1 { #expect(CellWidth.of(line) <= cells) }
  }
}
