/// What the rules make of a text: a part of what the model goes by, and all there is where words are
/// few.
struct RuleReading: Sendable {
  let purpose: TextReading.Purpose
  let because: [Reason]
  let weights: CategoryWeights
  let best: (category: Category, confidence: Double)?
  let also: [Category]
  /// The words that ask to be put on the list.
  let interest: Reason?
  let sensitive: Reason?

  init(_ text: DissectedText) {
    (purpose, because) = PurposeRules(
      readings: text.sentences, text: text.text, subject: text.subject,
      subjectText: text.subjectText
    ).decide()
    let readings = text.sentences.isEmpty ? [text.subject].compactMap(\.self) : text.sentences
    weights = CategoryWeights(readings, subject: text.subjectCue)
    let best = weights.best
    self.best = best
    also = Category.ofTheCall.filter { category in
      category != best?.category && best != nil
        && Self.standsAlone(category, text.sentences)
    }
    interest = text.sentences.lazy.compactMap { $0.cue(.interest, in: text.text) }.first.map {
      Reason(TextRule.interestAsked.rawValue, detail: $0)
    }
    sensitive =
      SafetyRules.reason(text.sentences, text.text)
      ?? text.subject.flatMap { SafetyRules.reason([$0], text.subjectText) }
  }

  /// Whether a category has a whole sentence of its own beside the one that is mainly handed over.
  private static func standsAlone(_ category: Category, _ readings: [SentenceReading]) -> Bool {
    readings.contains { reading in
      switch category {
      case .question: reading.question >= SentenceReading.whole
      case .doubt:
        reading.doubt >= SentenceReading.whole && reading.question < 1.4
          && (reading.has(.doubtVoiced) || reading.has(.doubtNamed))
      // A case that leads up to something is no example; a way of working or an offer is.
      default:
        reading.example >= SentenceReading.whole && reading.question < 1 && reading.doubt < 1
          && (reading.count(.wayOfWorking) > 1 || reading.has(.exampleOffered)
            || reading.has(.exampleNamed))
      }
    }
  }
}
