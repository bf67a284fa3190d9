import MIME
import Testing

@Suite struct HeaderBlockTests {
  @Test func `fields are unfolded and found by any case of their name`() {
    let message = Message(lines: "SUBJECT: one\n two\n\tthree\nX-A: 1\nx-a: 2\n\n")
    #expect(message.header.subject == "one two three")
    #expect(message.header.values("X-a") == ["1", "2"])
    #expect(message.header.value("X-A") == "1")
    #expect(message.header.contains("x-A"))
    #expect(!message.header.contains("X"))
    #expect(message.header.names == ["SUBJECT", "X-A", "x-a"])
  }

  @Test(arguments: [
    ("\n\nSubject: s\n\nb", Defect.Kind.leadingBlankLines),
    ("\u{FEFF}Subject: s\n\nb", .byteOrderMark),
    ("From jan@a.test Mon Sep 16 01:02:03 1996\nSubject: s\n\nb", .mboxFromLine),
    (">From jan@a.test Mon Sep 16 01:02:03 1996\nSubject: s\n\nb", .mboxFromLine),
    ("Subject : s\n\nb", .spaceBeforeColon),
    ("Subject: s\nno field\n folded\nTo: a@a.test\n\nb", .garbageInHeader),
    ("no field\nSubject: s\n\nb", .garbageInHeader),
    ("Subject: s\nb", .headerWithoutEnd),
  ])
  func `what stands around the fields is skipped and noticed`(source: String, kind: Defect.Kind) {
    let message = Message(lines: source)
    #expect(message.header.subject == "s")
    #expect(message.textBodies.map { message.text(of: $0) } == ["b"])
    #expect(message.kinds.contains(kind))
  }

  @Test func `thousands of leading blank lines do no harm`() {
    let message = Message(lines: String(repeating: "\n", count: 100_000) + "Subject: s\n\nb")
    #expect(message.header.subject == "s")
  }

  @Test func `a line of blanks ends the header if no field follows`() {
    let message = Message(lines: "Subject: s\n \nHello there")
    #expect(message.textBodies.map { message.text(of: $0) } == ["Hello there"])
  }

  @Test func `a line of blanks between fields is part of the one before it`() {
    let message = Message(lines: "Subject: s\n \nTo: a@a.test\n\nb")
    #expect(message.header.subject == "s")
    #expect(message.header.to == [Mailbox(address: "a@a.test")])
  }

  @Test func `a message of nothing is an empty text`() {
    let message = Message(parsing: [])
    #expect(message.entities.count == 1)
    #expect(message.header.subject == nil)
    #expect(message.textBodies.map { message.text(of: $0) } == [""])
  }

  @Test func `text without any header is a body`() {
    let message = Message(lines: "just some words\nand more words")
    #expect(
      message.textBodies.map { message.text(of: $0) } == ["just some words\nand more words"])
  }

  @Test func `in a message without any LF its CRs end the lines`() {
    let message = Message(parsing: Array("Subject: s\r\ra\rb".utf8))
    #expect(message.header.subject == "s")
    #expect(message.textBodies.map { message.text(of: $0) } == ["a\nb"])
    #expect(message.kinds == [.bareCarriageReturns])
  }

  @Test func `elsewhere a bare CR ends no line`() {
    let message = Message(parsing: Array("Subject: s\rBcc: x@y.test\n\nb".utf8))
    #expect(!message.header.contains("Bcc"))
    #expect(message.header.subject == "s Bcc: x@y.test")
  }

  @Test func `NUL in a header is a space and in a text its picture`() {
    let message = Message(lines: "Subject: a\0b\n\nc\0d")
    #expect(message.header.subject == "a b")
    #expect(message.textBodies.map { message.text(of: $0) } == ["c\u{2400}d"])
    #expect(message.kinds.contains(.nulByte))
  }
}
