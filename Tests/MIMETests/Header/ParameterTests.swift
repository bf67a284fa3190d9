import MIME
import Testing

@Suite struct ParameterTests {
  @Test(arguments: [
    // RFC 2045 section 5.1 and RFC 2231 sections 3 and 4.
    ("text/plain; charset=us-ascii (Plain text)", "charset", "us-ascii"),
    ("text/plain; charset=\"us-ascii\"", "charset", "us-ascii"),
    ("text/plain; CHARSET = us-ascii", "charset", "us-ascii"),
    ("a/b; url*0=\"ftp://\"; url*1=\"cs.test/pub\"", "url", "ftp://cs.test/pub"),
    ("a/b; title*=us-ascii'en-us'This%20is%20%2A%2A%2Afun%2A%2A%2A", "title", "This is ***fun***"),
    (
      "a/b; title*0*=us-ascii'en'This%20is%20even%20more%20; title*1*=%2A%2A%2Afun%2A%2A%2A%20;"
        + " title*2=\"isn't it!\"", "title", "This is even more ***fun*** isn't it!"
    ),
    ("a/b; name*1=b; name*0=a; name*2=c", "name", "abc"),
    ("a/b; name*10=k; name*9=j", "name", "jk"),
    ("a/b; name*0*=utf-8''%C3; name*1*=%A9", "name", "é"),
    ("a/b; name*=iso-8859-1''%E9", "name", "é"),
    ("a/b; name*=utf-8*sl'sl'%C4%8D", "name", "č"),
    ("a/b; name*=''%C3%A9", "name", "é"),
    ("a/b; name*=%E9", "name", "é"),
    ("a/b; name=old; name*=utf-8''new", "name", "new"),
    ("a/b; name*=utf-8''100%", "name", "100%"),
  ])
  func `a parameter is read by the grammar`(value: String, name: String, expected: String) {
    let message = Message(field: "Content-Type: " + value)
    #expect(message.entities.first?.parameters[name] == expected)
  }

  @Test(arguments: [
    ("a/b; name=\"=?utf-8?Q?=C3=A9?=\"", "name", "é"),
    ("a/b; name==?utf-8?Q?=C3=A9?=", "name", "é"),
    ("a/b; name*0==?utf-8?Q?=C3; name*1==A9?=", "name", "é"),
    ("a/b; name=my holiday photo.jpg", "name", "my holiday photo.jpg"),
    ("a/b; name=my photo.jpg; x=y", "name", "my photo.jpg"),
    ("a/b charset=utf-8", "charset", "utf-8"),
    ("a/b\tcharset=utf-8", "charset", "utf-8"),
    ("a/b; charset=utf-8 format=flowed", "format", "flowed"),
    ("a/b; charset=\"utf-8", "charset", "utf-8"),
    ("a/b;;; ; charset=utf-8;", "charset", "utf-8"),
    ("a/b; junk; charset=utf-8", "charset", "utf-8"),
    ("a/b; =; charset=utf-8", "charset", "utf-8"),
    ("a/b; charset=utf-8; charset=koi8-r", "charset", "utf-8"),
    ("a/b; name=\"a\\\"b\"", "name", "a\"b"),
    ("a/b; name*4294967296=a; name*0=b", "name", "b"),
    ("a/b; name*99999999999999999999=a; name=b", "name", "b"),
    ("a/b; (((((( charset=utf-8", "charset", "utf-8"),
  ])
  func `what mailers make of parameters is read`(value: String, name: String, expected: String) {
    let message = Message(field: "Content-Type: " + value)
    #expect(message.entities.first?.parameters[name] == expected)
  }

  @Test(arguments: [
    ("text/html", "text/html"), ("TEXT/HTML", "text/html"), ("text / html ; x=y", "text/html"),
    ("(comment) text/html", "text/html"), ("text/html;", "text/html"),
    ("text", "text/plain"), ("<html>", "text/plain"), ("", "text/plain"), ("/", "text/plain"),
    ("a/b/c", "text/plain"), ("; charset=utf-8", "text/plain"),
  ])
  func `a media type is read, or is text`(value: String, expected: String) {
    let message = Message(field: "Content-Type: " + value)
    #expect(message.entities.first?.mediaType == expected)
  }

  @Test func `an unreadable Content-Type is noticed`() {
    #expect(Message(field: "Content-Type: text").kinds == [.invalidContentType])
  }

  @Test func `parameters beyond the limit are left out`() {
    let many = (0..<300).map { "; p\($0)=v" }.joined()
    let message = Message(field: "Content-Type: a/b" + many)
    #expect(message.entities.first?.parameters.count == 256)
    #expect(message.kinds.contains(.tooManyParameters))
  }

  @Test func `sections beyond the limit are left out`() {
    let many = (0..<150).map { "; name*\($0)=x" }.joined()
    let message = Message(field: "Content-Type: a/b" + many)
    #expect(message.entities.first?.parameters["name"]?.count == 100)
    #expect(message.kinds.contains(.tooManyParameterSections))
  }

  /// A field's value is read along the way of most mailers where it can be, an entity's parameters
  /// never are.
  @Test func `parameters are the same whichever way they are read`() {
    var dice = Dice(seed: 20_261_126)
    let pieces = [
      "text/plain", "Multipart/Mixed", "x", ";", "; ", ";\r\n ", " ", "\r\n\t", "charset", "name",
      "Name",
      "boundary", "=", "=", "=", "\"", "\"", "utf-8", "\"b c\"", "\"b\r\n c\"",
      "=?utf-8?Q?=C3=A9?=",
      "*", "*0", "'", ",", "(", ")", "\\", "%41", "é", "\u{7F}", "name=a",
      "; name=\"tekening.png\"",
    ]
    var usual = 0
    for _ in 0..<20_000 {
      let count = Int.random(in: 1...9, using: &dice)
      let value = (0..<count).map { _ in pieces.randomElement(using: &dice) ?? "" }.joined()
      let message = Message(field: "Content-Type: text/plain" + value)
      guard let field = message.header.fields.first(where: { $0.name == "Content-Type" }),
        case .parameterized(let type, let parameters) = field.value
      else { continue }
      let names = Dictionary(uniqueKeysWithValues: parameters.map { ($0.name, $0.value) })
      #expect(names == message.entities.first?.parameters, "\(value.debugDescription)")
      // What is no media type means text.
      #expect(["text/plain", type].contains(message.entities.first?.mediaType))
      if !names.isEmpty { usual += 1 }
    }
    #expect(usual > 5_000)
  }
}
