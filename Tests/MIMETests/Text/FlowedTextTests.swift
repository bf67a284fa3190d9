import MIME
import Testing

@Suite struct FlowedTextTests {
  private func unflow(_ text: String, parameters: String = "format=flowed") -> [String] {
    let message = Message(lines: "Content-Type: text/plain; \(parameters)\n\n\(text)")
    return message.textBodies.map { message.unflowedText(of: $0) }
  }

  @Test(arguments: [
    // RFC 3676 section 4.
    ("one \ntwo", "one two"), ("one\ntwo", "one\ntwo"),
    ("one \ntwo \nthree\nfour", "one two three\nfour"),
    ("> a \n> b", "> a b"), ("> a \n>> b", "> a \n>> b"), ("> a \nb", "> a \nb"),
    (" >not quoted", ">not quoted"), (" From x", "From x"), ("  two", " two"),
    ("text \n-- \nJan", "text \n-- \nJan"), ("> -- \n> Jan", "> -- \n> Jan"),
    ("a \n", "a "), ("\n\na", "\n\na"), (">\n> b", ">\n> b"),
    (">a\n>b\n>>c", "> a\n> b\n>> c"), ("", ""), (">", ">"),
  ])
  func `soft line breaks are undone`(source: String, expected: String) {
    #expect(unflow(source) == [expected])
  }

  @Test func `DelSp takes the space with the break`() {
    #expect(unflow("Zin \nnen \nmaken", parameters: "format=flowed; delsp=yes") == ["Zinnenmaken"])
  }

  @Test func `text that is not flowed stays as it is`() {
    #expect(unflow("one \ntwo", parameters: "charset=utf-8") == ["one \ntwo"])
    #expect(unflow("one \ntwo", parameters: "format=fixed") == ["one \ntwo"])
  }
}
