import MIME
import TextAnalysis

/// Decides whether a message may be acknowledged (RFC 3834).
///
/// Three questions, in this order: does anything forbid an answer (then it is withheld); should
/// staff look first (then it is held); which template fits. Every ground that was found is kept.
package struct AcknowledgementPolicy: Sendable, Hashable {
  package var ownAddresses: Set<String>
  /// At most so many acknowledgements to one address in 24 hours.
  package var limitPerAddress: Int
  /// At most so many acknowledgements to anybody in an hour; beyond it they wait for staff.
  package var limitInTotal: Int
  /// The names of the templates there are, such as `example.nl`; empty where any may be named.
  package var templates: Set<String>

  package init(
    ownAddresses: Set<String> = [], limitPerAddress: Int = 3, limitInTotal: Int = 200,
    templates: Set<String> = []
  ) {
    self.ownAddresses = ownAddresses
    self.limitPerAddress = limitPerAddress
    self.limitInTotal = limitInTotal
    self.templates = templates
  }

  package func decide(
    _ reading: MessageReading, history: AcknowledgementHistory
  ) -> AcknowledgementDecision {
    let forbidding = grounds(against: reading) + grounds(against: reading, history)
    let waiting = groundsToWait(reading, history)
    let template = templateName(for: reading)
    let verdict: AcknowledgementDecision.Verdict =
      if !forbidding.isEmpty { .withhold } else if !waiting.isEmpty { .hold } else { .send }
    var because = forbidding + waiting
    if reading.kind == .withdrawal { because.append(Reason(.withdrawal)) }
    if reading.kind == .submission, reading.text.undecided {
      because.append(Reason(.undecidedCategory))
    }
    if isPersonal(reading) { because.append(Reason(.personalMail)) }
    return AcknowledgementDecision(
      decision: verdict, because: because.isEmpty ? [Reason(.wording)] : because,
      template: template)
  }

  // MARK: What forbids an answer

  /// Signs in a message that forbid an automatic answer. The others only say how it came.
  private static let forbidding: Set<MessageRule> = [
    .ownAddress, .exchangeSubstitute, .deliveryReport, .readReceipt, .calendarMessage, .nullSender,
    .mailSystemSender, .autoSubmitted, .autoReplyField, .automaticSubject, .automaticWording,
    .mailingList, .bulkPrecedence, .noReplySender, .markedAsSpam, .tooManyHops, .loopMark,
    .responseSuppressed,
  ]

  private func grounds(against reading: MessageReading) -> [Reason] {
    var grounds = reading.automaticSigns.filter {
      $0.messageRule.map(Self.forbidding.contains) ?? false
    }
    let own = OwnAddresses(ownAddresses)
    let addresses = [reading.sender?.address, reading.replyAddress?.address]
    if addresses.contains(where: own.contains), !grounds.contains(where: { $0.is(.ownAddress) }) {
      grounds.insert(Reason(.ownAddress), at: 0)
    }
    switch reading.kind {
    case .automatic: grounds.append(Reason(.automaticKind))
    case .unrelated: grounds.append(Reason(.unrelatedKind))
    case .reply: grounds.append(Reason(.replyKind))
    case .submission, .signup, .withdrawal: break
    }
    guard let address = EmailAddress(reading.replyAddress?.address) else {
      return grounds + [Reason(.noAnswerAddress)]
    }
    if address.isNoReply, !grounds.contains(where: { $0.is(.noReplySender) }) {
      grounds.append(Reason(.noReplySender))
    }
    if address.isMailSystem, !grounds.contains(where: { $0.is(.mailSystemSender) }) {
      grounds.append(Reason(.mailSystemSender))
    }
    return grounds
  }

  private func grounds(
    against reading: MessageReading, _ history: AcknowledgementHistory
  ) -> [Reason] {
    var grounds: [Reason] = []
    if history.toAddress >= limitPerAddress {
      grounds.append(Reason(.addressLimit, detail: "\(history.toAddress)"))
    }
    if reading.kind == .withdrawal {
      if history.withdrawalWasConfirmed { grounds.append(Reason(.withdrawalConfirmed)) }
    } else {
      if history.threadWasAcknowledged { grounds.append(Reason(.threadAcknowledged)) }
      if history.answersOurs { grounds.append(Reason(.answersOurs)) }
    }
    return grounds
  }

  // MARK: What should wait for staff

  private func groundsToWait(
    _ reading: MessageReading, _ history: AcknowledgementHistory
  ) -> [Reason] {
    var grounds: [Reason] = []
    if reading.text.sensitive { grounds.append(Reason(.sensitive)) }
    if history.toAnybody >= limitInTotal {
      grounds.append(Reason(.totalLimit, detail: "\(history.toAnybody)"))
    }
    // "We have received your message" is a poor answer to a message that came in empty.
    if reading.kindBecause.contains(where: { $0.is(.emptyMessage) }) {
      grounds.append(Reason(.emptyMessage))
    }
    // What was not read may tell of danger.
    for rule in [MessageRule.textBeyondLimit, .unreadableText, .encryptedMessage]
    where reading.kindBecause.contains(where: { $0.is(rule) }) {
      grounds.append(Reason(rule))
    }
    return grounds
  }

  private func isPersonal(_ reading: MessageReading) -> Bool {
    switch reading.kind {
    case .submission, .signup, .withdrawal, .reply: EmailAddress(reading.sender?.address) != nil
    case .automatic, .unrelated: false
    }
  }

  // MARK: Which template

  /// The template for a reading: by kind and category, in the language of the own words.
  private func templateName(for reading: MessageReading) -> String? {
    let language = reading.text.language ?? .dutch
    switch reading.kind {
    case .automatic, .unrelated, .reply: return nil
    case .signup: return available("signup", in: language)
    case .withdrawal: return available("withdrawal", in: language)
    case .submission:
      guard !reading.text.undecided, let category = reading.text.category else {
        return available("neutral", in: language)
      }
      return available(category.rawValue, in: language)
    }
  }

  /// A template of that name in that language; else in Dutch; else the neutral one.
  private func available(_ name: String, in language: Language) -> String {
    let shipped = StandardTemplates.names.contains("\(name).\(language.rawValue)")
    guard !templates.isEmpty else {
      return shipped ? "\(name).\(language.rawValue)" : fallback(name)
    }
    let wishes = [
      "\(name).\(language.rawValue)", "\(name).nl", "neutral.\(language.rawValue)", "neutral.nl",
    ]
    return wishes.first(where: templates.contains) ?? fallback(name)
  }

  private func fallback(_ name: String) -> String {
    StandardTemplates.names.contains("\(name).nl") ? "\(name).nl" : "neutral.nl"
  }
}

extension Reason {
  /// Whether the reason is of a certain rule.
  func `is`(_ rule: MessageRule) -> Bool { self.rule == rule.rawValue }
}
