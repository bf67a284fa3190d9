import MIME
import Testing

@Suite struct MultipartTests {
  private func texts(_ message: Message) -> [String] {
    message.textBodies.map { message.text(of: $0) }
  }

  private func multipart(_ boundary: String, _ body: String) -> Message {
    Message(lines: "Content-Type: multipart/mixed; boundary=\"\(boundary)\"\n\n\(body)")
  }

  @Test func `the line end before a delimiter belongs to the delimiter`() {
    // RFC 2046 section 5.1.1.
    let message = multipart("b", "preamble\n--b\n\nno line end\n--b\n\none\n\n--b--\nepilogue\n")
    #expect(texts(message) == ["no line end", "one\n"])
    #expect(message.defects.isEmpty)
  }

  @Test(arguments: [
    ";\n boundary=b", ";\n\tboundary = \n \"b\"", "; boundary=b\n ", "; (a\n b) boundary=b",
  ])
  func `a boundary is found behind and before folds`(parameter: String) {
    let message = Message(
      lines: "Content-Type: multipart/mixed\(parameter)\n\n--b\n\none\n--b--\n")
    #expect(texts(message) == ["one"])
  }

  @Test func `a fold in a boundary is no part of it`() {
    let message = Message(
      lines: "Content-Type: multipart/mixed; boundary=\"b\n c\"\n\n--b c\n\none\n--b c--\n")
    #expect(texts(message) == ["one"])
  }

  @Test func `a boundary that begins with another is another`() {
    let message = Message(
      lines: """
        Content-Type: multipart/mixed; boundary=X

        --X
        Content-Type: multipart/alternative; boundary=X_alt

        --X_alt

        inner
        --X_alt--
        --X

        outer
        --X--

        """)
    #expect(texts(message) == ["inner", "outer"])
    #expect(message.defects.isEmpty)
  }

  @Test func `of many open boundaries the innermost that is the line counts`() {
    // Alike in length, first and last character; two of them the closing line of another.
    let boundaries = ["x", "x--", "x", "x----"] + (10..<70).map { "x\($0)x" }
    let opening = boundaries.map {
      "Content-Type: multipart/mixed; boundary=\"\($0)\"\n\n--\($0)\n"
    }.joined()
    let message = Message(
      lines: opening + "\nin\n--x99x\n--x69x--x\n--x69x-\n--x69x \n\na\n--x10x--\n--x------\n"
        + "--x\n\nb\n--x--\n--x--\n\nc\n--x----\n--x--\n")
    #expect(texts(message) == ["in\n--x99x\n--x69x--x\n--x69x-", "a", "b", "c"])
  }

  @Test func `lines that no open boundary is cost no more than their length`() {
    let opening = (0..<120).map {
      "Content-Type: multipart/mixed; boundary=\"a\($0 % 10)\($0)b\"\n\n--a\($0 % 10)\($0)b\n"
    }.joined()
    let text = String(repeating: "--axxb\n", count: 40_000).dropLast()
    let elapsed = ContinuousClock().measure {
      #expect(texts(Message(lines: opening + "\n" + text)) == [String(text)])
    }
    #expect(elapsed < .seconds(20))
  }

  @Test(arguments: ["--b ", "--b\t ", "--b  "])
  func `blanks may follow a delimiter`(delimiter: String) {
    #expect(texts(multipart("b", "\(delimiter)\n\na\n--b--  \n")) == ["a"])
  }

  @Test(arguments: ["--b--More", "--bMore", "--bb", " --b", "-- b", "--B"])
  func `a line that is not exactly a delimiter is text`(line: String) {
    #expect(texts(multipart("b", "--b\n\na\n\(line)\n--b--\n")) == ["a\n\(line)"])
  }

  @Test func `a multipart without its end keeps its parts`() {
    let message = multipart("b", "--b\n\na\n--b\n\nrest")
    #expect(texts(message) == ["a", "rest"])
    #expect(message.kinds == [.unterminatedMultipart])
  }

  @Test func `an enclosing delimiter ends an unterminated multipart`() {
    let message = multipart(
      "o", "--o\nContent-Type: multipart/mixed; boundary=i\n\n--i\n\na\n--o\n\nb\n--o--\n")
    #expect(texts(message) == ["a", "b"])
    #expect(message.entities.map(\.parent?.index) == [nil, 0, 1, 0])
    #expect(message.kinds == [.unterminatedMultipart])
  }

  @Test(arguments: [
    ("Content-Type: multipart/mixed\n\nlost?", Defect.Kind.multipartWithoutBoundary),
    ("Content-Type: multipart/mixed; boundary=\"\"\n\nlost?", .multipartWithoutBoundary),
    ("Content-Type: multipart/mixed; boundary=b\n\nlost?", .multipartWithoutParts),
  ])
  func `a multipart without parts keeps its bytes as one leaf`(source: String, kind: Defect.Kind) {
    let message = Message(lines: source)
    #expect(message.entities.count == 1)
    #expect(message.attachments.map { message.content(of: $0) } == [Array("lost?".utf8)])
    #expect(message.kinds.contains(kind))
  }

  @Test func `a multipart that closes before it opens has no parts`() {
    let message = multipart("b", "--b--\n--b\n\na\n")
    #expect(texts(message) == [])
    #expect(message.kinds.contains(.multipartWithoutParts))
  }

  @Test func `nothing opens after the closing delimiter`() {
    #expect(texts(multipart("b", "--b\n\na\n--b--\n--b\n\nepilogue\n--b--\n")) == ["a"])
  }

  @Test func `a transfer encoding of a multipart means nothing`() {
    // RFC 2045 section 6.4.
    let message = Message(
      lines: """
        Content-Type: multipart/mixed; boundary=b
        Content-Transfer-Encoding: base64

        --b

        a
        --b--

        """)
    #expect(texts(message) == ["a"])
    #expect(message.kinds == [.encodedComposite])
  }

  @Test func `a part without a header is text`() {
    #expect(texts(multipart("b", "--b\nno header at all\n--b--\n")) == ["no header at all"])
  }

  @Test func `a part whose header lacks its blank line keeps its text`() {
    let message = multipart("b", "--b\nContent-Type: text/plain\nno blank line\nhere\n--b--\n")
    #expect(texts(message) == ["no blank line\nhere"])
    #expect(message.kinds.contains(.headerWithoutEnd))
  }

  @Test func `a delimiter right behind the header starts the parts`() {
    let message = Message(lines: "Content-Type: multipart/mixed; boundary=b\n--b\n\na\n--b--\n")
    #expect(texts(message) == ["a"])
  }

  @Test func `the boundary may be continued and encoded`() {
    // RFC 2231.
    let message = Message(
      lines: "Content-Type: multipart/mixed; boundary*0=a; boundary*1=b\n\n--ab\n\nx\n--ab--\n")
    #expect(texts(message) == ["x"])
  }

  @Test func `a boundary beyond the limit is none`() {
    let longest = ParserLimits.standard.boundaryLength
    let boundary = String(repeating: "b", count: longest)
    #expect(texts(multipart(boundary, "--\(boundary)\n\nx\n--\(boundary)--\n")) == ["x"])
    let message = multipart(boundary + "b", "x")
    #expect(message.kinds == [.boundaryTooLong])
  }
}
