import Testing

@testable import TextAnalysis

struct PhrasesTests {
  private static let phrases = ["ba", "b", "ab a", "a", "ab", "b b a", "aab.", "é"]

  /// The first phrase that stands there, each tried by itself.
  private static func end(_ text: FoldedText, at place: Int, asWords: Bool) -> Int? {
    for phrase in phrases.map(FoldedText.folded) {
      guard text.folded[place] != FoldedText.ignorable,
        let end = text.match(phrase, at: place, before: text.count)
      else { continue }
      let isWord =
        end == text.count || !text.folded[end].isWordByte || phrase.last?.isWordByte == false
      if isWord || !asWords { return end }
    }
    return nil
  }

  @Test(arguments: [
    "", "a", "ab a", "abb a", "ab  a", "a\tb", "b \u{200B} b\ta", "aab.a", "a\u{AD}b", "éab",
    "b\u{200B}",
    "b b b b a aab. ba", " b", "\t b", "ab\nab", "ba\u{200B}b", "ab\ra", "e\u{301}a",
  ])
  func `the first of the list that stands at a place is found`(_ text: String) {
    let text = FoldedText(text)
    let phrases = Phrases(Self.phrases)
    for place in text.raw.indices {
      #expect(
        phrases.end(text, at: place, before: text.count)
          == Self.end(text, at: place, asWords: false))
      #expect(
        phrases.wordsEnd(text, at: place, before: text.count)
          == Self.end(text, at: place, asWords: true))
    }
  }

  @Test func `lists are combined, and others added`() {
    let phrases = Phrases(combining: ["een", "het"], ["bericht", "kind"], or: ["weg"])
    for text in ["een bericht", "Een  kind", "het kind", "weg"] {
      let text = FoldedText(text)
      #expect(phrases.end(text, at: 0, before: text.count) == text.count)
    }
    for text in ["een", "het weg", "bericht", "eenkind", ""] {
      #expect(!phrases.start(FoldedText(text), 0..<text.utf8.count))
    }
  }
}
