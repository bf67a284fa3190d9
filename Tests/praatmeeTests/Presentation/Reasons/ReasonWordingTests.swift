import Testing

@testable import praatmee

@Suite struct `Reasons in words` {
  @Test(arguments: ReasonWording.sentences.keys.sorted())
  func `every sentence reads well with and without what was seen`(_ rule: String) throws {
    let sentence = try #require(ReasonWording.sentences[rule])
    #expect(sentence.dutch != sentence.english)
    #expect(WordingPattern(sentence.dutch).names == WordingPattern(sentence.english).names)
    for language in WordingLanguage.allCases {
      let bare = ReasonWording.sentence(rule: rule, detail: nil, language: language)
      #expect(!bare.contains("{") && !bare.contains("detail") && bare != rule)
      let seen = ReasonWording.sentence(rule: rule, detail: "dit zag ik", language: language)
      #expect(seen.contains("dit zag ik") && !seen.contains("{"))
    }
  }

  @Test func `a rule without a sentence is shown by its name`() {
    let sentence = ReasonWording.sentence(rule: "nieuweRegel", detail: nil, language: .dutch)
    #expect(sentence == "nieuweRegel")
    let detailed = ReasonWording.sentence(
      rule: "nieuw\u{1B}", detail: "{a}\u{7}", language: .english)
    #expect(detailed == "nieuw␛ ({a}␇)")
  }

  @Test func `what a rule saw is kept short and safe`() {
    let long = String(repeating: "woord ", count: 10_000)
    let sentence = ReasonWording.sentence(rule: "automaticSubject", detail: long, language: .dutch)
    #expect(sentence.count < 200)
    #expect(sentence.hasSuffix("…)"))
    let empty = ReasonWording.sentence(rule: "automaticSubject", detail: " \n", language: .dutch)
    #expect(empty == "Het onderwerp is dat van een automatisch bericht")
  }

  @Test(arguments: [("1", "1 bevestiging"), ("3", "3 bevestigingen")])
  func `numbers have their singular and plural`(_ detail: String, words: String) {
    let sentence = ReasonWording.sentence(rule: "addressLimit", detail: detail, language: .dutch)
    #expect(sentence.hasSuffix(words))
  }
}
