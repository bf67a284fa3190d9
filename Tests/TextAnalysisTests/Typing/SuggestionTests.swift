import Testing

import TextAnalysis

@Suite struct `A suggestion` {
  static let commands = [
    "queue", "show", "review", "reply", "daemon", "doctor", "categorize", "init",
  ]

  @Test(
    arguments: [
      ("qeueu", "queue"), ("shwo", "show"), ("Daemon", "daemon"), ("docter", "doctor"),
      ("repply", "reply"), ("reviwe", "review"), ("catego", "categorize"), ("queue", "queue"),
    ])
  func `is the word that was meant`(_ typed: String, meant: String) {
    #expect(Suggestion.closest(to: typed, among: Self.commands) == meant)
  }

  @Test(arguments: ["", "x", "banaan", "re", "sh", String(repeating: "q", count: 100_000)])
  func `is not made where nothing is close`(_ typed: String) {
    #expect(Suggestion.closest(to: typed, among: Self.commands) == nil)
  }

  @Test func `of equally close words the first is taken`() {
    #expect(Suggestion.closest(to: "tas", among: ["tab", "tag"]) == "tab")
    #expect(Suggestion.closest(to: "tas", among: []) == nil)
    #expect(Suggestion.closest(to: "tas", among: ["", "a"]) == nil)
  }
}
