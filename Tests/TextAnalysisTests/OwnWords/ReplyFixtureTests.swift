import Testing

@testable import TextAnalysis

/// What remains of the replies under `fixtures/replies`, each named after its quirk.
struct ReplyFixtureTests {
  static let plain = Fixtures.names(in: "replies", ending: ".txt")
  static let html = Fixtures.names(in: "replies", ending: ".html")

  @Test func `there are fixtures`() {
    #expect(Self.plain.count >= 170)
    #expect(Self.html.count >= 45)
  }

  @Test(arguments: plain)
  func `a plain reply keeps the sender's words and no other's`(_ name: String) throws {
    let text = try Fixtures.text("replies/\(name)")
    let expected = try Fixtures.text("replies/\(name.dropLast(4)).expected")
    let own = OwnWords(plain: text, senderName: nil)
    #expect(own.text == expected)
    #expect(own.pieces.map(\.text).joined() == text)
  }

  @Test(arguments: plain)
  func `CRLF changes nothing`(_ name: String) throws {
    let text = try Fixtures.text("replies/\(name)")
    let crlf = OwnWords(plain: text.replacing("\n", with: "\r\n"))
    #expect(crlf == OwnWords(plain: text))
  }

  @Test(arguments: plain)
  func `a reply cut anywhere is still read whole`(_ name: String) throws {
    let bytes = Array(try Fixtures.text("replies/\(name)").utf8)
    for end in bytes.indices {
      let text = String(decoding: bytes[..<end], as: UTF8.self)
      #expect(OwnWords(plain: text).pieces.map(\.text).joined() == text)
    }
  }

  @Test(arguments: html)
  func `an HTML reply keeps the sender's words and no other's`(_ name: String) throws {
    let text = try Fixtures.text("replies/\(name)")
    let expected = try Fixtures.text("replies/\(name.dropLast(5)).expected")
    let own = OwnWords(html: text)
    #expect(own.text == expected)
    #expect(own.pieces.map(\.text).joined() == HTMLText.plain(from: text))
  }

  @Test(arguments: html)
  func `CRLF changes nothing in HTML`(_ name: String) throws {
    let text = try Fixtures.text("replies/\(name)")
    #expect(OwnWords(html: text.replacing("\n", with: "\r\n")) == OwnWords(html: text))
  }

  @Test(arguments: html)
  func `an HTML reply cut anywhere is still read whole`(_ name: String) throws {
    let bytes = Array(try Fixtures.text("replies/\(name)").utf8)
    for end in stride(from: 0, to: bytes.count, by: 13) {
      let text = String(decoding: bytes[..<end], as: UTF8.self)
      #expect(OwnWords(html: text).pieces.map(\.text).joined() == HTMLText.plain(from: text))
    }
  }
}
