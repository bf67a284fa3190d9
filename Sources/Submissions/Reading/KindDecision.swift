import TextAnalysis

/// What a message is to us, from the signs in its header and from its wording together.
struct KindDecision: Sendable {
  let kind: MessageKind
  /// Never empty, the strongest first.
  let because: [Reason]

  /// What the decision rests on.
  struct Grounds {
    var signs: AutomaticSigns
    var text: TextReading
    var ownWords: String
    var subject: String?
    var hasAttachments: Bool
    /// Among the files is one that the sender hands over: no logo, no signature.
    var handsOverFiles: Bool
    /// It names a message that it answers.
    var isAnswer: Bool
    /// The words are those of an attached message.
    var readsAttachedMessage: Bool
    /// What it says stands in something encrypted, at least in part.
    var isEncrypted = false
  }

  init(_ grounds: Grounds) {
    let machine = Self.machine(grounds)
    if !machine.isEmpty {
      kind = .automatic
      because = machine
    } else if grounds.signs.rules.contains(.ownAddress), grounds.isAnswer {
      kind = .reply
      because = [Reason(.ownAnswer)]
    } else {
      let (kind, because) = Self.person(grounds)
      self.kind = kind
      // A sign was there and did not decide: that it did not is worth saying.
      let overruled = !grounds.signs.rules.isDisjoint(with: Self.weak.keys)
      self.because = because + (overruled ? [Reason(.personalWording)] : [])
    }
  }

  // MARK: A machine's

  /// A sign that settles it, whatever the words.
  private static let conclusive: [MessageRule] = [
    .exchangeSubstitute, .deliveryReport, .readReceipt, .calendarMessage, .mailSystemSender,
    .automaticSubject, .loopMark,
  ]
  /// Signs that people's mail has too (rules of a mailbox, ticket systems, school platforms), by
  /// the kind of witness each is: two witnesses of different kinds settle it.
  private static let weak: [MessageRule: Int] = [
    .autoSubmitted: 1, .autoReplyField: 1, .nullSender: 2, .mailingList: 3, .bulkPrecedence: 4,
    .noReplySender: 5,
  ]

  /// The reasons to take the message for a machine's; empty where it is a person's.
  private static func machine(_ grounds: Grounds) -> [Reason] {
    let signs = grounds.signs
    var rules = conclusive.filter(signs.rules.contains)
    if signs.isAutomaticReply {
      rules.append(signs.rules.contains(.autoSubmitted) ? .autoSubmitted : .autoReplyField)
    }
    var because = signs.reasons.filter { rules.contains($0.messageRule ?? .personalMail) }
    if isPossibleSubjectConfirmed(grounds) {
      because.append(Reason(.automaticSubject, detail: grounds.subject))
    }
    var witnesses = signs.rules.filter { weak[$0] != nil }
    if grounds.text.purpose == .automatic, !(readsLikeNewsletter(grounds) && witnesses.isEmpty) {
      because += [Reason(.automaticWording)] + grounds.text.purposeBecause
    }
    guard because.isEmpty else { return because }

    // QUIRK: what a rule of a Microsoft 365 mailbox forwards is marked like a machine's, since
    // about September 2025. Absence notices come from the same agent: those ask for no answer.
    if signs.rules.contains(.forwardedByRule), !signs.rules.contains(.responseSuppressed) {
      witnesses.subtract([.autoSubmitted, .nullSender])
    }
    guard !witnesses.isEmpty else { return [] }
    let kinds = Set(witnesses.compactMap { weak[$0] })
    let isMailing =
      !witnesses.isDisjoint(with: [.mailingList, .bulkPrecedence]) && !signs.isDiscussionList
    guard kinds.count > 1 || !speaksForItself(grounds, surely: isMailing) else { return [] }
    let seen = signs.reasons.filter { $0.messageRule.map(witnesses.contains) ?? false }
    return kinds.count > 1 ? [Reason(.severalSigns)] + seen : seen
  }

  /// Whether the only thing that makes the wording a machine's is the talk of newsletters.
  ///
  /// People mention those ("ik las jullie oproep in de nieuwsbrief"), and what really is one shows
  /// it in its header as well.
  private static func readsLikeNewsletter(_ grounds: Grounds) -> Bool {
    grounds.text.purposeBecause.allSatisfy { $0.rule == "automatic.newsletter" }
      && !grounds.text.purposeBecause.isEmpty
  }

  /// Whether the words, by themselves, are those of a person who hands something over or asks;
  /// `surely`, where mailings to everybody hold such words as well.
  private static func speaksForItself(_ grounds: Grounds, surely: Bool) -> Bool {
    switch grounds.text.purpose {
    case .signup, .withdrawal: !surely
    case .contribution:
      surely
        ? !grounds.text.undecided && !grounds.text.evidence.isEmpty : !grounds.ownWords.isBlank
    case .courtesy, .automatic, .unrelated: false
    }
  }

  /// "Afwezig: …" may be a person's subject; a text about being away settles it.
  private static func isPossibleSubjectConfirmed(_ grounds: Grounds) -> Bool {
    guard let subject = grounds.subject, AutomaticSubject.isPossible(subject) else { return false }
    return AutomaticSubject.speaksOfAbsence(grounds.ownWords)
  }

  // MARK: A person's

  /// A thank-you of more words than this may hold a story that its rules did not see.
  private static let courtesyLimit = 30

  private static func hasMoreWords(than limit: Int, _ text: String) -> Bool {
    var words = 0
    var inWord = false
    for scalar in text.unicodeScalars {
      let isBlank = scalar.properties.isWhitespace
      if !isBlank, !inWord { words += 1 }
      inWord = !isBlank
      if words > limit { return true }
    }
    return false
  }

  private static func person(_ grounds: Grounds) -> (MessageKind, [Reason]) {
    let wording = [Reason(.wording)] + grounds.text.purposeBecause
    switch grounds.text.purpose {
    case .signup: return (.signup, wording)
    case .withdrawal: return (.withdrawal, wording)
    case .unrelated: return (.unrelated, wording)
    case .courtesy where grounds.handsOverFiles && !grounds.isAnswer:
      return (.submission, [Reason(.attachmentsWithCourtesy)] + grounds.text.purposeBecause)
    case .courtesy where hasMoreWords(than: courtesyLimit, grounds.ownWords):
      return (.submission, [Reason(.moreThanCourtesy)] + grounds.text.purposeBecause)
    case .courtesy where !grounds.ownWords.isBlank: return (.reply, wording)
    case .automatic where grounds.text.interest && grounds.text.evidence.isEmpty:
      return (.signup, [Reason(.wording)])
    case .contribution, .courtesy, .automatic: break
    }
    if grounds.readsAttachedMessage { return (.submission, [Reason(.attachedMessage)]) }
    if !grounds.ownWords.isBlank {
      return (.submission, grounds.text.purpose == .automatic ? [Reason(.wording)] : wording)
    }
    if grounds.isEncrypted { return (.submission, [Reason(.encryptedMessage)]) }
    if grounds.hasAttachments { return (.submission, [Reason(.attachmentsOnly)]) }
    let hasSubject = grounds.subject.map { !$0.isBlank } ?? false
    return (.submission, [Reason(hasSubject ? .subjectOnly : .emptyMessage)])
  }
}
