/// What a command says, in one language: every word that a person reads comes through here.
struct Wording: Hashable, Sendable {
  let language: WordingLanguage

  init(_ language: WordingLanguage) {
    self.language = language
  }

  /// A sentence or label with its places filled in.
  ///
  /// - Parameter values: by placeholder name; a value is made safe, whoever wrote it. A place
  ///   without a value stays as it is.
  func text(_ key: WordingKey, _ values: [String: String] = [:]) -> String {
    WordingPattern(pattern(key)).filled(with: values)
  }

  /// A sentence about a number of things, with the singular or plural that goes with it.
  func text(_ key: WordingKey, count: Int) -> String {
    text(key, ["count": String(count)])
  }

  /// As it stands in the catalogue.
  func pattern(_ key: WordingKey) -> String {
    switch language {
    case .dutch: key.dutch
    case .english: key.english
    }
  }
}
