import MIME
import Testing

@Suite struct EncodedWordTests {
  @Test(arguments: [
    // RFC 2047 section 8.
    ("=?ISO-8859-1?Q?a?=", "a"),
    ("=?ISO-8859-1?Q?a?= b", "a b"),
    ("=?ISO-8859-1?Q?a?= =?ISO-8859-1?Q?b?=", "ab"),
    ("=?ISO-8859-1?Q?a?=  =?ISO-8859-1?Q?b?=", "ab"),
    ("=?ISO-8859-1?Q?a?=\n    =?ISO-8859-1?Q?b?=", "ab"),
    ("=?ISO-8859-1?Q?a_b?=", "a b"),
    ("=?ISO-8859-1?Q?a?= =?ISO-8859-2?Q?_b?=", "a b"),
    ("=?iso-8859-8?b?7eXs+SDv4SDp7Oj08A==?=", "םולש ןב ילטפנ"),
    ("=?ISO-8859-1?B?SWYgeW91IGNhbiByZWFkIHRoaXMgeW8=?=", "If you can read this yo"),
    ("=?US-ASCII*EN?Q?Keith_Moore?=", "Keith Moore"),
    ("=?utf-8?Q?h=C3=A9?=", "hé"),
    ("=?utf-8?q?h=c3=a9?=", "hé"),
    ("=?UTF-8?B?w6k=?=", "é"),
  ])
  func `an encoded-word is decoded`(source: String, expected: String) {
    #expect(Message(field: "Subject: " + source).header.subject == expected)
  }

  @Test(arguments: [
    ("=?utf-8?Q?=C3?= =?utf-8?Q?=A9?=", "é"),
    ("=?utf-8?B?w6nD?=\n =?utf-8?B?qQ==?=", "éé"),
    ("=?ISO-2022-JP?B?GyRCRnxLXBsoQg==?=", "日本"),
    ("=?gb2312?B?xOO6ww==?=", "你好"),
    ("=?ks_c_5601-1987?B?x9GxuQ==?=", "한국"),
    ("=?Shift_JIS?B?k/qWew==?=", "日本"),
    ("=?windows-1252?Q?=80_5?=", "€ 5"),
    ("=?iso-8859-1?Q?=80_5?=", "€ 5"),
  ])
  func `characters split over words and old character sets are read`(
    source: String, expected: String
  ) {
    #expect(Message(field: "Subject: " + source).header.subject == expected)
  }

  @Test(arguments: [
    ("a=?utf-8?Q?b?=c", "abc"),
    ("=?utf-8?Q?two words?=", "two words"),
    ("=?utf-8?Q?no end", "=?utf-8?Q?no end"),
    ("=?utf-8?X?a?=", "=?utf-8?X?a?="),
    ("=?utf-8?Q?lost =?utf-8?Q?found?=", "=?utf-8?Q?lost found"),
    ("=?x-nobody-knows?Q?=E9?=", "é"),
    ("=?=?=?", "=?=?=?"),
    ("=?", "=?"),
    ("=?utf-8?Q??=", ""),
    ("=?utf-8?Q?=3D=?=", "=="),
  ])
  func `what is no encoded-word, or a bad one, keeps its text`(source: String, expected: String) {
    #expect(Message(field: "Subject: " + source).header.subject == expected)
  }

  @Test(arguments: [
    "=?utf-8?Q?a=0D=0ABcc:_x@y.test?=", "=?utf-8?B?YQ0KQmNjOiB4QHkudGVzdA==?=",
    "=?utf-8?Q?a=E2=80=A8Bcc:_x@y.test?=", "=?utf-8?Q?a=00Bcc:_x@y.test?=",
  ])
  func `an encoded-word cannot begin a new line`(source: String) throws {
    let subject = try #require(Message(field: "Subject: " + source).header.subject)
    #expect(subject.hasSuffix("Bcc: x@y.test"))
    #expect(!subject.unicodeScalars.contains { $0.value < 32 || $0.value == 0x2028 })
  }

  @Test func `raw bytes are UTF-8 if they can be`() {
    let message = Message(field: "Subject: één Ω")
    #expect(message.header.subject == "één Ω")
    #expect(!message.kinds.contains(.eightBitHeader))
  }

  @Test func `other raw bytes are read in the character set of the body`() {
    let head = Array("Content-Type: text/plain; charset=koi8-r\r\nSubject: ".utf8)
    let message = Message(parsing: head + [0xE4, 0xC1] + Array("\r\n\r\n".utf8))
    #expect(message.header.subject == "Да")
    #expect(message.kinds.contains(.eightBitHeader))
  }

  @Test func `raw bytes without any mark are windows-1252`() {
    let message = Message(parsing: Array("Subject: caf".utf8) + [0xE9, 0x0D, 0x0A, 0x0D, 0x0A])
    #expect(message.header.subject == "café")
  }

  @Test func `words beyond the limit stay as they are`() {
    var limits = ParserLimits.standard
    limits.encodedWords = 2
    let word = "=?utf-8?Q?a?="
    let message = Message(lines: "Subject: \(word) \(word) \(word)\n\n", limits: limits)
    #expect(message.header.subject == "aa \(word)")
    #expect(message.kinds.contains(.tooManyEncodedWords))
  }
}
