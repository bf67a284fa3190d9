import Testing

@testable import praatmee

@Suite struct `Terminal text` {
  @Test(
    arguments: [
      ("a terminal's escape", "\u{1B}[31mrood", "␛[31mrood"),
      ("a link (OSC 8)", "\u{1B}]8;;http://x.test\u{7}klik", "␛]8;;http://x.test␇klik"),
      ("a control of eight bits", "\u{9B}31m", "⟨U+009B⟩31m"),
      ("a bell and a null", "\u{7}\0", "␇␀"),
      ("delete and backspace", "a\u{7F}b\u{8}", "a␡b␈"),
      ("an override", "\u{202E}gnp.exe", "⟨U+202E⟩gnp.exe"),
      ("an isolate", "\u{2066}a\u{2069}", "⟨U+2066⟩a⟨U+2069⟩"),
      ("direction marks", "\u{200E}\u{200F}\u{61C}", "⟨U+200E⟩⟨U+200F⟩⟨U+061C⟩"),
      ("a zero width space", "a\u{200B}b", "a⟨U+200B⟩b"),
      ("line and paragraph separators", "a\u{2028}b\u{2029}", "a⟨U+2028⟩b⟨U+2029⟩"),
      ("next line", "a\u{85}b", "a⟨U+0085⟩b"),
      ("an unassigned character", "\u{378}", "⟨U+0378⟩"),
      ("private use", "\u{E000}\u{F0000}", "⟨U+E000⟩⟨U+F0000⟩"),
      ("a noncharacter", "\u{FFFE}", "⟨U+FFFE⟩"),
      ("hidden tags", "a\u{E0068}\u{E0069}", "a⟨U+E0068⟩⟨U+E0069⟩"),
      ("a filler that looks like a space", "a\u{3164}b", "a⟨U+3164⟩b"),
      ("a byte order mark inside", "a\u{FEFF}b", "a⟨U+FEFF⟩b"),
      ("hundreds of the same", String(repeating: "\u{200C}", count: 120), "⟨U+200C×120⟩"),
      ("an accent without a letter", "\u{301}a", "◌\u{301}a"),
    ])
  func `what a terminal obeys or hides is named`(_ what: String, mail: String, shown: String) {
    #expect(TerminalText(mail).string == shown, "\(what)")
  }

  @Test(
    arguments: [
      "Gewoon Nederlands: café, coördinatie, één, Ĳsselmeer, €.",
      "e\u{301}e\u{301}n", "مرحبا، أنا أبٌ قلق", "שָׁלוֹם", "日本語の先生", "한국어", "İğne Çağrı",
      "👨‍👩‍👧‍👦 👩🏽‍🏫 🏳️‍🌈 ❤️ 🇳🇱 1️⃣", "نمی\u{200C}دانم", "क्‍ष", "a\u{A0}b",
    ])
  func `what people write stays as it is`(_ words: String) {
    #expect(TerminalText(words).string == words)
  }

  @Test(
    arguments: [
      (TerminalText.LineEnds.keep, "a\n    b\n␍c\nd"), (.space, "a  b ␍c d"),
      (.show, "a␊␉b␍␊␍c␊d"),
    ])
  func `line ends and tabs become what was asked for`(
    _ lineEnds: TerminalText.LineEnds, shown: String
  ) {
    #expect(TerminalText("a\n\tb\r\n\rc\nd", lineEnds: lineEnds).string == shown)
  }

  @Test func `a byte order mark at the start and a hyphenation hint in a word say nothing`() {
    #expect(TerminalText("\u{FEFF}ouder\u{AD}avond").string == "ouderavond")
    #expect(TerminalText("a \u{AD}").string == "a ⟨U+00AD⟩")
  }

  @Test func `marks heaped on a letter are counted`() {
    let heap = "z" + String(repeating: "\u{336}", count: 300) + "x"
    let shown = "z" + String(repeating: "\u{336}", count: 8) + "⟨+292⟩x"
    #expect(TerminalText(heap).string == shown)
  }

  @Test func `a joiner is let through only between what it joins`() {
    #expect(TerminalText("a\u{200D}b").string == "a⟨U+200D⟩b")
    #expect(TerminalText("👩\u{200D}").string == "👩⟨U+200D⟩")
    #expect(TerminalText("👩\u{200D}\u{200D}👩").string == "👩⟨U+200D⟩⟨U+200D⟩👩")
  }

  @Test func `a chain of joined emoji has an end`() {
    let family = String(repeating: "👩🏽\u{200D}", count: 5) + "👧"
    let shown = String(repeating: "👩🏽\u{200D}", count: 4) + "👩🏽⟨U+200D⟩👧"
    #expect(TerminalText(family).string == shown)
    #expect(TerminalText("👩‍👩‍👧‍👦👩‍👩‍👧‍👦").string == "👩‍👩‍👧‍👦👩‍👩‍👧‍👦")
  }

  @Test func `a second variation selector is named`() {
    #expect(TerminalText("❤\u{FE0F}\u{FE0F}").string == "❤\u{FE0F}⟨U+FE0F⟩")
  }

  @Test(arguments: ["", "a", "👩", "م", "\u{301}", "\u{200D}", " ", "\u{202E}"])
  func `safe text is safe again, for every scalar between such neighbours`(_ neighbour: String) {
    let planes = [0x0..<0x3100, 0xF900..<0x10000, 0x1F000..<0x1FC00, 0xE0000..<0xE0200]
    var unstable: [Int] = []
    var obeyed: [Int] = []
    for value in planes.joined() {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let once = TerminalText(neighbour + String(Character(scalar)) + neighbour).string
      if TerminalText(once).string != once { unstable.append(value) }
      let isObeyed = once.unicodeScalars.contains { scalar in
        scalar.value < 0x20 || 0x7F..<0xA0 ~= scalar.value || scalar.properties.isBidiControl
          || 0x2028...0x2029 ~= scalar.value || 0xE0000...0xE00FF ~= scalar.value
      }
      if isObeyed { obeyed.append(value) }
    }
    #expect(unstable.isEmpty)
    #expect(obeyed.isEmpty)
  }

  @Test func `cuts are found again in the safe text`() {
    let (text, cuts) = TerminalText.safe(
      "a\u{1B}é\u{200B}\u{200B}b", lineEnds: .keep, cuts: [0, 1, 2, 3, 4, 5, 6, 99])
    #expect(text == "a␛é⟨U+200B⟩⟨U+200B⟩b")
    #expect(cuts == [0, 1, 4, 6, 18, 30, 31, 31])
  }
}
