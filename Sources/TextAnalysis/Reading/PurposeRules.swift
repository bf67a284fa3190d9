/// Decides what kind of message a text is by its wording.
struct PurposeRules {
  let readings: [SentenceReading]
  let text: FoldedText
  let subject: SentenceReading?
  let subjectText: FoldedText

  /// Sentences in which a machine introduces itself, and a withdrawal is asked.
  private static let opening = 8
  /// Cues, and words at most, of a note that was meant for a school.
  private static let daysNotes = 2
  private static let shortNote = 60
  /// Words of a thank-you that do not thank; with more it may tell something.
  private static let besideCourtesy = 6
  /// Weight of a story over sentences of which none carries it alone.
  private static let tellingStory = 0.9

  func decide() -> (purpose: TextReading.Purpose, because: [Reason]) {
    if readings.isEmpty, subject == nil {
      return (.courtesy, [Reason(TextRule.nothingWritten.rawValue)])
    }
    if let reason = automatic() { return (.automatic, [reason]) }
    if let reason = found(.withdrawal, .withdrawalAsked), !isContribution(beyond: .withdrawal) {
      return (.withdrawal, [reason])
    }
    if let reasons = unrelated() { return (.unrelated, reasons) }
    if let reasons = misdirected() { return (.unrelated, reasons) }
    if let reason = found(.interest, .interestAsked), !isContribution(beyond: .interest) {
      return (.signup, [reason])
    }
    if let reason = courtesy() { return (.courtesy, [reason]) }
    return (.contribution, [Reason(TextRule.handsSomethingOver.rawValue)])
  }

  private func automatic() -> Reason? {
    let rules: [(CueRule, TextRule)] = [
      (.absence, .automaticAbsence), (.delivery, .automaticDelivery),
      (.receipt, .automaticReceipt), (.newsletter, .automaticNewsletter),
    ]
    for (cue, rule) in rules {
      if let found = subject?.cue(cue, in: subjectText) {
        return Reason(rule.rawValue, detail: found)
      }
      // Below a person's story such words are part of it; a newsletter says it at its end.
      let places =
        cue == .newsletter ? Array(readings.suffix(6)) : Array(readings.prefix(Self.opening))
      guard let reading = places.first(where: { $0.has(cue) }) else { continue }
      if isContribution(beyond: cue), cue != .newsletter || words > 40 && !looksBulk { continue }
      return reading.cue(cue, in: text).map { Reason(rule.rawValue, detail: $0) }
    }
    return nil
  }

  private var looksBulk: Bool { readings.count { $0.has(.newsletter) } >= 2 }

  private func unrelated() -> [Reason]? {
    let rules: [(CueRule, TextRule)] = [
      (.spam, .unrelatedSpam), (.sales, .unrelatedSales), (.press, .unrelatedPress),
      (.application, .unrelatedApplication),
    ]
    for (cue, rule) in rules {
      let all = readings.filter { $0.has(cue) }
      let inSubject = subject?.has(cue) ?? false
      guard all.count + (inSubject ? 1 : 0) >= 1 else { continue }
      // One such word occurs in many a story; two, or one in a text without any, do not.
      let weight = all.reduce(0) { $0 + $1.count(cue) } + (inSubject ? 2 : 0)
      guard weight >= 2 || !isContribution(beyond: cue) else { continue }
      let details = all.prefix(3).compactMap { $0.cue(cue, in: text) }
      let subjectCue = subject?.cue(cue, in: subjectText)
      return (details + [subjectCue].compactMap(\.self)).map { Reason(rule.rawValue, detail: $0) }
    }
    return nil
  }

  /// A short note about one child's day, of which a professional's mail holds no two.
  private func misdirected() -> [Reason]? {
    let all =
      readings.filter { $0.has(.misdirected) }
      + [subject].compactMap(\.self)
      .filter { $0.has(.misdirected) }
    guard all.reduce(0, { $0 + $1.count(.misdirected) }) >= Self.daysNotes,
      words <= Self.shortNote,
      !readings.contains(where: { reading in
        reading.doubt >= SentenceReading.whole || reading.has(.exampleOffered)
          || reading.has(.wayOfWorking) || reading.has(.questionNamed)
      })
    else { return nil }
    let details = readings.compactMap { $0.cue(.misdirected, in: text) }.prefix(3)
    return details.map { Reason(TextRule.unrelatedMisdirected.rawValue, detail: $0) }
  }

  private func courtesy() -> Reason? {
    guard words <= 45, !isContribution(beyond: .courtesy),
      let reading = readings.first(where: { $0.opensWithCourtesy }),
      readings.reduce(0, { $0 + ($1.opensWithCourtesy ? 0 : $1.wordCount) }) <= Self.besideCourtesy
    else { return nil }
    return reading.cue(.courtesy, in: text).map {
      Reason(TextRule.courtesyOnly.rawValue, detail: $0)
    }
  }

  private var words: Int { readings.reduce(0) { $0 + $1.wordCount } }

  private func found(_ cue: CueRule, _ rule: TextRule) -> Reason? {
    readings.lazy.compactMap { $0.cue(cue, in: text) }.first.map {
      Reason(rule.rawValue, detail: $0)
    }
  }

  /// Whether other sentences hand something over.
  private func isContribution(beyond cue: CueRule) -> Bool {
    let others = readings.filter { !$0.has(cue) }
    switch cue {
    case .withdrawal:
      // "Wil je mijn mail wissen? We hebben nu een ander verhaal" stays a withdrawal; somebody has
      // to act on it. Only a long story that happens to hold the words is none.
      return others.count { max($0.example, $0.doubt, $0.question) >= 1 } >= 3
    case .courtesy:
      return others.contains { max($0.example, $0.doubt, $0.question) >= SentenceReading.whole }
        || readings.contains { $0.has(.questionNamed) || $0.question >= 1.4 || $0.doubt >= 1.2 }
        || readings.reduce(0) { $0 + $1.example } >= Self.tellingStory
    case .interest:
      return others.contains { max($0.example, $0.doubt) >= SentenceReading.whole }
        || others.contains { $0.question >= SentenceReading.whole && !$0.isClosing }
        || others.reduce(0) { $0 + $1.example } >= Self.tellingStory
    default:
      return others.count { max($0.example, $0.doubt, $0.question) >= SentenceReading.whole } >= 1
    }
  }
}
