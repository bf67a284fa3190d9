@testable import MIME
import Testing

@Suite struct HostileContentTests {
  @Test func `messages in messages are opened up to the limit`() throws {
    var stream = TNEFStream.start
    for _ in 0..<50 { stream = TNEFStream.wrapped(stream) }
    let contents = try #require(TNEFStream.read(stream))
    #expect(contents.parts.count == ParserLimits.standard.containedDepth + 1)
    #expect(contents.defects == [.containedTooDeep])
    #expect(contents.parts.last?.parent == contents.parts.count - 2)
  }

  @Test func `files beyond the limit are left out`() throws {
    var limits = ParserLimits.standard
    limits.containedFiles = 3
    let files = (0..<10).flatMap { _ in
      TNEFStream.attribute(0x9002, []) + TNEFStream.attribute(0x800F, [1, 2])
    }
    let contents = try #require(TNEFStream.read(TNEFStream.start + files, limits: limits))
    #expect(contents.files.count == 3)
    #expect(contents.defects == [.tooManyContainedFiles])
  }

  @Test func `a length beyond the end takes what there is`() throws {
    let data = Array(UInt8(1)...10)
    let cut =
      TNEFStream.start + TNEFStream.attribute(0x9002, [])
      + TNEFStream.attribute(0x800F, data).dropLast(4)
    let contents = try #require(TNEFStream.read(cut))
    #expect(contents.files.map(\.content) == [data.dropLast(2)])
    #expect(contents.defects == [.invalidTNEF])
  }

  @Test func `what is wrong with a stream is a defect of the message`() {
    let start = TNEFStream.start
    #expect(TNEFStream.message(start).kinds.isEmpty)
    #expect(TNEFStream.message(start + TNEFStream.attribute(0x9003, [9])).kinds == [.invalidTNEF])
    let cut = start + TNEFStream.attribute(0x800F, [1, 2, 3, 4, 5]).dropLast(4)
    #expect(TNEFStream.message(cut).kinds == [.invalidTNEF])
    var stream = start
    for _ in 0..<50 { stream = TNEFStream.wrapped(stream) }
    let message = TNEFStream.message(stream)
    #expect(message.defects == [Defect(kind: .containedTooDeep, offset: 35)])
  }

  @Test func `files in files share their bytes`() throws {
    var stream =
      TNEFStream.start + TNEFStream.attribute(0x9002, [])
      + TNEFStream.attribute(0x800F, [UInt8](repeating: 1, count: 1_000))
    for _ in 0..<10 { stream = TNEFStream.wrapped(stream) }
    let contents = try #require(TNEFStream.read(stream))
    #expect(contents.files.count == 11)
    let places = contents.files.map { file in
      file.content.withUnsafeBytes { UInt(bitPattern: $0.baseAddress) }
    }
    let outer = try #require(places.first)
    #expect(places.allSatisfy { $0 >= outer && $0 < outer + UInt(stream.count) })
  }

  @Test(arguments: [0x7FFF_FFFF, 0xFFFF_FFFF, 10_000_000])
  func `false counts cost no more than the bytes there are`(count: Int) throws {
    let many =
      TNEFStream.little(count, 4) + TNEFStream.little(0x101F, 2) + TNEFStream.little(0x1000, 2)
    let properties = many + TNEFStream.little(count, 4) + [UInt8](repeating: 0, count: 4_000)
    let contents = try #require(
      TNEFStream.read(TNEFStream.start + TNEFStream.attribute(0x9003, properties)))
    #expect(contents.files.isEmpty)
  }

  @Test func `RTF is decompressed up to the limit`() throws {
    var limits = ParserLimits.standard
    limits.richTextLength = 500
    let packed =
      TNEFStream.little(0, 4) + TNEFStream.little(1 << 30, 4) + TNEFStream.little(0x7546_5A4C, 4)
      + TNEFStream.little(0, 4)
      + [UInt8](repeating: 0xFF, count: 1) + [UInt8](repeating: 0x00, count: 4_000)
    let value =
      TNEFStream.little(1, 4) + TNEFStream.little(0x0102, 2) + TNEFStream.little(0x1009, 2)
      + TNEFStream.little(1, 4)
      + TNEFStream.little(packed.count, 4) + packed
    let contents = try #require(
      TNEFStream.read(TNEFStream.start + TNEFStream.attribute(0x9003, value), limits: limits))
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

  /// An OCTET STRING in pieces, what it says, and what stands behind it.
  private static let pieces: [([UInt8], String, Int)] = {
    let depth = 100_000
    let marks = [[UInt8]](repeating: [0x24, 0x80], count: depth).joined()
    let ends = [UInt8](repeating: 0, count: 2 * depth)
    return [
      (marks + [4, 1, 0x68] + ends + [4, 1, 0x58], "h", 3),
      // A piece that claims more than the one that it is in.
      ([0x24, 5, 0x24, 0x7F, 4, 1, 0x68, 4, 1, 0x58], "h", 3),
      ([0x24, 5, 0x24, 0x80, 4, 1, 0x68, 4, 1, 0x58], "h", 3),
      ([0x24, 0x80, 0x24, 0x80, 4, 1, 0x68, 0, 0, 4, 1, 0x69, 0, 0, 4, 1, 0x58], "hi", 3),
      ([0x24, 0x7F, 4, 1, 0x68], "h", 0), ([0x24, 0], "", 0), ([0x24, 0x80, 4, 9, 0x68], "h", 0),
      (Array([[UInt8]](repeating: [0x24, 0x7F], count: depth).joined()) + [4, 1, 0x68], "", 0),
    ]
  }()

  @Test(arguments: pieces)
  func `pieces of pieces end where the one round them does`(
    bytes: [UInt8], text: String, left: Int
  ) {
    var cursor = BERCursor(bytes)
    let octets = cursor.octets()
    #expect(octets.map { String(decoding: $0, as: UTF8.self) } == text)
    if left > 0 { #expect(bytes.count - cursor.position == left) }
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
