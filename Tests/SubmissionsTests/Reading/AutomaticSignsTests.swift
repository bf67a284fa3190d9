import MIME
import Testing

@testable import Submissions

@Suite struct `Signs of a machine` {
  static let own = OwnAddresses(["praatmee@praatmee.test", "info@praatmee.test"])

  static func signs(_ message: Message) -> AutomaticSigns {
    AutomaticSigns(
      in: message, correspondent: Correspondent(of: message.header, own: own), own: own)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let header: String
    let rules: [MessageRule]
    var testDescription: String { header }

    init(_ header: String, _ rules: MessageRule...) {
      self.header = header
      self.rules = rules
    }
  }

  @Test(arguments: [
    Case("X-Mailer: Outlook"),
    Case("Auto-Submitted: no"),
    Case("Auto-Submitted: No (a person)"),
    Case("Auto-Submitted:"),
    Case("Auto-Submitted: auto-generated", .autoSubmitted),
    Case("AUTO-SUBMITTED: Auto-Replied; owner-email=\"a@b.test\"", .autoSubmitted),
    Case("Auto-Submitted: no\nAuto-Submitted: auto-notified", .autoSubmitted),
    Case("X-Autoreply: yes", .autoReplyField),
    Case("X-Autorespond:", .autoReplyField),
    Case("X-Auto-Generated: false"),
    Case("Precedence: bulk", .bulkPrecedence),
    Case("Precedence: LIST", .mailingList),
    Case("Precedence: junk", .bulkPrecedence),
    Case("Precedence: first-class"),
    Case("Precedence: auto_reply", .autoReplyField),
    Case("List-Id: <ouders.school.test>", .mailingList),
    Case("List-Unsubscribe: <https://a.test/u>", .mailingList),
    Case("List-Post: <mailto:l@a.test>", .mailingList),
    Case("X-Auto-Response-Suppress: DR, OOF, AutoReply", .responseSuppressed),
    Case("X-Auto-Response-Suppress: All", .responseSuppressed),
    Case("X-Auto-Response-Suppress: DR, RN, NRN, OOF"),
    Case("X-Spam-Flag: YES", .markedAsSpam),
    Case("X-Spam-Flag: NO"),
    Case("Return-Path: <>", .nullSender),
    Case("Return-Path: < >", .nullSender),
    Case("Return-Path: <noor@deregenboog.test>"),
    Case("X-Failed-Recipients: noor@deregenboog.test", .deliveryReport),
    Case("X-Loop: praatmee@praatmee.test", .loopMark),
    Case("X-Loop: someone@else.test"),
    Case(
      "Auto-Submitted: auto-generated\nX-MS-Exchange-Generated-Message-Source: Mailbox Rules Agent",
      .autoSubmitted, .forwardedByRule),
    Case("Reply-To: praatmee@praatmee.test", .ownAddress),
    Case("Sender: info+web@praatmee.test", .ownAddress),
    Case("Reply-To: no-reply@parro.test", .noReplySender),
  ])
  func `a header field is a sign, or is not`(_ expected: Case) {
    let signs = Self.signs(personal(expected.header))
    #expect(signs.rules == Set(expected.rules))
    #expect(
      signs.reasons.compactMap(\.messageRule) == MessageRule.allCases.filter(signs.rules.contains))
  }

  @Test(arguments: [
    ("mailer-daemon@mx.test", MessageRule.mailSystemSender),
    ("Mail Delivery System <MAILER-DAEMON@mx.test>", .mailSystemSender),
    ("postmaster@deregenboog.test", .mailSystemSender),
    ("ouders-request@lijst.test", .mailSystemSender),
    ("Parro <no-reply@parro.test>", .noReplySender),
    ("praatmee@praatmee.test", .ownAddress), ("PRAATMEE@PRAATMEE.TEST", .ownAddress),
  ])
  func `a sender is a sign`(from: String, rule: MessageRule) {
    #expect(Self.signs(personal(from: from)).rules == [rule])
  }

  @Test(arguments: [
    ("Automatisch antwoord: Over ouders", true), ("Automatic reply: Re: x", true),
    ("Re: Automatisch antwoord: x", true), ("[EXTERN] Out of Office: x", true),
    ("Undeliverable: x", true), ("Onbestelbaar: x", true), ("Automated Response: Re: x", true),
    ("Delivery Status Notification (Failure)", true), ("Afwezigheidsassistent: x", true),
    ("Fwd: Automatisch antwoord: x", false), ("Auto: ouders op het schoolplein", false),
    ("Automatisch antwoorden aan ouders, doen jullie dat?", false), ("Over ouders", false),
    ("Afwezig: wat doen jullie als een kind niet afgemeld is?", false),
  ])
  func `a subject is a sign`(subject: String, expected: Bool) {
    #expect(AutomaticSubject.isConclusive(subject) == expected)
  }

  @Test func `fifty servers are an honest route, one more is not`() {
    let hop = "Received: from a.test by b.test; Mon, 23 Nov 2026 09:00:00 +0100"
    let route = Array(repeating: hop, count: 50).joined(separator: "\n")
    #expect(!Self.signs(personal(route)).rules.contains(.tooManyHops))
    #expect(Self.signs(personal(route + "\n" + hop)).rules.contains(.tooManyHops))
  }

  @Test(arguments: [
    (
      "multipart/report; report-type=delivery-status; boundary=b", "message/delivery-status",
      MessageRule.deliveryReport
    ),
    (
      "multipart/report; report-type=disposition-notification; boundary=b",
      "message/disposition-notification", .readReceipt
    ),
    ("multipart/report; boundary=b", "text/plain", .deliveryReport),
    ("multipart/alternative; boundary=b", "text/calendar; method=REQUEST", .calendarMessage),
    ("multipart/mixed; boundary=b", "text/calendar; method=REPLY", .calendarMessage),
  ])
  func `the shape of a message is a sign`(root: String, part: String, rule: MessageRule) {
    let message = message(
      """
      From: mx@a.test
      Content-Type: \(root)

      --b
      Content-Type: text/plain

      Tekst
      --b
      Content-Type: \(part)

      Iets: anders
      --b--
      """)
    #expect(Self.signs(message).rules == [rule])
  }

  @Test func `a failure report that a person passes on is no sign`() {
    let message = message(
      """
      From: noor@deregenboog.test
      Content-Type: multipart/mixed; boundary=a

      --a
      Content-Type: text/plain

      Ik kreeg dit terug, weten jullie waarom?
      --a
      Content-Type: message/rfc822

      From: mailer-daemon@mx.test
      Content-Type: multipart/report; report-type=delivery-status; boundary=b

      --b
      Content-Type: message/delivery-status

      Action: failed
      --b--
      --a--
      """)
    #expect(Self.signs(message).rules.isEmpty)
  }
}
