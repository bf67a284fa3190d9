@testable import MIME
import Testing

@Suite struct RichTextTests {
  private func text(_ rtf: String) -> String? {
    TNEFStream.read(TNEFStream.richText(Array(#"{\rtf1\ansi \#(rtf)}"#.utf8)))?.message.text
  }

  @Test(arguments: [
    (#"\ansicpg1252 \'e9\ansicpg1251 \'e9"#, "éй"), (#"\ansicpg1251 \'e9\par \'e9"#, "й\nй"),
    (#"\ansicpg932 \'93\'fa\par \'96\'7b"#, "日\n本"), (#"\ansicpg932 \'93\'fa\'96\'7b"#, "日本"),
    (#"\ansicpg932 \'93\par a"#, "\u{FFFD}\na"),
    (#"\ansicpg950 \'a4\ansicpg1252 \'e9"#, "\u{FFFD}é"),
    (#"\ansicpg65001 \'c3\'a9\endash\'c3\'a9"#, "é\u{2013}é"),
    // What is written in ASCII is not in UTF-16.
    (#"\ansicpg1200 hallo"#, "hallo"), (#"\ansicpg99999 \'e9"#, "é"),
  ])
  func `bytes are of the code page that counts where they stand`(rtf: String, expected: String) {
    #expect(text(rtf) == expected)
  }

  @Test(arguments: [
    (#"\u-10179?\u-8704?"#, "😀"), (#"a\u-10179?b"#, "a\u{FFFD}b"), (#"a\u-10179?"#, "a\u{FFFD}"),
    (#"\u-10179?\u-10179?\u-8704?"#, "\u{FFFD}😀"), (#"\u-8704?b"#, "\u{FFFD}b"),
    (#"\u-10179?\~b"#, "\u{FFFD}\u{A0}b"), (#"\u-10179?\u233?"#, "\u{FFFD}é"),
    (#"{\u-10179?}{\u-8704?}"#, "😀"),
  ])
  func `half a character is a mark`(rtf: String, expected: String) {
    #expect(text(rtf) == expected)
  }

  @Test(arguments: [
    ("a\\~", "a\u{A0}"), (#"\'e9"#, "é"), (#"\u8364?"#, "€"), ("{b}\\par ", "b\n"),
    (#"\ansicpg932 \'93\'fa "#, "日 "), (#"{\*\x y}z\bin3 abc"#, "z"),
  ])
  func `a long text is whole wherever its pieces end`(piece: String, expected: String) throws {
    let found = try #require(text(String(repeating: piece, count: 40_000)))
    #expect(found == String(repeating: expected, count: 40_000))
  }

  @Test(arguments: LibraryCharset.allCases.filter { ![.utf7, .utf32].contains($0) })
  func `NUL is NUL in every code page`(set: LibraryCharset) {
    let decoded = Charset(decoder: .library(set)).decode([0x41, 0, 0x42, 0])
    #expect(Array(decoded.text.utf8) == [0x41, 0, 0x42, 0])
  }

  @Test func `a compressed text is whole wherever its pieces end`() throws {
    let rtf = Array((#"{\rtf1 "# + String(repeating: #"\'e9een "#, count: 20_000) + "}").utf8)
    var packed = TNEFStream.little(0, 4) + TNEFStream.little(rtf.count, 4)
    packed += TNEFStream.little(0x7546_5A4C, 4) + TNEFStream.little(0, 4)
    for (place, byte) in rtf.enumerated() {
      if place.isMultiple(of: 8) { packed.append(0) }
      packed.append(byte)
    }
    let stream =
      TNEFStream.start
      + TNEFStream.attribute(0x9003, TNEFStream.property(0x0102, 0x1009, packed))
    let contents = try #require(TNEFStream.read(stream))
    #expect(contents.message.text == String(repeating: "éeen ", count: 20_000))
    #expect(contents.defects.isEmpty)
  }

  @Test func `the texts of all messages together have a limit, and a defect says so`() throws {
    var limits = ParserLimits.standard
    limits.richTextAllowance = 0
    let euros = TNEFStream.richText(Array("{\\rtf1 ".utf8) + [UInt8](repeating: 0x80, count: 1_000))
    let stream = TNEFStream.start + (0..<10).flatMap { _ in TNEFStream.attached(euros) }
    let message = TNEFStream.message(stream, limits: limits)
    let contents = try #require(message.attachments.first.flatMap(message.tnef))
    let texts = contents.parts.compactMap(\.text)
    #expect(texts.map(\.utf8.count).reduce(0, +) <= message.bytes.count)
    #expect(texts.first == String(repeating: "€", count: 1_000))
    #expect(texts.allSatisfy { $0.allSatisfy { $0 == "€" } })
    #expect(message.kinds == [.richTextTooLong])
    #expect(TNEFStream.message(stream).kinds.isEmpty)
  }

  @Test func `the RTF of all messages together has a limit, and a defect says so`() throws {
    var limits = ParserLimits.standard
    limits.richTextLength = 25
    let rtf = TNEFStream.richText(Array("{\\rtf1 abcdefgh}".utf8))
    let message = TNEFStream.message(
      TNEFStream.start + TNEFStream.attached(rtf) + TNEFStream.attached(rtf), limits: limits)
    let contents = try #require(message.attachments.first.flatMap(message.tnef))
    #expect(contents.parts.compactMap(\.text) == ["abcdefgh", "ab"])
    #expect(message.kinds == [.richTextTooLong])
  }

  @Test(arguments: [950, 50220, 1252, 936])
  func `a text in bytes and characters by turns costs no more than its length`(page: Int) {
    let clock = ContinuousClock()
    let elapsed = clock.measure {
      let rtf = "\\ansicpg\(page) " + String(repeating: "a\\~\\'ff\\~", count: 200_000)
      #expect(text(rtf)?.unicodeScalars.count == 800_000)
    }
    #expect(elapsed < .seconds(20))
  }
}
