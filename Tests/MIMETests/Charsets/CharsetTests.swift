@testable import MIME
import Testing

@Suite struct CharsetTests {
  @Test(arguments: [
    ("utf-8", [0xC3, 0xA9] as [UInt8], "é"), ("UTF8", [0xC3, 0xA9], "é"),
    ("uft-8", [0xC3, 0xA9], "é"), ("iso-8859-1", [0xE9, 0x80], "é€"),
    ("latin1", [0xE9], "é"), ("windows-1252", [0x93, 0x81], "\u{201C}\u{81}"),
    ("us-ascii", [0x41, 0xE9], "Aé"), ("us-ascii", [0xC3, 0xA9], "é"),
    ("iso-8859-15", [0xA4], "€"), ("ISO_8859-15", [0xA4], "€"), ("iso-8859-2", [0xB9], "š"),
    ("iso-8859-9", [0x80], "€"), ("iso-8859-8-i", [0xF9], "ש"), ("windows-1251", [0xC4], "Д"),
    ("cp-850", [0x82], "é"), ("koi8-r", [0xC4], "д"), ("tis-620", [0xA1], "ก"),
    ("gb2312", [0xC4, 0xE3], "你"), ("x-gbk", [0xC4, 0xE3], "你"),
    ("gb18030", [0x81, 0x30, 0x81, 0x30], "\u{80}"), ("big5", [0xA4, 0xA4], "中"),
    ("shift_jis", [0x93, 0xFA], "日"), ("shift-jis", [0x87, 0x40], "①"),
    ("euc-jp", [0xC6, 0xFC], "日"),
    ("iso-2022-jp", [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x1B, 0x28, 0x42], "日"),
    ("euc-kr", [0xC7, 0xD1], "한"), ("ks_c_5601-1987", [0x81, 0x41], "갂"),
    ("hz-gb-2312", [0x41, 0x7E, 0x7B, 0x44, 0x63, 0x7E, 0x7D, 0x42], "A你B"),
    ("utf-16le", [0x41, 0x00, 0xE9, 0x00], "Aé"), ("utf-16be", [0x00, 0x41], "A"),
    ("utf-16", [0xFF, 0xFE, 0x41, 0x00], "A"), ("utf-16", [0xFE, 0xFF, 0x00, 0x41], "A"),
    ("utf-16", [0x41, 0x00], "A"), ("utf-7", Array("+AOk-".utf8), "é"),
    ("unicode-1-1-utf-7", Array("+AOk-".utf8), "é"), ("3diso-8859-1", [0xE9], "é"),
    ("iso-8858-15", [0xA4], "€"), ("\"utf-8\"", [0xC3, 0xA9], "é"),
  ])
  func `a character set is known by its labels`(label: String, bytes: [UInt8], expected: String)
    throws
  {
    #expect(try #require(Charset(label: label)).decode(bytes).text == expected)
  }

  @Test(arguments: ["", "x-nobody", "utf-8//TRANSLIT", "../../etc", "char", "wchar_t", "3d", "*"])
  func `an unknown label is unknown`(label: String) {
    #expect(Charset(label: label) == nil)
  }

  @Test(arguments: [
    ("utf-8", [0x61, 0xC3, 0xA9, 0xFF, 0x62] as [UInt8]), ("shift_jis", [0x61, 0xFF, 0x62]),
    ("gb18030", [0x61, 0xFF, 0x62]), ("iso-2022-jp", [0x61, 0xFF, 0x62]),
    ("euc-kr", [0x61, 0xFF, 0x62]), ("utf-16le", [0x61, 0x00, 0x00, 0xD8, 0x62, 0x00]),
  ])
  func `bytes that cannot be decoded leave a mark and nothing else is lost`(
    label: String, bytes: [UInt8]
  ) throws {
    let decoded = try #require(Charset(label: label)).decode(bytes)
    #expect(decoded.hasRepairs)
    #expect(decoded.text.hasPrefix("a"))
    #expect(decoded.text.hasSuffix("b"))
    #expect(decoded.text.unicodeScalars.contains("\u{FFFD}"))
  }

  @Test(arguments: [
    ([0x80, 0x20, 0x34] as [UInt8], "€ 4"), ([0x67, 0xE9, 0xE9, 0x6E], "géén"),
    ([0x5A, 0x6F, 0xEB], "Zoë"), ([0xE9, 0xC3, 0xA9], "\u{FFFD}é"),
    ([0xE9, 0xEF, 0xBF, 0xBD], "\u{FFFD}\u{FFFD}"), ([0xE2, 0x82, 0xAC, 0x80], "€\u{FFFD}"),
  ])
  func `what is declared as UTF-8 and holds no character of it is windows-1252`(
    bytes: [UInt8], expected: String
  ) {
    let decoded = Charset.utf8.decode(bytes)
    #expect(decoded.text == expected)
    #expect(decoded.hasRepairs)
  }

  @Test func `a raw header of a UTF-8 message is read like its body`() {
    let header = "Content-Type: text/plain; charset=utf-8\r\nSubject: "
    let wrong = Message(parsing: Array(header.utf8) + [0x67, 0xE9, 0xE9, 0x6E, 0x0A, 0x0A])
    #expect(wrong.header.subject == "géén")
    let mixed = Message(parsing: Array(header.utf8) + [0xC3, 0xA9, 0x2F, 0xE9, 0x0A, 0x0A])
    #expect(mixed.header.subject == "é/\u{FFFD}")
  }

  @Test(arguments: SingleByteTable.sets.sorted { $0.rawValue < $1.rawValue })
  func `a table says the same as the C library`(set: LibraryCharset) throws {
    let bytes = Array(UInt8.min...UInt8.max)
    let table = try #require(SingleByteTable.table(of: set)).decode(bytes[...])
    let library = IconvDecoder.decode(bytes[...], from: set)
    #expect(table.text.unicodeScalars.elementsEqual(library.text.unicodeScalars))
    #expect(table.hasRepairs == library.hasRepairs)
  }

  @Test(arguments: [
    LibraryCharset.cp1255, .cp1258, .cp932, .gb18030, .utf7, .viscii, .iso2022KR,
  ])
  func `a set that is more than its bytes has no table`(set: LibraryCharset) {
    #expect(SingleByteTable.table(of: set) == nil)
  }

  @Test func `a character cut off at the end leaves a mark`() throws {
    let decoded = try #require(Charset(label: "gb18030")).decode([0x61, 0xC4])
    #expect(decoded.text == "a\u{FFFD}")
  }

  @Test(arguments: ["gb18030", "iso-2022-jp", "utf-7", "big5"])
  func `of many bad bytes each leaves a mark and nothing round them is lost`(label: String) throws {
    let charset = try #require(Charset(label: label))
    for count in [32_767, 32_768, 100_001] {
      let bad = [UInt8](repeating: 0xFF, count: count)
      let decoded = charset.decode([0x61] + bad + [0x62])
      #expect(decoded.hasRepairs)
      #expect(decoded.text == "a" + String(repeating: "\u{FFFD}", count: count) + "b")
    }
  }

  @Test(arguments: 0..<8)
  func `long text of several bytes a character is whole`(shift: Int) throws {
    let bytes = [UInt8](repeating: 0x61, count: shift)
    let text = String(repeating: "a", count: shift)
    let chinese = Array([[UInt8]](repeating: [0xC4, 0xE3], count: 50_000).joined())
    let decoded = try #require(Charset(label: "gb18030")).decode(bytes + chinese)
    #expect(decoded.text == text + String(repeating: "你", count: 50_000))
    let japanese: [UInt8] =
      [0x1B, 0x24, 0x42] + Array([[UInt8]](repeating: [0x46, 0x7C], count: 50_000).joined())
    let other = try #require(Charset(label: "iso-2022-jp")).decode(bytes + japanese)
    #expect(other.text == text + String(repeating: "日", count: 50_000))
  }

  @Test func `long text in an old character set is whole`() throws {
    let bytes = [UInt8](repeating: 0xC4, count: 100_001)
    let text = try #require(Charset(label: "koi8-r")).decode(bytes).text
    #expect(text == String(repeating: "д", count: 100_001))
  }

  @Test(arguments: [
    ("<meta charset=\"iso-8859-15\">", "€"),
    ("<META http-equiv=Content-Type content='text/html; charset=iso-8859-15'>", "€"),
    ("<p>charset=iso-8859-15</p>", "¤"),
  ])
  func `HTML may name its character set itself`(head: String, expected: String) {
    let bytes = Array("Content-Type: text/html\r\n\r\n\(head)".utf8) + [0xA4]
    let message = Message(parsing: bytes)
    #expect(message.htmlBodies.map { message.text(of: $0) } == [head + expected])
  }

  @Test func `the header's character set wins over that of the HTML`() {
    let head = "Content-Type: text/html; charset=utf-8\r\n\r\n<meta charset=iso-8859-15>"
    let message = Message(parsing: Array(head.utf8) + [0xC3, 0xA9])
    #expect(message.htmlBodies.map { message.text(of: $0) } == ["<meta charset=iso-8859-15>é"])
  }

  @Test func `an unknown character set is noticed`() {
    let message = Message(lines: "Content-Type: text/plain; charset=x-nobody\n\nhé")
    #expect(message.textBodies.map { message.text(of: $0) } == ["hé"])
    #expect(message.kinds.contains(.unknownCharset))
  }
}
