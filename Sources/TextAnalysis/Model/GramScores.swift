/// What the weights of words say of a text and of its sentences.
package struct GramScores: Sendable {
  /// For each sentence, a score for each ``GramHead``.
  let sentences: [SIMD16<Float>]
  let mail: SIMD16<Float>

  package init(_ features: TextFeatures, _ weights: GramWeights) {
    sentences = features.sentences.map { sentence in
      weights.scores(weights.sum(sentence.buckets), of: sentence.buckets.count)
    }
    mail = weights.scores(weights.sum(features.mail), of: features.mail.count)
  }

  func sentenceScores(_ head: GramHead) -> [Float] { sentences.map { $0[head.rawValue] } }
}

extension MailFeatures {
  /// Fills in what does not depend on any weights.
  init(_ text: DissectedText, _ rules: RuleReading, groups: FeatureGroups) {
    self.init(groups: groups)
    fillCues(text)
    fillVotes(text, rules)
    fillRuleWeights(text.sentences)
    let shape = TextShape(
      text.sentences, text.text, subject: text.subjectText, language: text.language)
    for (place, value) in shape.values.enumerated() { set(.shape, place, value) }
  }

  mutating func fill(_ scores: GramScores) {
    for (place, head) in GramHead.ofMails.enumerated() {
      set(.mailScore, place, scores.mail[head.rawValue] / 3)
    }
    let parts = SentenceScoreSummary.Part.allCases.count
    for (place, head) in GramHead.ofSentences.enumerated() {
      let summary = SentenceScoreSummary(scores.sentenceScores(head))
      for (part, value) in summary.values.enumerated() {
        set(.sentenceScore, place * parts + part, value)
      }
    }
  }

  private mutating func fillCues(_ text: DissectedText) {
    var counts = [Int](repeating: 0, count: CueRule.allCases.count)
    for reading in text.sentences {
      for hit in reading.hits { counts[hit.rule.rawValue] += 1 }
    }
    for (place, count) in counts.enumerated() where count > 0 {
      set(.cueThere, place, 1)
      set(.cueCount, place, Float(min(4, count)) / 4)
    }
    for hit in text.sentences.first?.hits ?? [] { set(.cueFirst, hit.rule.rawValue, 1) }
    for hit in text.sentences.last?.hits ?? [] { set(.cueLast, hit.rule.rawValue, 1) }
    for hit in text.subject?.hits ?? [] { set(.cueSubject, hit.rule.rawValue, 1) }
  }

  private mutating func fillVotes(_ text: DissectedText, _ rules: RuleReading) {
    set(.rule, RuleVote.place(rules.purpose), 1)
    set(vote: .example, at: rules.best?.category)
    for category in rules.also { set(vote: .alsoExample, at: category) }
    set(vote: .subjectExample, at: text.subjectCue?.category)
    set(vote: .confidence, Float(rules.best?.confidence ?? 0))
    set(vote: .interest, rules.interest == nil ? 0 : 1)
    set(vote: .sensitive, rules.sensitive == nil ? 0 : 1)
    set(vote: .asksPlainly, rules.weights.asksPlainly ? 1 : 0)
  }

  private mutating func set(vote: RuleVote, _ value: Float) {
    guard let place = RuleVote.allCases.firstIndex(of: vote) else { return }
    set(.rule, place, value)
  }

  /// - Parameter first: the vote for an example; the votes for the others follow it.
  private mutating func set(vote first: RuleVote, at category: Category?) {
    guard let place = RuleVote.allCases.firstIndex(of: first),
      let offset = category.flatMap(RuleVote.offset)
    else { return }
    set(.rule, place + offset, 1)
  }

  private mutating func fillRuleWeights(_ readings: [SentenceReading]) {
    guard let last = readings.last else { return }
    let measures: [(SentenceReading) -> Double] = [{ $0.question }, { $0.doubt }, { $0.example }]
    for (place, measure) in measures.enumerated() {
      let weights = readings.map(measure)
      let sum = weights.reduce(0, +)
      set(.ruleWeight, place, Float(min(2, weights.max() ?? 0) / 2))
      set(.ruleWeight, measures.count + place, Float(min(1, sum / Double(readings.count))))
      set(.ruleWeight, 2 * measures.count + place, Float(min(2, measure(last)) / 2))
    }
  }
}
