import MIME
import Testing

@Suite struct LimitTests {
  private static func nest(_ levels: Int) -> String {
    var text = "Content-Type: multipart/mixed; boundary=b0\n\n"
    for level in 0..<levels {
      text += "--b\(level)\nContent-Type: multipart/mixed; boundary=b\(level + 1)\n\n"
    }
    return text + "--b\(levels)\n\nhi\n"
  }

  @Test func `nesting beyond the limit stays one opaque leaf`() {
    let message = Message(lines: Self.nest(1000))
    #expect(message.entities.count == ParserLimits.standard.depth + 1)
    #expect(message.attachments.count == 1)
    #expect(message.kinds.contains(.nestingTooDeep))
  }

  @Test func `nesting within the limit is read`() {
    let message = Message(lines: Self.nest(60))
    #expect(message.textBodies.map { message.text(of: $0) } == ["hi\n"])
  }

  @Test func `parts beyond the limit are kept as one opaque leaf`() throws {
    var limits = ParserLimits.standard
    limits.parts = 3
    let message = Message(
      lines: "Content-Type: multipart/mixed; boundary=b\n\n--b\n\n1\n--b\n\n2\n--b\n\n3\n--b--\n",
      limits: limits)
    #expect(message.textBodies.map { message.text(of: $0) } == ["1", "2"])
    let rest = try #require(message.attachments.first)
    #expect(message[rest].mediaType == "application/octet-stream")
    #expect(String(decoding: message.content(of: rest), as: UTF8.self) == "\r\n3\r\n--b--\r\n")
    #expect(message.kinds.contains(.tooManyParts))
  }

  @Test func `fields beyond the limit are left out and the body is found`() {
    var limits = ParserLimits.standard
    limits.fields = 2
    let message = Message(lines: "A: 1\nB: 2\nC: 3\n folded\nD: 4\n\nbody", limits: limits)
    #expect(message.header.names == ["A", "B"])
    #expect(message.textBodies.map { message.text(of: $0) } == ["body"])
    #expect(message.kinds.contains(.tooManyFields))
  }

  @Test func `a field beyond the limit is cut`() {
    var limits = ParserLimits.standard
    limits.fieldLength = 10
    let message = Message(lines: "Subject: 123456789abc\n def\nTo: a@a.test\n\nb", limits: limits)
    #expect(message.header.subject == "123456789")
    #expect(message.header.to.count == 1)
    #expect(message.kinds.contains(.fieldTooLong))
  }

  @Test func `a header beyond the limit is left out and the body is found`() {
    var limits = ParserLimits.standard
    limits.headerLength = 20
    let message = Message(
      lines: "Subject: 1\nTo: a@a.test\nX-Far: 1\nX-Further: 2\n\nb", limits: limits)
    #expect(message.header.subject == "1")
    #expect(!message.header.contains("X-Further"))
    #expect(message.textBodies.map { message.text(of: $0) } == ["b"])
    #expect(message.kinds.contains(.headerTooLong))
  }

  @Test func `a message beyond the limit is read up to it`() {
    var limits = ParserLimits.standard
    limits.messageLength = 16
    let message = Message(lines: "Subject: s\n\n1234567", limits: limits)
    #expect(message.textBodies.map { message.text(of: $0) } == ["12"])
    #expect(message.kinds.contains(.messageTooLong))
    #expect(message.bytes.count == 21)
  }

  @Test func `defects beyond the limit are not kept`() {
    let message = Message(lines: String(repeating: "A : b\n", count: 5_000) + "\n")
    #expect(message.defects.count == 1_000)
  }

  @Test(arguments: [
    "From: " + String(repeating: "(", count: 100_000),
    "From: " + String(repeating: "\\\"\"", count: 50_000),
    "From: " + String(repeating: "<\"\\\"", count: 50_000),
    "From: " + String(repeating: "w ", count: 50_000) + "@" + String(repeating: ":", count: 50_000),
    "From: " + String(repeating: "=?u?q?", count: 40_000) + "?=",
    "Subject: " + String(repeating: "=?u?q?", count: 40_000) + "?=",
    "Subject: " + String(repeating: "=?", count: 100_000),
    "Content-Type: a/b; " + String(repeating: "(", count: 200_000),
    "Content-Type: a/b; " + String(repeating: "a=\"\\\"", count: 40_000),
    "Content-Type: a/b; a=" + String(repeating: "b ", count: 100_000),
    "References: " + String(repeating: "<", count: 200_000),
    "Date: " + String(repeating: "(", count: 200_000),
    "Content-Transfer-Encoding: " + String(repeating: "(", count: 200_000),
  ])
  func `hostile values cost no more than their length`(field: String) {
    let clock = ContinuousClock()
    let elapsed = clock.measure {
      let message = Message(field: field)
      #expect(message.entities.count == 1)
      #expect(message.defects.count <= 1_000)
      _ = (message.header.from, message.header.references, message.header.date)
    }
    // Generous: unoptimised code on a busy machine. Quadratic cost would take minutes.
    #expect(elapsed < .seconds(20))
  }
}
