import MIME
import Testing

@Suite struct AddressTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let source: String
    let expected: [Mailbox]

    init(_ source: String, _ expected: (String?, String?)...) {
      self.source = source
      self.expected = expected.map { Mailbox(name: $0.0, address: $0.1) }
    }

    var testDescription: String { source }
  }

  @Test(arguments: [
    // RFC 5322 appendix A.
    Case("John Doe <jdoe@machine.test>", ("John Doe", "jdoe@machine.test")),
    Case("\"Joe Q. Public\" <john.q.public@a.test>", ("Joe Q. Public", "john.q.public@a.test")),
    Case(
      "Mary Smith <mary@x.test>, jdoe@a.test, Who? <one@y.test>", ("Mary Smith", "mary@x.test"),
      (nil, "jdoe@a.test"), ("Who?", "one@y.test")),
    Case("<boss@nil.test>", (nil, "boss@nil.test")),
    Case(
      "\"Giant; \\\"Big\\\" Box\" <sysservices@a.test>",
      ("Giant; \"Big\" Box", "sysservices@a.test")),
    Case(
      "A Group:Ed Jones <c@a.test>,joe@where.test,John <jdoe@one.test>;",
      ("Ed Jones", "c@a.test"), (nil, "joe@where.test"), ("John", "jdoe@one.test")),
    Case("Undisclosed recipients:;"),
    Case("(Empty list)(start)Hidden recipients  :(nobody(that I know))  ;"),
    Case("Joe Q. Public <john.q.public@a.test>", ("Joe Q. Public", "john.q.public@a.test")),
    Case(
      "Mary Smith <@node.test:mary@a.test>, , jdoe@test  . example",
      ("Mary Smith", "mary@a.test"), (nil, "jdoe@test.example")),
    Case("<@a.test,@b.test:c@d.test>", (nil, "c@d.test")),
    Case(
      "Pete(A nice \\) chap) <pete(his account)@silly.test(his host)>",
      ("Pete", "pete@silly.test")),
    Case("\"quoted local\"@a.test", (nil, "\"quoted local\"@a.test")),
    Case("jan@[192.0.2.1]", (nil, "jan@[192.0.2.1]")),
  ])
  func `an address list is read by the grammar`(item: Case) {
    #expect(Message(field: "To: " + item.source).header.to == item.expected)
  }

  @Test(arguments: [
    Case("jan@a.test (Jan Smit)", ("Jan Smit", "jan@a.test")),
    Case("MAILER-DAEMON", (nil, "MAILER-DAEMON")),
    Case("MAILER-DAEMON (Mail Delivery)", ("Mail Delivery", "MAILER-DAEMON")),
    Case("Jan Smit", ("Jan Smit", nil)),
    Case("\"\", \"=?utf-8?q?x?=\"", (nil, "=?utf-8?q?x?=")),
    Case("Jan Smit jan@a.test", ("Jan Smit", "jan@a.test")),
    Case("Jan <jan@a.test", ("Jan", "jan@a.test")),
    Case("<<jan@a.test>>", (nil, "jan@a.test")),
    Case("a@b.test <c@d.test>", ("a@b.test", "c@d.test")),
    Case("<a@b.test> <c@d.test>", (nil, "a@b.test"), (nil, "c@d.test")),
    Case("a@b.test; c@d.test", (nil, "a@b.test"), (nil, "c@d.test")),
    Case("\"unterminated <a@b.test>", ("unterminated", "a@b.test")),
    Case("((((a@b.test", (nil, "a@b.test")),
    Case("<>"),
    Case("Jan <>", ("Jan", nil)),
    Case("a@b@c.test", (nil, "a@b@c.test")),
    Case(",,,"),
    Case("=?utf-8?Q?Ren=C3=A9e?= <r@a.test>", ("Renée", "r@a.test")),
    Case("=?utf-8?Q?Smit,_Jan?= <j@a.test>", ("Smit, Jan", "j@a.test")),
    Case("\"=?utf-8?Q?Ren=C3=A9e?=\" <r@a.test>", ("Renée", "r@a.test")),
    Case("=?utf-8?Q?Jan de Boer?= <j@a.test>", ("Jan de Boer", "j@a.test")),
    Case("=?utf-8?Q?x=40y.test?=@a.test", (nil, "=?utf-8?Q?x=40y.test?=@a.test")),
    Case("jan@xn--caf-dma.test", (nil, "jan@xn--caf-dma.test")),
    Case("rené@café.test", (nil, "rené@café.test")),
    Case("\"a@good.test\" <b@evil.test>", ("a@good.test", "b@evil.test")),
  ])
  func `what mailers and forgers make of it is read as well as can be`(item: Case) {
    #expect(Message(field: "From: " + item.source).header.from == item.expected)
  }

  @Test func `the first of two From fields counts`() {
    let message = Message(lines: "From: a@a.test\nFrom: b@b.test\n\n")
    #expect(message.header.from == [Mailbox(address: "a@a.test")])
    #expect(message.kinds.contains(.duplicateField))
  }

  @Test(arguments: ["MAILER-DAEMON", "Jan Smit", "Jan <jan@a.test", "@a.test"])
  func `an address that is none is noticed`(source: String) {
    #expect(Message(field: "From: " + source).kinds.contains(.invalidAddress))
  }

  @Test func `addresses beyond the limit are left out`() {
    var limits = ParserLimits.standard
    limits.addresses = 2
    let message = Message(lines: "To: a@a.test, b@a.test, c@a.test\n\n", limits: limits)
    #expect(message.header.to.map(\.address) == ["a@a.test", "b@a.test"])
    #expect(message.kinds.contains(.tooManyAddresses))
  }

  @Test func `comments may be deep but not unnoticed`() {
    let deep = String(repeating: "(", count: 200) + "x" + String(repeating: ")", count: 200)
    let message = Message(field: "From: a@a.test " + deep)
    #expect(message.header.from.first?.address == "a@a.test")
    #expect(message.kinds.contains(.commentTooDeep))
  }
}
