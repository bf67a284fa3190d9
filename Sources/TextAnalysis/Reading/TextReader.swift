/// Reads what a text says, by rules that each give their reason.
///
/// Pure and total: whatever the text, a reading comes out, in time linear in its length. Nothing a
/// text says about how it should be treated has any effect; only cues count.
package struct TextReader: Sendable {
  /// Below this confidence a category is undecided.
  package var threshold: Double

  /// Sentences shown as evidence for one category.
  private static let mostEvidence = 3
  /// Scalars of a sentence that are kept in a reason.
  private static let longestDetail = 120

  package init(threshold: Double = 0.6) { self.threshold = threshold }

  package func read(_ ownWords: String, subject: String?) -> TextReading {
    let text = FoldedText(ownWords)
    let table = CueTable.shared
    let readings = Sentence.sentences(of: text).map { SentenceReading($0, text, table) }
    let subjectText = FoldedText(subject ?? "")
    let subjectReading =
      subjectText.count == 0
      ? nil
      : SentenceReading(
        Sentence(
          range: 0..<min(subjectText.count, 1_000), end: subjectText.folded.last == 0x3F ? 0x3F : 0),
        subjectText, table)
    let rules = PurposeRules(
      readings: readings, text: text, subject: subjectReading, subjectText: subjectText)
    let (purpose, because) = rules.decide()
    var reading = TextReading(purpose: purpose, purposeBecause: because.map(Self.short))
    reading.language = LanguageGuess.language(of: text) ?? LanguageGuess.language(of: subjectText)
    readSafety(readings, text, subjectReading, subjectText, into: &reading)
    readInterest(readings, text, into: &reading)
    guard purpose == .contribution else { return reading }
    if readings.isEmpty, let subjectReading {
      readCategory(ofSubject: subjectReading, SubjectCue(subjectText), into: &reading)
    } else {
      readCategory(readings, text, SubjectCue(subjectText), into: &reading)
    }
    return reading
  }

  /// Looks for a reason to fear in what stands beside the own words: below a closing, in a notice,
  /// in a message that is passed on. What was set aside by mistake must not hide a danger.
  ///
  /// - Parameter texts: each read by itself.
  package func safety(beside texts: [String]) -> Reason? {
    for text in texts {
      let folded = FoldedText(text)
      let readings = Sentence.sentences(of: folded).map {
        SentenceReading($0, folded, CueTable.shared)
      }
      if let reason = SafetyRules.reason(readings, folded, inPassing: true) {
        return Self.short(reason)
      }
    }
    return nil
  }

  private func readSafety(
    _ readings: [SentenceReading], _ text: FoldedText, _ subject: SentenceReading?,
    _ subjectText: FoldedText, into reading: inout TextReading
  ) {
    let reason =
      SafetyRules.reason(readings, text)
      ?? subject.flatMap { SafetyRules.reason([$0], subjectText) }
    reading.sensitiveBecause = reason.map(Self.short)
    reading.sensitive = reason != nil
  }

  private func readInterest(
    _ readings: [SentenceReading], _ text: FoldedText, into reading: inout TextReading
  ) {
    guard reading.purpose == .contribution || reading.purpose == .signup,
      let cue = readings.lazy.compactMap({ $0.cue(.interest, in: text) }).first
    else { return }
    reading.interest = true
    reading.interestBecause = Self.short(Reason(TextRule.interestAsked.rawValue, detail: cue))
  }

  /// Reads a mail of which the subject is all that was written; it holds no evidence.
  private func readCategory(
    ofSubject subject: SentenceReading, _ cue: SubjectCue?, into reading: inout TextReading
  ) {
    guard let best = CategoryWeights([subject], subject: cue).best else {
      reading.categoryBecause = [Reason(TextRule.noCue.rawValue)]
      return
    }
    reading.category = best.category
    reading.confidence = best.confidence
    reading.undecided = best.confidence < threshold
    reading.categoryBecause = [Reason(TextRule.subjectNames.rawValue)]
  }

  private func readCategory(
    _ readings: [SentenceReading], _ text: FoldedText, _ subject: SubjectCue?,
    into reading: inout TextReading
  ) {
    let weights = CategoryWeights(readings, subject: subject)
    guard let best = weights.best else {
      reading.category = readings.isEmpty ? nil : .example
      reading.confidence = readings.isEmpty ? 0 : 0.35
      reading.categoryBecause = [Reason(TextRule.noCue.rawValue)]
      return
    }
    reading.category = best.category
    reading.confidence = best.confidence
    reading.undecided = best.confidence < threshold
    reading.also = Category.ofTheCall.filter { category in
      category != best.category && Self.standsAlone(category, best.category, readings)
    }
    var scalars = ScalarPlaces(text)
    let shown = evidence(readings, for: [best.category] + reading.also)
    reading.evidence = shown.map { entry in
      let range = entry.reading.sentence.range
      return Evidence(
        category: entry.category, text: text.string(range),
        start: scalars.place(of: range.lowerBound), end: scalars.place(of: range.upperBound))
    }
    reading.categoryBecause = Self.reasons(shown, text, subject)
  }

  /// Whether a category has a whole sentence of its own beside the one that is mainly handed over.
  private static func standsAlone(
    _ category: Category, _ primary: Category, _ readings: [SentenceReading]
  ) -> Bool {
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

  private struct Shown {
    let category: Category
    let reading: SentenceReading
  }

  /// Chooses the sentences that carry each category best, in the order of the text.
  private func evidence(_ readings: [SentenceReading], for categories: [Category]) -> [Shown] {
    categories.flatMap { category in
      let weighed = readings.map { ($0, Self.weight($0, category)) }
      let best = weighed.map(\.1).max() ?? 0
      let strong = weighed.filter { $0.1 > 0 && $0.1 >= min(best, SentenceReading.whole) }
        .sorted { $0.1 > $1.1 }
        .prefix(Self.mostEvidence)
      return strong.map { Shown(category: category, reading: $0.0) }
        .sorted { $0.reading.sentence.range.lowerBound < $1.reading.sentence.range.lowerBound }
    }
    .sorted { $0.reading.sentence.range.lowerBound < $1.reading.sentence.range.lowerBound }
  }

  private static func weight(_ reading: SentenceReading, _ category: Category) -> Double {
    switch category {
    case .question: reading.question
    case .doubt: reading.doubt
    default: reading.example
    }
  }

  private static func reasons(
    _ shown: [Shown], _ text: FoldedText, _ subject: SubjectCue?
  ) -> [Reason] {
    var reasons = shown.flatMap { entry in
      entry.reading.rules.filter { $0.rawValue.hasPrefix(entry.category.rawValue) }.map {
        short(Reason($0.rawValue, detail: text.string(entry.reading.sentence.range)))
      }
    }
    if let subject {
      reasons.append(Reason(TextRule.subjectNames.rawValue, detail: subject.word))
    }
    if reasons.isEmpty { reasons.append(Reason(TextRule.noCue.rawValue)) }
    return reasons
  }

  private static func short(_ reason: Reason) -> Reason {
    guard let detail = reason.detail, detail.unicodeScalars.count > longestDetail else {
      return reason
    }
    let cut = String(String.UnicodeScalarView(detail.unicodeScalars.prefix(longestDetail)))
    return Reason(reason.rule, detail: cut + "…")
  }
}
