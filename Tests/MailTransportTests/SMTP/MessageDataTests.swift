import Testing

@testable import MailTransport

@Suite struct `message data` {
  static let messages: [(String, String, Int)] = [
    ("", "", 0),
    ("a", "a\r\n", 3),
    ("a\r\n", "a\r\n", 3),
    ("a\nb\rc\r\nd", "a\r\nb\r\nc\r\nd\r\n", 12),
    (".", "..\r\n", 3),
    ("a\n.\nb\n", "a\r\n..\r\nb\r\n", 9),
    ("a\r.\rb", "a\r\n..\r\nb\r\n", 9),
    ("..a\r\n", "...a\r\n", 5),
    ("a.", "a.\r\n", 4),
    ("\n\r\n\r", "\r\n\r\n\r\n", 6),
    ("\r\r\n", "\r\n\r\n", 4),
  ]

  @Test(arguments: messages)
  func `lines end in CRLF and dots are doubled`(message: String, data: String, size: Int) {
    let encoded = MessageData(Array(message.utf8))
    #expect(String(decoding: encoded.bytes, as: UTF8.self) == data)
    #expect(encoded.size == size)
  }

  @Test func `no message can hold its own end`() {
    var random = SeededRandom(seed: 11)
    let end = Array("\r\n.\r\n".utf8)
    let alphabet: [UInt8] = [UInt8(ascii: "."), 0x0D, 0x0A, UInt8(ascii: "a")]
    for _ in 0..<2_000 {
      let length = Int.random(in: 0...12, using: &random)
      let message = (0..<length).map { _ in alphabet[Int.random(in: 0..<4, using: &random)] }
      var sent: [UInt8] = [0x0D, 0x0A]
      sent += MessageData(message).bytes
      sent += Array(".\r\n".utf8)
      let places = sent.indices.filter { sent[$0...].starts(with: end) }
      #expect(places == [sent.count - end.count])
      let bareLF = sent.indices.contains { sent[$0] == 0x0A && ($0 == 0 || sent[$0 - 1] != 0x0D) }
      #expect(!bareLF)
    }
  }

  @Test func `long lines and bytes beyond ASCII are noticed`() {
    let data = MessageData(Array("kort\nlanger é\n".utf8))
    #expect(data.longestLine == 9)
    #expect(data.isEightBit)
    #expect(!MessageData(Array("kort".utf8)).isEightBit)
  }
}

@Suite struct `envelope addresses` {
  @Test(arguments: [
    "anna@voorbeeld.test", "anna+x@voorbeeld.test", "één@voorbeeld.test", "\"a\"@b.test",
  ])
  func `an address is taken`(address: String) {
    #expect(EnvelopeAddress.defect(of: address) == nil)
  }

  @Test(arguments: [
    "", "anna", "@voorbeeld.test", "anna@", "a b@c.test", "a@b.test>", "<a@b.test",
    "a@b.test\r\nRCPT",
    "a\u{0}@b.test", "a\u{7F}@b.test", "a\u{85}@b.test", "a\u{2028}@b.test", "a\u{A0}@b.test",
    String(repeating: "a", count: 250) + "@b.test",
  ])
  func `what could end a command is no address, and is not repeated`(address: String) throws {
    let defect = try #require(EnvelopeAddress.defect(of: address))
    #expect(address.isEmpty || !defect.contains(address))
  }

  @Test func `ENVID is written as xtext`() {
    #expect(EnvelopeAddress.xtext("QQ+31=4 é\n") == "QQ+2B31+3D4+20+C3+A9+0A")
  }
}
