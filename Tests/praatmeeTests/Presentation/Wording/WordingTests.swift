import Testing

@testable import praatmee

@Suite struct `The wording` {
  @Test(arguments: WordingKey.allCases)
  func `both languages say something, with the same places`(_ key: WordingKey) {
    #expect(!key.dutch.isEmpty && !key.english.isEmpty)
    #expect(WordingPattern(key.dutch).names == WordingPattern(key.english).names)
    for text in [key.dutch, key.english] {
      #expect(text.count { $0 == "{" } == text.count { $0 == "}" })
      #expect(TerminalText(text).string == text)
      #expect(WordingPattern(text).names.allSatisfy { $0.allSatisfy { $0.isLetter } })
    }
  }

  @Test(arguments: WordingKey.allCases)
  func `a sentence is translated`(_ key: WordingKey) {
    guard key.dutch.contains(" "), key.dutch.count > 20 else { return }
    #expect(key.dutch != key.english)
  }

  @Test(arguments: [
    (0, "0 inzendingen"), (1, "1 inzending"), (2, "2 inzendingen"), (31, "31 inzendingen"),
  ])
  func `one and many are told apart`(_ count: Int, text: String) {
    #expect(Wording(.dutch).text(.queueCount, count: count) == text)
  }

  @Test func `a value is made safe and never read as a pattern`() {
    let text = Wording(.dutch).text(.mistakeDidYouMean, ["suggestion": "\u{1B}{count:a|b}"])
    #expect(text == "Bedoelde je '␛{count:a|b}'?")
  }

  @Test func `a place without a value stays visible`() {
    #expect(Wording(.english).text(.showTitle) == "Submission {number}")
  }

  @Test(
    arguments: [
      ("{", ["{"]), ("a{b", ["a{b"]), ("}{", ["}{"]), ("{}", ["{}"]), ("{a:}", [""]),
      ("{a:x}", ["x"]), ("{{a}}", ["{{a}}"]),
    ])
  func `a broken pattern stays text`(_ pattern: String, filled: [String]) {
    #expect(WordingPattern(pattern).filled(with: [:]) == filled.joined())
  }

  @Test(
    arguments: [
      ("category", ["example", "question", "doubt"]),
      ("kind", ["submission", "signup", "withdrawal", "reply", "automatic", "unrelated"]),
      ("state", ["new", "open", "answered", "closed"]), ("verdict", ["send", "withhold", "hold"]),
      ("outbox", ["planned", "sending", "sent", "deferred", "failed", "uncertain"]),
      (
        "piece",
        [
          "ownWords", "greeting", "signOff", "signature", "disclaimer", "banner", "deviceLine",
          "quoteHeader", "quoted", "forwardHeader", "forwarded",
        ]
      ),
      (
        "identifying",
        ["person", "organisation", "location", "contact", "postcode", "date", "age", "id"]
      ), ("language", ["nl", "en", "de", "fr"]),
    ])
  func `every stored value has a label`(_ group: String, names: [String]) {
    for name in names { #expect(WordingKey(rawValue: "\(group).\(name)") != nil, "\(name)") }
  }

  @Test func `labels are those of the call`() {
    let dutch = Wording(.dutch)
    #expect(
      ["example", "question", "doubt"].map(dutch.category) == ["voorbeeld", "vraag", "twijfel"])
    #expect(
      ["new", "open", "answered", "closed"].map(dutch.state)
        == ["nieuw", "in behandeling", "beantwoord", "afgehandeld"])
    #expect(dutch.category("eigen\u{1B}") == "eigen␛")
    #expect(Wording(.english).kind("withdrawal") == "withdrawal")
  }

  @Test(
    arguments: [
      ("vraag", "category", "question"), ("Twijfel", "category", "doubt"),
      ("example", "category", "example"), ("nieuw", "state", "new"), ("signup", "kind", "signup"),
      ("banaan", "category", nil), ("", "category", nil),
    ] as [(String, String, String?)])
  func `a typed word names a stored value in either language`(
    _ word: String, group: String, name: String?
  ) {
    #expect(Wording.name(for: word, in: group) == name)
  }

  @Test(
    arguments: [
      (nil, ["LANG": "nl_NL.UTF-8"], WordingLanguage.dutch), (nil, ["LANG": "nl"], .dutch),
      (nil, ["LANG": "nl_BE@euro"], .dutch), (nil, ["LANG": "en_GB.UTF-8"], .english),
      (nil, ["LANG": "C.UTF-8"], .english), (nil, [:], .english),
      (nil, ["LANG": "nlx_XX"], .english),
      (nil, ["LC_ALL": "en_US", "LANG": "nl_NL"], .english),
      (nil, ["LC_ALL": "", "LC_MESSAGES": "nl_NL", "LANG": "C"], .dutch),
      ("nl", ["LANG": "C"], .dutch), ("en", ["LANG": "nl_NL"], .english),
      ("klingon", ["LANG": "nl_NL"], .dutch),
    ] as [(String?, [String: String], WordingLanguage)])
  func `the language is the configured one, else the locale's, else English`(
    _ configured: String?, environment: [String: String], language: WordingLanguage
  ) {
    #expect(WordingLanguage.choose(configured: configured, environment: environment) == language)
  }

  @Test(
    arguments: [
      (-1, "0 B"), (0, "0 B"), (999, "999 B"), (1000, "1,0 kB"), (12_345, "12 kB"),
      (999_999, "999 kB"), (3_400_000, "3,4 MB"), (60_000_000, "60 MB"),
      (5_000_000_000_000, "5000 GB"), (.max, "9223372036 GB"),
    ])
  func `a size has one unit and at most one decimal`(_ bytes: Int, text: String) {
    #expect(Wording(.dutch).size(bytes: bytes) == text)
    #expect(Wording(.english).size(bytes: bytes) == text.replacing(",", with: "."))
  }
}
