/// What a model makes of a text.
struct ModelReading: Sendable {
  let features: MailFeatures
  let gramScores: GramScores
  /// In the order of ``MailHead/kinds``, adding up to 1.
  let kindChances: [Float]
  /// In the order of ``MailHead/categories``, adding up to 1.
  let categoryChances: [Float]
  /// The strongest reason to fear, over every sentence and every part of one.
  let alarm: Alarm?
  let wishesInterest: Bool
  /// Categories with a passage of their own, whatever the main one is.
  let holds: [Category]
  let confidence: Double

  /// A stretch of words that gives reason to fear.
  struct Alarm: Sendable {
    let score: Float
    let sentence: Int
    let words: Range<Int>
  }

  init(_ text: DissectedText, _ rules: RuleReading, _ model: TextModel) {
    let gramFeatures = TextFeatures(text, rules, groups: model.groups)
    let scores = GramScores(gramFeatures, model.grams)
    let features = gramFeatures.features(scores)
    func score(_ head: MailHead) -> Float { model.mail.score(head, features) }
    let kinds = MailHead.kinds.map(score)
    let categories = MailHead.categories.map(score)
    self.features = features
    gramScores = scores
    kindChances = Chance.softmax(kinds)
    categoryChances = Chance.softmax(categories)
    alarm = Self.alarm(gramFeatures, model.grams)
    wishesInterest = score(.interest) >= model.thresholds.interest
    holds = zip(MailHead.passages, Category.ofTheCall).compactMap { head, category in
      score(head) >= model.thresholds.passage(head) ? category : nil
    }
    confidence = model.calibration.confidence(
      category: Self.lead(categories), kind: Self.lead(kinds))
  }

  /// The place of the most likely kind.
  var kind: Int { kindChances.indices.max { kindChances[$0] < kindChances[$1] } ?? 0 }

  /// The most likely category.
  var category: Category {
    let place = categoryChances.indices.max { categoryChances[$0] < categoryChances[$1] } ?? 0
    return Category.ofTheCall[place]
  }

  static func lead(_ scores: [Float]) -> Float {
    let sorted = scores.sorted(by: >)
    return sorted.count > 1 ? sorted[0] - sorted[1] : 0
  }

  // MARK: Safety

  /// Words of a part of a sentence: what somebody tells between two commas, or while dictating.
  static let part = 14
  private static let step = 7

  /// The strongest stretch. Each is weighed by itself: nothing that stands elsewhere in a text, and
  /// nothing before or behind it in a long sentence, makes it weigh less.
  static func alarm(_ features: TextFeatures, _ weights: GramWeights) -> Alarm? {
    var strongest: Alarm?
    for (index, sentence) in features.sentences.enumerated() {
      let words = sentence.wordStarts.count - 1
      var parts = [0..<words]
      if words > part {
        parts += stride(from: 0, to: words - part + step, by: step).map {
          $0..<min(words, $0 + part)
        }
      }
      for (place, part) in parts.enumerated() {
        let end = place == 0 ? sentence.buckets.count : sentence.wordStarts[part.upperBound]
        let buckets = sentence.buckets[sentence.wordStarts[part.lowerBound]..<end]
        let score = weights.scores(weights.sum(buckets), of: buckets.count)[
          GramHead.sentenceSensitive.rawValue]
        if score > strongest?.score ?? -.infinity {
          strongest = Alarm(score: score, sentence: index, words: part)
        }
      }
    }
    return strongest
  }
}
