/// The category that a subject line names.
struct SubjectCue: Sendable {
  let category: Category
  let word: String

  private static let words: [String: Category] = [
    "vraag": .question, "vragen": .question, "vraagje": .question, "question": .question,
    "advies": .question, "hulpvraag": .question, "twijfel": .doubt, "twijfels": .doubt,
    "dilemma": .doubt, "doubt": .doubt, "onzeker": .doubt, "worsteling": .doubt,
    "voorbeeld": .example, "praktijkvoorbeeld": .example, "ervaring": .example,
    "example": .example, "verhaal": .example, "succesverhaal": .example, "casus": .example,
    "tip": .example,
  ]

  /// Returns nil where the subject names none, or several: a reply to the call holds its title,
  /// "voorbeelden, vragen en twijfels".
  init?(_ subject: FoldedText) {
    var found: [Category: String] = [:]
    for word in subject.words(in: 0..<min(subject.count, 500)) {
      let plain = String(
        decoding: subject.folded[word].filter { $0 != FoldedText.ignorable }, as: UTF8.self)
      if let category = Self.words[plain] { found[category] = subject.string(word) }
    }
    guard found.count == 1, let (category, word) = found.first else { return nil }
    self.category = category
    self.word = word
  }
}
