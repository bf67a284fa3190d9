import FoundationEssentials
import Testing

@testable import praatmee

@Suite struct `A line of JSON` {
  private struct Row: Encodable {
    var url = "http://a.test/b"
    var at = Date(timeIntervalSince1970: 1_795_424_400)
    @OrNull var category: String?
    var left: String?
    var name = "Zoë"
  }

  @Test func `has its members in order, plain slashes and dates of ISO 8601`() throws {
    #expect(
      try JSONLine.text(of: Row(category: nil))
        == #"{"url":"http://a.test/b","at":"2026-11-23T09:00:00Z","category":null,"name":"Zoë"}"#)
    #expect(try JSONLine.text(of: Row(category: "doubt")).contains(#""category":"doubt""#))
  }

  @Test(
    arguments: [
      ("\u{1B}[2J", #""\u001b[2J""#), ("\u{9B}x", #""\u009bx""#), ("\u{202E}", #""\u202e""#),
      ("a\nb", #""a\nb""#), ("\u{2028}", #""\u2028""#), ("\u{E0041}", #""\udb40\udc41""#),
      ("é👍", #""é👍""#), ("\u{7F}", #""\u007f""#),
    ])
  func `is one line that a terminal cannot obey, and says the same`(_ text: String, json: String)
    throws
  {
    let line = try JSONLine.text(of: text)
    #expect(line.lowercased() == json.lowercased())
    #expect(try JSONDecoder().decode(String.self, from: Data(line.utf8)) == text)
  }

  @Test func `names the type of what has no JSON form`() {
    #expect(throws: OutputFailure.unencodable(type: "Array<Double>")) {
      try JSONLine.text(of: [Double.nan])
    }
  }
}
