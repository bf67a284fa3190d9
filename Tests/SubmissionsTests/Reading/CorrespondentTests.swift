import MIME
import Testing

@testable import Submissions

@Suite struct `Who wrote and where an answer goes` {
  struct Case: Sendable, CustomTestStringConvertible {
    let about: String
    let header: String
    let sender: String?
    let reply: String?
    var isWebForm = false
    var testDescription: String { about }
  }

  static let cases: [Case] = [
    Case(
      about: "an ordinary message", header: "From: Noor <noor@a.test>", sender: "noor@a.test",
      reply: "noor@a.test"),
    Case(
      about: "Reply-To elsewhere", header: "From: noor@a.test\nReply-To: prive@b.test",
      sender: "noor@a.test", reply: "prive@b.test"),
    Case(
      about: "Reply-To at a domain that is none",
      header: "From: noor@a.test\nReply-To: noor@unknown", sender: "noor@a.test",
      reply: "noor@a.test"),
    Case(
      about: "Reply-To that names us",
      header: "From: noor@a.test\nReply-To: praatmee@praatmee.test",
      sender: "noor@a.test", reply: "noor@a.test"),
    Case(
      about: "two in Reply-To, the first of no use",
      header: "From: noor@a.test\nReply-To: kapot, prive@b.test", sender: "noor@a.test",
      reply: "prive@b.test"),
    Case(
      about: "a web form", header: "From: no-reply@form.test\nReply-To: Noor <noor@a.test>",
      sender: "noor@a.test", reply: "noor@a.test", isWebForm: true),
    Case(
      about: "our own web form", header: "From: praatmee@praatmee.test\nReply-To: noor@a.test",
      sender: "noor@a.test", reply: "noor@a.test", isWebForm: true),
    Case(
      about: "no-reply alone", header: "From: no-reply@form.test", sender: "no-reply@form.test",
      reply: nil),
    Case(
      about: "the mail system", header: "From: MAILER-DAEMON@mx.test",
      sender: "MAILER-DAEMON@mx.test", reply: nil),
    Case(
      about: "from ourselves", header: "From: praatmee@praatmee.test",
      sender: "praatmee@praatmee.test", reply: nil),
    Case(about: "nobody", header: "Subject: x", sender: nil, reply: nil),
    Case(about: "an empty From", header: "From:", sender: nil, reply: nil),
    Case(
      about: "only Sender", header: "Sender: noor@a.test", sender: "noor@a.test",
      reply: "noor@a.test"),
    Case(
      about: "two authors and who of them sent it",
      header: "From: anne@a.test, noor@a.test\nSender: noor@a.test", sender: "noor@a.test",
      reply: "noor@a.test"),
    Case(
      about: "only Reply-To", header: "Reply-To: noor@a.test", sender: "noor@a.test",
      reply: "noor@a.test"),
  ]

  @Test(arguments: cases)
  func `the fields of origin are weighed`(_ expected: Case) {
    let message = message("\(expected.header)\nTo: undisclosed-recipients:;\n\nTekst")
    let found = Correspondent(
      of: message.header, own: OwnAddresses(["praatmee@praatmee.test"]))
    #expect(found.sender?.address == expected.sender)
    #expect(found.replyAddress?.address == expected.reply)
    #expect(found.isWebForm == expected.isWebForm)
  }
}
