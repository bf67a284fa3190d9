import MIME
import Testing

@Suite struct MessageIDTests {
  @Test(arguments: [
    ("<1234@local.machine.test>", "1234@local.machine.test"),
    ("(a comment) <1@a.test>", "1@a.test"),
    ("<1@a.test> <2@a.test>", "1@a.test"),
    ("<folded\n @a.test>", "folded@a.test"),
    ("1@a.test", "1@a.test"),
    ("no-domain", "no-domain"),
    ("no-domain>", "no-domain"),
    ("<1@a.test", "1@a.test"),
    ("<\"quoted\"@[192.0.2.1]>", "\"quoted\"@[192.0.2.1]"),
  ])
  func `a message-id loses its brackets`(source: String, expected: String) {
    #expect(Message(field: "Message-ID: " + source).header.messageID == expected)
  }

  @Test(arguments: ["", "<>", "two words"])
  func `what is no message-id is none`(source: String) {
    #expect(Message(field: "Message-ID: " + source).header.messageID == nil)
  }

  @Test(arguments: [
    ("<1@a.test>\n <2@a.test>", ["1@a.test", "2@a.test"]),
    ("<1@a.test><2@a.test>", ["1@a.test", "2@a.test"]),
    ("Your message of Monday <1@a.test>", ["1@a.test"]),
    ("1@a.test 2@a.test", ["1@a.test", "2@a.test"]),
    ("no identifiers here", []),
    ("1@a.test> 2@a.test", ["1@a.test", "2@a.test"]),
    ("<1@a\u{85}.test>", ["1@a.test"]),
  ])
  func `references are read in their order`(source: String, expected: [String]) {
    let message = Message(lines: "References: \(source)\nIn-Reply-To: \(source)\n\n")
    #expect(message.header.references == expected)
    #expect(message.header.inReplyTo == expected)
  }

  @Test func `message-ids beyond the limit are left out`() {
    var limits = ParserLimits.standard
    limits.messageIDs = 1
    let message = Message(lines: "References: <1@a.test> <2@a.test>\n\n", limits: limits)
    #expect(message.header.references == ["1@a.test"])
    #expect(message.kinds.contains(.tooManyMessageIDs))
  }
}
