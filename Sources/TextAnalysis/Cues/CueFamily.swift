/// Phrases that say the same thing, as data.
///
/// A phrase is words in lower case, one blank apart; accents do not matter. In it
/// - `twijfel*` is any word that starts so,
/// - `_` is any one word,
/// - `{adult}` is any word of that ``WordClass``,
/// - `~` is nothing to three words, `~~` nothing to eight,
/// - `(de|het hele)` is one of these; `(|heel)` may be left out.
struct CueFamily: Sendable {
  let rule: CueRule
  let phrases: [String]
  /// Phrases that look like one of the family and are none; a cue that overlaps one is dropped.
  let exceptions: [String]

  init(_ rule: CueRule, except exceptions: [String] = [], _ phrases: [String]) {
    self.rule = rule
    self.phrases = phrases
    self.exceptions = exceptions
  }
}

/// What a cue tells. Several may stand behind one ``TextRule``.
enum CueRule: Int, CaseIterable, Sendable {
  case questionAsked, questionInverted, questionNamed, questionClosing, questionRhetorical
  case doubtVoiced, doubtHinted, doubtNamed, doubtSelfQuestion
  case storyTold, wayOfWorking, exampleOffered, exampleNamed
  case interest, withdrawal, courtesy
  case absence, delivery, receipt, newsletter
  case spam, sales, press, application, misdirected
  case violence, abuse, neglect, selfHarm, threat
  /// Signs that count when there are two.
  case signOfHarm, signOfWant, signOfDespair
  /// Words about safety that need to be more than a topic.
  case safetyTopic
  /// What makes words about safety a topic: a lesson, a training.
  case topicTalk
  /// What makes a topic somebody's own story again.
  case disclosure
}
