import MIME
import Submissions
import TextAnalysis
import Testing

@Suite struct `The acknowledgement policy` {
  let policy = AcknowledgementPolicy(
    ownAddresses: ["praatmee@praatmee.test"], limitPerAddress: 3, limitInTotal: 200)

  struct Case: Sendable, CustomTestStringConvertible {
    let about: String
    let reading: MessageReading
    var history = AcknowledgementHistory()
    let verdict: AcknowledgementDecision.Verdict
    /// Every ground, in order.
    let because: [MessageRule]
    let template: String?

    var testDescription: String { about }
  }

  static let cases: [Case] = [
    Case(
      about: "a doubt of a person", reading: reading(), verdict: .send, because: [.personalMail],
      template: "doubt.nl"),
    Case(
      about: "a question in English", reading: reading(category: .question, language: .english),
      verdict: .send, because: [.personalMail], template: "question.en"),
    Case(
      about: "an example in a language without templates",
      reading: reading(category: .example, language: .french), verdict: .send,
      because: [.personalMail], template: "example.nl"),
    Case(
      about: "a text too short to tell its language", reading: reading(language: nil),
      verdict: .send, because: [.personalMail], template: "doubt.nl"),
    Case(
      about: "an undecided submission", reading: reading(undecided: true), verdict: .send,
      because: [.undecidedCategory, .personalMail], template: "neutral.nl"),
    Case(
      about: "a submission with nothing to guess from", reading: reading(category: nil),
      verdict: .send, because: [.personalMail], template: "neutral.nl"),
    Case(
      about: "a category without a template of its own",
      reading: reading(category: Category(rawValue: "tip")), verdict: .send,
      because: [.personalMail], template: "neutral.nl"),
    Case(
      about: "a sign-up", reading: reading(kind: .signup), verdict: .send,
      because: [.personalMail], template: "signup.nl"),
    Case(
      about: "a withdrawal", reading: reading(kind: .withdrawal), verdict: .send,
      because: [.withdrawal, .personalMail], template: "withdrawal.nl"),
    Case(
      about: "a mere thank-you", reading: reading(kind: .reply), verdict: .withhold,
      because: [.replyKind, .personalMail], template: nil),
    Case(
      about: "spam by its words", reading: reading(kind: .unrelated), verdict: .withhold,
      because: [.unrelatedKind], template: nil),
    Case(
      about: "an absence notice",
      reading: reading(kind: .automatic, because: .automaticSubject, signs: [.automaticSubject]),
      verdict: .withhold, because: [.automaticSubject, .automaticKind], template: nil),
    Case(
      about: "a safety worry", reading: reading(sensitive: true), verdict: .hold,
      because: [.sensitive, .personalMail], template: "doubt.nl"),
    Case(
      about: "a safety worry in a thread that was acknowledged", reading: reading(sensitive: true),
      history: AcknowledgementHistory(threadWasAcknowledged: true), verdict: .withhold,
      because: [.threadAcknowledged, .sensitive, .personalMail], template: "doubt.nl"),
    Case(
      about: "a message with nothing in it", reading: reading(because: .emptyMessage),
      verdict: .hold, because: [.emptyMessage, .personalMail], template: "doubt.nl"),
    Case(
      about: "our own address as sender", reading: reading(sender: "Praatmee@praatmee.test"),
      verdict: .withhold, because: [.ownAddress, .personalMail], template: "doubt.nl"),
    Case(
      about: "our own address with a tag in Reply-To",
      reading: reading(reply: "praatmee+doubt@praatmee.test"), verdict: .withhold,
      because: [.ownAddress, .personalMail], template: "doubt.nl"),
    Case(
      about: "no address to answer to", reading: reading(reply: nil), verdict: .withhold,
      because: [.noAnswerAddress, .personalMail], template: "doubt.nl"),
    Case(
      about: "an answer to no-reply", reading: reading(reply: "no-reply@parro.test"),
      verdict: .withhold, because: [.noReplySender, .personalMail], template: "doubt.nl"),
    Case(
      about: "an answer to the mail system", reading: reading(reply: "MAILER-DAEMON@mx.test"),
      verdict: .withhold, because: [.mailSystemSender, .personalMail], template: "doubt.nl"),
    Case(
      about: "the third to one address is still sent", reading: reading(),
      history: AcknowledgementHistory(toAddress: 2), verdict: .send, because: [.personalMail],
      template: "doubt.nl"),
    Case(
      about: "the fourth to one address", reading: reading(),
      history: AcknowledgementHistory(toAddress: 3), verdict: .withhold,
      because: [.addressLimit, .personalMail], template: "doubt.nl"),
    Case(
      about: "more than usual in an hour", reading: reading(),
      history: AcknowledgementHistory(toAnybody: 200), verdict: .hold,
      because: [.totalLimit, .personalMail], template: "doubt.nl"),
    Case(
      about: "a thread that was acknowledged", reading: reading(),
      history: AcknowledgementHistory(threadWasAcknowledged: true), verdict: .withhold,
      because: [.threadAcknowledged, .personalMail], template: "doubt.nl"),
    Case(
      about: "an answer to ours", reading: reading(),
      history: AcknowledgementHistory(answersOurs: true), verdict: .withhold,
      because: [.answersOurs, .personalMail], template: "doubt.nl"),
    Case(
      about: "a withdrawal as an answer to ours", reading: reading(kind: .withdrawal),
      history: AcknowledgementHistory(threadWasAcknowledged: true, answersOurs: true),
      verdict: .send, because: [.withdrawal, .personalMail], template: "withdrawal.nl"),
    Case(
      about: "a withdrawal that was confirmed", reading: reading(kind: .withdrawal),
      history: AcknowledgementHistory(withdrawalWasConfirmed: true), verdict: .withhold,
      because: [.withdrawalConfirmed, .withdrawal, .personalMail], template: "withdrawal.nl"),
    Case(
      about: "a person's mail that a mailbox's rule passed on",
      reading: reading(signs: [.autoSubmitted, .forwardedByRule]), verdict: .withhold,
      because: [.autoSubmitted, .personalMail], template: "doubt.nl"),
    Case(
      about: "a web form", reading: reading(signs: [.webForm]), verdict: .send,
      because: [.personalMail], template: "doubt.nl"),
  ]

  @Test(arguments: cases)
  func `it decides with every ground, strongest first`(_ expected: Case) {
    let decision = policy.decide(expected.reading, history: expected.history)
    #expect(decision.decision == expected.verdict)
    #expect(decision.because.map(\.messageRule) == expected.because)
    #expect(decision.template == expected.template)
  }

  @Test(arguments: [
    MessageRule.ownAddress, .exchangeSubstitute, .deliveryReport, .readReceipt, .calendarMessage,
    .nullSender, .mailSystemSender, .autoSubmitted, .autoReplyField, .automaticSubject,
    .automaticWording, .mailingList, .bulkPrecedence, .noReplySender, .markedAsSpam, .tooManyHops,
    .loopMark, .responseSuppressed,
  ])
  func `a sign forbids the answer, whatever the kind`(_ sign: MessageRule) {
    let decision = policy.decide(
      reading(signs: [sign]), history: AcknowledgementHistory())
    #expect(decision.decision == .withhold)
    #expect(decision.because.first?.messageRule == sign)
  }

  @Test func `two auto-responders with ever new addresses stop at the limit in total`() {
    var sent = 0
    for number in 0..<1_000 {
      let message = reading(
        sender: "robot\(number)@crm.test", reply: "robot\(number)@crm.test")
      let decision = policy.decide(message, history: AcknowledgementHistory(toAnybody: sent))
      if decision.decision == .send { sent += 1 }
    }
    #expect(sent == 200)
  }

  @Test func `a template of the installation's own is used`() {
    let policy = AcknowledgementPolicy(templates: ["neutral.nl", "tip.nl", "neutral.de"])
    let tip = reading(category: Category(rawValue: "tip"))
    #expect(policy.decide(tip, history: AcknowledgementHistory()).template == "tip.nl")
    let german = reading(category: .question, language: .german)
    #expect(policy.decide(german, history: AcknowledgementHistory()).template == "neutral.de")
  }

  @Test func `every decision has a ground`() {
    for kind in MessageKind.allCases {
      for reply in [nil, "noor@deregenboog.test"] {
        let decision = policy.decide(
          reading(kind: kind, reply: reply), history: AcknowledgementHistory())
        #expect(!decision.because.isEmpty)
      }
    }
  }
}
