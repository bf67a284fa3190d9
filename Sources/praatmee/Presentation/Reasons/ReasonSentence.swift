/// What a rule means, in words that an adviser understands.
struct ReasonSentence: Hashable, Sendable {
  /// May hold `{detail}`; where it does not, what the rule saw follows in brackets.
  let dutch: String
  let english: String

  init(_ dutch: String, _ english: String) {
    self.dutch = dutch
    self.english = english
  }

  func pattern(_ language: WordingLanguage) -> String {
    switch language {
    case .dutch: dutch
    case .english: english
    }
  }
}
