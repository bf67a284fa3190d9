import MIME
import TextAnalysis
import Testing

@testable import Submissions

@Suite struct `The kind of a message` {
  struct Case: Sendable, CustomTestStringConvertible {
    let about: String
    var header = ""
    var from = "noor@deregenboog.test"
    var subject = "Over ouders"
    var words = "Ik twijfel of ik het goed doe."
    var purpose = TextReading.Purpose.contribution
    var purposeBecause: [Reason] = []
    var interest = false
    var undecided = false
    var evidence = true
    var attachments = false
    var isAnswer = false
    let kind: MessageKind
    let because: MessageRule
    var testDescription: String { about }
  }

  static let cases: [Case] = [
    Case(about: "a person who hands something over", kind: .submission, because: .wording),
    Case(about: "a sign-up", purpose: .signup, kind: .signup, because: .wording),
    Case(about: "a withdrawal", purpose: .withdrawal, kind: .withdrawal, because: .wording),
    Case(about: "a thank-you", purpose: .courtesy, kind: .reply, because: .wording),
    Case(about: "sales", purpose: .unrelated, kind: .unrelated, because: .wording),
    Case(
      about: "an absence notice without a header of its own, by its subject",
      subject: "Automatisch antwoord: Over ouders", kind: .automatic, because: .automaticSubject),
    Case(
      about: "an absence notice under a subject of people's own",
      subject: "Afwezig: Over ouders", words: "Ik ben met vakantie tot 3 december.",
      kind: .automatic, because: .automaticSubject),
    Case(
      about: "an absence notice that never says so", subject: "Afwezig: Je bericht aan Praatmee",
      words: "Ik geniet van mijn vrije dagen. Ik lees mijn mail tussendoor niet.",
      kind: .automatic, because: .automaticSubject),
    Case(
      about: "a person who asks about absence",
      subject: "Afwezig: wat doen jullie?",
      words: "Wat zeggen jullie tegen een ouder die niets zegt?",
      kind: .submission, because: .wording),
    Case(
      about: "an absence notice by its words alone", purpose: .automatic, kind: .automatic,
      because: .automaticWording),
    Case(
      about: "a person who mentions a newsletter", purpose: .automatic,
      purposeBecause: [Reason("automatic.newsletter")], kind: .submission, because: .wording),
    Case(
      about: "a person who read of us in a newsletter and wants to join", purpose: .automatic,
      purposeBecause: [Reason("automatic.newsletter")], interest: true, evidence: false,
      kind: .signup, because: .wording),
    Case(
      about: "a newsletter by its words and its header",
      header: "List-Unsubscribe: <https://a.test/u>", purpose: .automatic,
      purposeBecause: [Reason("automatic.newsletter")], kind: .automatic,
      because: .automaticWording),
    Case(
      about: "an automatic answer, whatever it says", header: "Auto-Submitted: auto-replied",
      kind: .automatic, because: .autoSubmitted),
    Case(
      about: "a person's mail marked by a ticket system", header: "Auto-Submitted: auto-generated",
      kind: .submission, because: .wording),
    Case(
      about: "a machine's mail that says nothing of its own",
      header: "Auto-Submitted: auto-generated", purpose: .courtesy, kind: .automatic,
      because: .autoSubmitted),
    Case(
      about: "what a Microsoft 365 rule passed on",
      header: "Auto-Submitted: auto-generated\nReturn-Path: <>\n"
        + "X-MS-Exchange-Generated-Message-Source: Mailbox Rules Agent",
      kind: .submission, because: .wording),
    Case(
      about: "an absence notice of the same agent",
      header: "Auto-Submitted: auto-generated\nReturn-Path: <>\nX-Auto-Response-Suppress: All\n"
        + "X-MS-Exchange-Generated-Message-Source: Mailbox Rules Agent",
      kind: .automatic, because: .severalSigns),
    Case(
      about: "a newsletter", header: "List-Unsubscribe: <https://a.test/u>\nPrecedence: bulk",
      kind: .automatic, because: .severalSigns),
    Case(
      about: "a list without anything that is surely a person's",
      header: "List-Id: <l.a.test>", undecided: true, kind: .automatic, because: .mailingList),
    Case(
      about: "a person who writes to a list that we are on",
      header: "List-Id: <l.a.test>\nPrecedence: list\nList-Post: <mailto:l@a.test>\n"
        + "Sender: l-bounces@a.test",
      undecided: true, kind: .submission, because: .wording),
    Case(
      about: "a list that nobody may write to",
      header: "List-Id: <l.a.test>\nList-Post: NO (posting not allowed)", undecided: true,
      kind: .automatic, because: .mailingList),
    Case(
      about: "a school platform that adds a way to unsubscribe",
      header: "List-Unsubscribe: <https://a.test/u>", kind: .submission, because: .wording),
    Case(
      about: "no-reply of a school platform", from: "no-reply@parro.test", kind: .submission,
      because: .wording),
    Case(
      about: "the mail system", from: "MAILER-DAEMON@mx.test", kind: .automatic,
      because: .mailSystemSender),
    Case(
      about: "our own acknowledgement come back", header: "Auto-Submitted: auto-replied",
      from: "praatmee@praatmee.test", isAnswer: true, kind: .automatic, because: .autoSubmitted),
    Case(
      about: "staff who answer with a copy to us", from: "praatmee@praatmee.test", isAnswer: true,
      kind: .reply, because: .ownAnswer),
    Case(
      about: "staff who note down a telephone call", from: "praatmee@praatmee.test",
      kind: .submission, because: .wording),
    Case(
      about: "files without a word", words: "", attachments: true, kind: .submission,
      because: .attachmentsOnly),
    Case(
      about: "files with a greeting", words: "Groetjes", purpose: .courtesy, attachments: true,
      kind: .submission, because: .attachmentsWithCourtesy),
    Case(
      about: "a thank-you with a picture of flowers", words: "Dank!", purpose: .courtesy,
      attachments: true, isAnswer: true, kind: .reply, because: .wording),
    Case(
      about: "a thank-you in so many words that there is more in it",
      words: Array(repeating: "woord", count: 31).joined(separator: " "), purpose: .courtesy,
      isAnswer: true, kind: .submission, because: .moreThanCourtesy),
    Case(
      about: "a long thank-you",
      words: Array(repeating: "woord", count: 30).joined(separator: " "), purpose: .courtesy,
      isAnswer: true, kind: .reply, because: .wording),
    Case(about: "a subject alone", words: " \u{A0}\n", kind: .submission, because: .subjectOnly),
    Case(
      about: "a subject alone that is a sign-up", subject: "Aanmelden", words: "",
      purpose: .signup, kind: .signup, because: .wording),
    Case(
      about: "nothing at all", subject: "", words: "", purpose: .courtesy, kind: .submission,
      because: .emptyMessage),
  ]

  @Test(arguments: cases)
  func `header and wording decide together`(_ expected: Case) {
    let message = personal(from: expected.from, expected.header, subject: expected.subject)
    let own = OwnAddresses(["praatmee@praatmee.test"])
    let evidence =
      expected.evidence ? [Evidence(category: .doubt, text: "Ik twijfel", start: 0, end: 10)] : []
    let decision = KindDecision(
      KindDecision.Grounds(
        signs: AutomaticSigns(
          in: message, correspondent: Correspondent(of: message.header, own: own), own: own),
        text: TextReading(
          purpose: expected.purpose, purposeBecause: expected.purposeBecause, category: .doubt,
          undecided: expected.undecided, evidence: evidence, interest: expected.interest),
        ownWords: expected.words, subject: expected.subject,
        hasAttachments: expected.attachments, handsOverFiles: expected.attachments,
        isAnswer: expected.isAnswer, readsAttachedMessage: false))
    #expect(decision.kind == expected.kind)
    #expect(decision.because.first?.messageRule == expected.because)
  }

  @Test func `a sign that did not decide is mentioned`() {
    let message = personal("Auto-Submitted: auto-generated")
    let own = OwnAddresses([])
    let decision = KindDecision(
      KindDecision.Grounds(
        signs: AutomaticSigns(
          in: message, correspondent: Correspondent(of: message.header, own: own), own: own),
        text: TextReading(purpose: .contribution), ownWords: "Ik twijfel.", subject: nil,
        hasAttachments: false, handsOverFiles: false, isAnswer: false,
        readsAttachedMessage: false))
    #expect(decision.because.map(\.messageRule) == [.wording, .personalWording])
  }
}
