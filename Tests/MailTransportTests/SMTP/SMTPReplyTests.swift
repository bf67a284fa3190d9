import Testing

@testable import MailTransport

@Suite struct `reading SMTP replies` {
  private func replies(_ text: String, pieces: Int = .max) throws -> [SMTPReply] {
    var parser = SMTPReplyParser()
    var replies: [SMTPReply] = []
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      let end = start + min(pieces, bytes.count - start)
      try parser.append(bytes[start..<end])
      while let reply = parser.next() { replies.append(reply) }
      start = end
    }
    return replies
  }

  static let talk = "220 hello\r\n250-mail.test\r\n250-SIZE 100\r\n250 DSN\r\n354\r\n550-a\n550 b\n"

  @Test func `replies come whole, in pieces of any size`() throws {
    let expected = [
      SMTPReply(code: 220, lines: ["hello"]),
      SMTPReply(code: 250, lines: ["mail.test", "SIZE 100", "DSN"]),
      SMTPReply(code: 354, lines: [""]), SMTPReply(code: 550, lines: ["a", "b"]),
    ]
    for pieces in 1...Self.talk.utf8.count {
      #expect(try replies(Self.talk, pieces: pieces) == expected)
    }
    for end in 0..<Self.talk.utf8.count {
      let cut = try replies(String(Self.talk.prefix(end)))
      #expect(cut == Array(expected.prefix(cut.count)))
    }
  }

  @Test(arguments: [
    "\r\n", "ENT\r\n", "25\r\n", "250_x\r\n", "150 x\r\n", "600 x\r\n", "é50 x\r\n",
  ])
  func `what is no reply is refused`(line: String) {
    #expect(throws: SMTPReplyParser.Failure.notAReply) { try replies(line) }
  }

  @Test func `limits have names`() {
    #expect(throws: SMTPReplyParser.Failure.lineTooLong) {
      try replies(String(repeating: "2", count: 10_000))
    }
    #expect(throws: SMTPReplyParser.Failure.tooManyLines) {
      try replies(String(repeating: "250-x\r\n", count: 300))
    }
    #expect(throws: SMTPReplyParser.Failure.codesDiffer) { try replies("250-x\r\n550 y\r\n") }
  }

  static let statuses: [(String, String?)] = [
    ("5.1.1 No such mailbox", "5.1.1"), ("4.2.2", "4.2.2"), ("No such mailbox", nil),
    ("3.1.1 x", nil), ("5.1 x", nil), ("5.1.1111 x", nil), ("", nil),
  ]

  @Test(arguments: statuses)
  func `an enhanced status is read`(line: String, status: String?) {
    #expect(SMTPReply(code: 550, lines: [line]).enhancedStatus == status)
  }

  @Test func `a description shows no address`() {
    let reply = SMTPReply(code: 550, lines: ["5.1.1 <anna@voorbeeld.test> unknown"])
    #expect("\(reply)" == "550 5.1.1")
    #expect(reply.harmlessText == "550 5.1.1 (address) unknown")
  }

  @Test func `server text loses what could drive a terminal`() {
    let text = "no\u{1B}[31m \u{202E}good\u{7} \u{0}" + String(repeating: " word", count: 500)
    let harmless = ServerText.harmless(text)
    #expect(harmless.hasPrefix("no[31m good word"))
    #expect(harmless.count <= 300)
  }

  @Test func `what EHLO offers is read`() {
    let reply = SMTPReply(code: 250, lines: ["DSN", "size 52428800", "PIPELINING", "8bitmime"])
    let extensions = SMTPExtensions(reply)
    #expect(extensions.maximumSize == 52_428_800)
    #expect(extensions.pipelining && extensions.eightBitMIME && extensions.size)
    // The first line is the server's name.
    #expect(!extensions.dsn && !extensions.smtpUTF8)
    #expect(SMTPExtensions(.init(code: 250, lines: ["x", "SIZE 0"])).maximumSize == nil)
    #expect(SMTPExtensions(.init(code: 250, lines: ["x", "SIZE"])).size)
  }
}
