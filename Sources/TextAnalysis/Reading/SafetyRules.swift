/// Looks for a reason to fear for somebody's safety.
///
/// A miss is worse than a false alarm: one plain cue is enough, or two signs that mean little
/// alone, and nothing else in a text takes it away.
enum SafetyRules {
  private static let rules: [(cue: CueRule, rule: TextRule)] = [
    (.selfHarm, .sensitiveSelfHarm), (.threat, .sensitiveThreat), (.abuse, .sensitiveAbuse),
    (.violence, .sensitiveViolence), (.neglect, .sensitiveNeglect),
  ]

  private static let signs: [(cue: CueRule, rule: TextRule)] = [
    (.signOfDespair, .sensitiveSelfHarm), (.signOfHarm, .sensitiveViolence),
    (.signOfWant, .sensitiveNeglect),
  ]

  /// Words before a topic word in which a lesson or a policy makes it a topic.
  private static let topicReach = 8
  /// Sentences over which two signs belong together.
  private static let signReach = 6

  /// - Parameter inPassing: the text is not what the sender mainly wrote, such as a signature:
  ///   there a word that only names a topic ("aandachtsfunctionaris kindermishandeling") is none.
  static func reason(
    _ readings: [SentenceReading], _ text: FoldedText, inPassing: Bool = false
  ) -> Reason? {
    for (cue, rule) in rules {
      for reading in readings where reading.has(cue) {
        for hit in reading.hits
        where hit.rule == cue && !isTopic(hit, in: reading, surely: inPassing) {
          return Reason(rule.rawValue, detail: reading.words(of: hit, in: text))
        }
      }
    }
    return twoSigns(readings, text)
  }

  /// "Kindermishandeling" in a lesson or a policy, as long as nobody tells of their own home.
  ///
  /// - Parameter surely: the word that names a topic is enough.
  private static func isTopic(
    _ hit: CueHit, in reading: SentenceReading, surely: Bool
  ) -> Bool {
    let isTopicWord = reading.hits.contains {
      $0.rule == .safetyTopic && $0.words.lowerBound <= hit.words.lowerBound
        && $0.words.upperBound >= hit.words.upperBound
    }
    guard isTopicWord, !reading.has(.disclosure) else { return false }
    return surely
      || reading.hits.contains {
        $0.rule == .topicTalk && $0.words.lowerBound <= hit.words.lowerBound
          && hit.words.lowerBound - $0.words.upperBound <= topicReach
      }
  }

  private static func twoSigns(_ readings: [SentenceReading], _ text: FoldedText) -> Reason? {
    var last: (sentence: Int, end: Int)?
    for (place, reading) in readings.enumerated() {
      let hits = reading.hits.filter { hit in signs.contains { $0.cue == hit.rule } }
        .sorted { $0.words.lowerBound < $1.words.lowerBound }
      for hit in hits {
        guard let first = last, place - first.sentence <= signReach else {
          last = (place, hit.words.upperBound)
          continue
        }
        if first.sentence == place, hit.words.lowerBound < first.end { continue }
        let rule = signs.first { $0.cue == hit.rule }?.rule ?? .sensitiveViolence
        return Reason(rule.rawValue, detail: reading.words(of: hit, in: text))
      }
    }
    return nil
  }
}
