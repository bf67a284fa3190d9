/// Turns the reasons that are stored with a decision into sentences.
enum ReasonWording {
  /// More of what a rule saw is not shown: a reason is a sentence, the words stand in the mail.
  static let detailCells = 120

  /// The sentence for a rule; for a rule without one, its name.
  ///
  /// - Parameters:
  ///   - rule: the rule's stable name.
  ///   - detail: what the rule saw, any text; made safe and kept short.
  static func sentence(rule: String, detail: String?, language: WordingLanguage) -> String {
    let seen = detail.flatMap { detail in
      let safe = TerminalText(detail).string
      return safe.allSatisfy { $0 == " " }
        ? nil : CellWidth.truncate(safe, cells: detailCells)
    }
    let name = TerminalText(rule).string
    guard let seen else {
      return (withoutDetail[rule] ?? sentences[rule])?.pattern(language) ?? name
    }
    guard let pattern = sentences[rule].map({ WordingPattern($0.pattern(language)) }) else {
      return "\(name) (\(seen))"
    }
    guard pattern.names.contains("detail") else {
      return pattern.filled(with: [:]) + " (\(seen))"
    }
    return pattern.filled(with: ["detail": seen])
  }

  /// Every rule that has a sentence of its own, by its stable name.
  static let sentences =
    messageRules
    .merging(textRules) { message, _ in message }
    .merging(storeRules) { other, _ in other }
    .merging(intakeRules) { other, _ in other }
}
