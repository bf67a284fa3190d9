/// All that a model looks at in a text.
package struct TextFeatures: Sendable {
  /// The hashed features of one sentence.
  package struct SentenceGrams: Sendable {
    /// In the order of the words; then those of the sentence as a whole.
    package let buckets: [UInt16]
    /// For each word the place in `buckets` where its features begin; at the end, where they end.
    let wordStarts: [Int]
    /// Verbatim.
    package let text: String
  }

  package let sentences: [SentenceGrams]
  /// The different features of all sentences and of the subject.
  package let mail: [UInt16]
  private let base: MailFeatures

  /// - Parameter groups: what is looked at.
  package init(_ ownWords: String, subject: String?, groups: FeatureGroups = .all) {
    let text = DissectedText(ownWords, subject: subject)
    self.init(text, RuleReading(text), groups: groups)
  }

  init(_ text: DissectedText, _ rules: RuleReading, groups: FeatureGroups) {
    let hasher = GramHasher(groups: groups)
    sentences = text.sentences.map { Self.grams(of: $0, in: text.text, hasher) }
    var met = BucketSet()
    var mail: [UInt16] = []
    for sentence in sentences {
      for bucket in sentence.buckets where met.insert(bucket) { mail.append(bucket) }
    }
    var ofSubject: [UInt16] = []
    hasher.append(subject: text.subject?.words ?? [], in: text.subjectText, to: &ofSubject)
    for bucket in ofSubject where met.insert(bucket) { mail.append(bucket) }
    self.mail = mail
    base = MailFeatures(text, rules, groups: groups)
  }

  private static func grams(
    of reading: SentenceReading, in text: FoldedText, _ hasher: GramHasher
  ) -> SentenceGrams {
    var buckets: [UInt16] = []
    buckets.reserveCapacity(reading.wordCount * 24 + 8)
    var starts: [Int] = []
    starts.reserveCapacity(reading.wordCount + 1)
    hasher.forEachWord(of: reading.words, in: text) { _, grams in
      starts.append(buckets.count)
      buckets.append(contentsOf: grams)
    }
    starts.append(buckets.count)
    hasher.append(cues: reading.hits, end: reading.sentence.end, to: &buckets)
    return SentenceGrams(
      buckets: buckets, wordStarts: starts, text: text.string(reading.sentence.range))
  }

  /// The features of the mail as a whole, with what the weights of words say of it.
  package func mailFeatures(_ scores: GramScores) -> [Float] { features(scores).values }

  func features(_ scores: GramScores) -> MailFeatures {
    var features = base
    features.fill(scores)
    return features
  }
}
