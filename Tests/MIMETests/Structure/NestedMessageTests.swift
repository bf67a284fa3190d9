import MIME
import Testing

@Suite struct NestedMessageTests {
  private let forwarded = """
    Subject: outer
    Content-Type: multipart/mixed; boundary=b

    --b

    hello
    --b
    Content-Type: message/rfc822

    Subject: inner
    Content-Type: multipart/mixed; boundary=c

    --c

    secret
    --c
    Content-Type: image/png; name=a.png

    x
    --c--
    --b--

    """

  @Test func `a message inside is one attachment and its parts are none`() throws {
    let message = Message(lines: forwarded)
    #expect(message.textBodies.map { message.text(of: $0) } == ["hello"])
    let attachment = try #require(message.attachments.first)
    #expect(message.attachments.count == 1)
    #expect(message[attachment].mediaType == "message/rfc822")
    let root = try #require(message.nestedRoot(of: attachment))
    #expect(message[root].header.subject == "inner")
    #expect(message[root].parent == attachment)
    #expect(message[attachment].children == [root])
    let inner = message.bodies(below: root)
    #expect(inner.text.map { message.text(of: $0) } == ["secret"])
    #expect(inner.attachments.map { message[$0].filename } == ["a.png"])
    #expect(message.defects.isEmpty)
  }

  @Test func `the content of a message inside is its source`() throws {
    let message = Message(lines: forwarded)
    let attachment = try #require(message.attachments.first)
    let content = String(decoding: message.content(of: attachment), as: UTF8.self)
    #expect(content.hasPrefix("Subject: inner\r\n"))
    #expect(content.hasSuffix("--c--"))
  }

  @Test(arguments: [
    ("base64", "U3ViamVjdDogaW5uZXIKCmJvZHkK"),
    ("quoted-printable", "Subject: inn=\ner\n\nbody\n"),
    // The header says base64, but nobody encoded it.
    ("base64", "Subject: inner\n\nbody\n"),
  ])
  func `an encoded message is opened all the same`(encoding: String, body: String) throws {
    let message = Message(
      lines: "Content-Type: message/rfc822\nContent-Transfer-Encoding: \(encoding)\n\n\(body)")
    let attachment = try #require(message.attachments.first)
    let root = try #require(message.nestedRoot(of: attachment))
    #expect(message[root].header.subject == "inner")
    let texts = message.bodies(below: root).text.map { message.text(of: $0) }
    #expect(texts == ["body\n"])
    #expect(message.kinds.contains(.encodedComposite))
  }

  @Test func `the parts of a digest are messages`() throws {
    // RFC 2046 section 5.1.5.
    let message = Message(
      lines: """
        Content-Type: multipart/digest; boundary=b

        --b

        Subject: first

        one
        --b
        Content-Type: text/plain

        two
        --b--

        """)
    let digest = try #require(message.attachments.first)
    #expect(message[digest].mediaType == "message/rfc822")
    let root = try #require(message.nestedRoot(of: digest))
    #expect(message[root].header.subject == "first")
    #expect(message.textBodies.map { message.text(of: $0) } == ["two"])
  }

  @Test func `an empty message inside is a message`() throws {
    let message = Message(lines: "Content-Type: message/rfc822\n\n")
    let attachment = try #require(message.attachments.first)
    let root = try #require(message.nestedRoot(of: attachment))
    #expect(message[root].header.names.isEmpty)
  }

  @Test func `a message in encoded messages is found up to the limit of depth`() {
    var limits = ParserLimits.standard
    limits.depth = 4
    let message = Message(
      lines: String(repeating: "Content-Type: message/rfc822\n\n", count: 10) + "Subject: x\n\n",
      limits: limits)
    #expect(message.entities.count == 5)
    #expect(message.kinds.contains(.nestingTooDeep))
  }
}
