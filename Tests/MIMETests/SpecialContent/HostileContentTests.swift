import MIME
import Testing

@Suite struct HostileContentTests {
  private static func little(_ number: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  private static func attribute(_ id: Int, _ data: [UInt8]) -> [UInt8] {
    [2] + little(id, 2) + little(6, 2) + little(data.count, 4) + data + [0, 0]
  }

  private static let start = little(0x223E_9F78, 4) + [1, 0]

  private static func tnef(_ bytes: [UInt8], limits: ParserLimits = .standard) -> TNEFContents? {
    let message = Message(
      parsing: Array("Content-Type: application/ms-tnef\n\n".utf8) + bytes, limits: limits)
    return message.attachments.first.flatMap(message.tnef)
  }

  /// A stream with a message attached in it.
  private static func wrapped(_ inner: [UInt8]) -> [UInt8] {
    let object =
      little(1, 4) + little(0x000D, 2) + little(0x3701, 2) + little(1, 4)
      + little(inner.count + 16, 4) + [UInt8](repeating: 0, count: 16) + inner
    return start + attribute(0x9002, []) + attribute(0x9005, object)
  }

  @Test func `messages in messages are opened up to the limit`() throws {
    var stream = Self.start
    for _ in 0..<50 { stream = Self.wrapped(stream) }
    let contents = try #require(Self.tnef(stream))
    #expect(contents.parts.count == ParserLimits.standard.containedDepth + 1)
    #expect(contents.isDamaged)
    #expect(contents.parts.last?.parent == contents.parts.count - 2)
  }

  @Test func `files beyond the limit are left out`() throws {
    var limits = ParserLimits.standard
    limits.containedFiles = 3
    let files = (0..<10).flatMap { _ in
      Self.attribute(0x9002, []) + Self.attribute(0x800F, [1, 2])
    }
    let contents = try #require(Self.tnef(Self.start + files, limits: limits))
    #expect(contents.files.count == 3)
    #expect(contents.isDamaged)
  }

  @Test func `a length beyond the end takes what there is`() throws {
    let data = Array(UInt8(1)...10)
    let cut = Self.start + Self.attribute(0x9002, []) + Self.attribute(0x800F, data).dropLast(4)
    let contents = try #require(Self.tnef(cut))
    #expect(contents.files.map(\.content) == [Array(data.dropLast(2))])
    #expect(contents.isDamaged)
  }

  @Test(arguments: [0x7FFF_FFFF, 0xFFFF_FFFF, 10_000_000])
  func `false counts cost no more than the bytes there are`(count: Int) throws {
    let many = Self.little(count, 4) + Self.little(0x101F, 2) + Self.little(0x1000, 2)
    let properties = many + Self.little(count, 4) + [UInt8](repeating: 0, count: 4_000)
    let contents = try #require(Self.tnef(Self.start + Self.attribute(0x9003, properties)))
    #expect(contents.files.isEmpty)
  }

  @Test func `RTF is decompressed up to the limit`() throws {
    var limits = ParserLimits.standard
    limits.richTextLength = 500
    let packed =
      Self.little(0, 4) + Self.little(1 << 30, 4) + Self.little(0x7546_5A4C, 4)
      + Self.little(0, 4)
      + [UInt8](repeating: 0xFF, count: 1) + [UInt8](repeating: 0x00, count: 4_000)
    let value =
      Self.little(1, 4) + Self.little(0x0102, 2) + Self.little(0x1009, 2) + Self.little(1, 4)
      + Self.little(packed.count, 4) + packed
    let contents = try #require(
      Self.tnef(Self.start + Self.attribute(0x9003, value), limits: limits))
    #expect(contents.message.text?.utf8.count ?? 0 <= 1_000)
  }

  private static func signed(_ bytes: [UInt8]) -> Message {
    Message(
      parsing: Array("Content-Type: application/pkcs7-mime; smime-type=signed-data\n\n".utf8)
        + bytes)
  }

  /// The start of a ContentInfo of signed data, with indefinite lengths.
  private static let opening: [UInt8] = [
    0x30, 0x80, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02, 0xA0, 0x80,
  ]

  private static let objects: [[UInt8]] = [
    [UInt8](repeating: 0x30, count: 100_000), [UInt8](repeating: 0x24, count: 100_000),
    [UInt8](repeating: 0xFF, count: 100_000), [0x30, 0x84, 0xFF, 0xFF, 0xFF, 0xFF],
    opening + Array([[UInt8]](repeating: [0x30, 0x80], count: 50_000).joined()),
  ]

  @Test(arguments: objects)
  func `objects that are none are kept and said to be signed`(bytes: [UInt8]) {
    let message = Self.signed(bytes)
    #expect(message.attachments.compactMap(message.signedMessage).isEmpty)
    _ = message.protection
  }

  @Test func `a content in pieces of pieces is put together`() throws {
    let opening: [UInt8] =
      Self.opening + [
        0x30, 0x80, 0x02, 0x01, 0x01, 0x31, 0x80, 0x30, 0x80, 0x00, 0x00, 0x00, 0x00, 0x30, 0x80,
        0x06, 0x01, 0x01, 0xA0, 0x80,
      ]
    let pieces: [UInt8] = [
      0x24, 0x80, 0x24, 0x04, 0x04, 0x02, 0x0A, 0x68, 0x24, 0x80, 0x04, 0x01, 0x69, 0x00, 0x00,
      0x04, 0x01, 0x21, 0x00, 0x00, 0x04, 0x01, 0x58,
    ]
    let message = Self.signed(opening + pieces)
    let id = try #require(message.attachments.first)
    let inner = try #require(message.signedMessage(in: id))
    #expect(inner.textBodies.map(inner.text) == ["hi!"])
  }

  @Test(arguments: [
    String(repeating: "-----BEGIN PGP SIGNED MESSAGE-----\n", count: 20_000),
    String(repeating: "-----BEGIN PGP \n", count: 20_000),
    String(repeating: "begin 644 a\n#0V%T\n", count: 20_000),
    String(repeating: "begin 644 a\n\n\n\n", count: 20_000),
    "<a@b.test>:\n" + String(repeating: "<a@b.test> @ @@ . ", count: 20_000),
  ])
  func `hostile texts cost no more than their length`(text: String) {
    let clock = ContinuousClock()
    let elapsed = clock.measure {
      let message = Message(lines: "From: mailer-daemon@b.test\n\n" + text)
      _ = (message.protection, message.plainDeliveryReport)
      for id in message.textBodies {
        _ = (message.legibleText(of: id), message.encodedFiles(in: id))
      }
    }
    #expect(elapsed < .seconds(20))
  }

  @Test(arguments: ["cid:", "src=", "src=\"cid:", "background=x", "src='"])
  func `hostile references cost no more than their length`(piece: String) {
    let clock = ContinuousClock()
    let elapsed = clock.measure {
      let message = Message(
        lines: """
          Content-Type: multipart/related; boundary=b

          --b
          Content-Type: text/html

          \(String(repeating: piece, count: 50_000))
          --b
          Content-Type: image/png
          Content-ID: <x>

          --b--
          """)
      #expect(message.inlineParts.isEmpty)
    }
    #expect(elapsed < .seconds(20))
  }
}
