/// The templates that an installation needs: one for each kind of answer and language.
package enum StandardTemplates {
  package static let kinds = ["example", "question", "doubt", "neutral", "signup", "withdrawal"]
  package static let languages = ["nl", "en"]

  /// Such as `example.nl`.
  package static let names: Set<String> = Set(
    kinds.flatMap { kind in languages.map { "\(kind).\($0)" } })
}
