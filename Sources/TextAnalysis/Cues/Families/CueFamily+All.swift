extension CueFamily {
  /// Every family, in no order that matters.
  static let all: [CueFamily] = [
    questionAsked, questionInverted, questionNamed, questionClosing, questionRhetorical,
    doubtVoiced, doubtHinted, doubtNamed, doubtSelfQuestion, storyTold, wayOfWorking,
    exampleOffered, exampleNamed, interest,
    withdrawal, courtesy, absence, delivery, receipt, newsletter, spam, sales, press, application,
    misdirected,
    violence, violenceTold, fear, abuse, abuseTold, neglect, neglectSeen, selfHarm, despair, threat,
    threatSpoken, coercion, signOfHarm, signOfWant, signOfDespair, safetyTopic, topicTalk,
    disclosure,
  ]
}
