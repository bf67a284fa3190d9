import FoundationEssentials
import MIME
import Testing

/// The mails of `fixtures/messages`: whole letters of invented people, as their programs send them.
@Suite struct LetterTests {
  struct Letter: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// With LF.
    let bytes: [UInt8]

    /// With CRLF.
    var wireBytes: [UInt8] { bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] } }

    static let all: [Letter] = {
      let components = #filePath.split(separator: "/", omittingEmptySubsequences: false)
      let folder = components.dropLast(3).joined(separator: "/") + "/fixtures/messages"
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      return names.sorted().filter { $0.hasSuffix(".eml") }.compactMap { name in
        guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)") else {
          return nil
        }
        return Letter(testDescription: name, bytes: data.filter { $0 != 0x0D })
      }
    }()
  }

  @Test func `there are letters`() {
    #expect(Letter.all.count > 90)
  }

  @Test(arguments: Letter.all)
  func `a letter says the same with LF, with CRLF and in pieces`(letter: Letter) {
    let wire = WholeReading(Message(parsing: letter.wireBytes))
    let plain = WholeReading(Message(parsing: letter.bytes))
    #expect(plain.withoutLineEnds == wire.withoutLineEnds)
    var dice = Dice(seed: UInt64(letter.bytes.count))
    var feed = MessageFeed()
    var rest = letter.wireBytes[...]
    while !rest.isEmpty {
      let size = Int.random(in: 1...200, using: &dice)
      feed.append(rest.prefix(size))
      rest = rest.dropFirst(size)
    }
    #expect(WholeReading(feed.message()) == wire)
  }

  @Test(arguments: Letter.all)
  func `a letter that is cut or changed is read without harm`(letter: Letter) {
    var dice = Dice(seed: UInt64(letter.bytes.count))
    for _ in 0..<4 {
      let end = Int.random(in: 0...letter.bytes.count, using: &dice)
      #expect(FixtureTests.isSound(Message(parsing: Array(letter.bytes.prefix(end)))))
      var bytes = letter.wireBytes
      for _ in 0..<30 {
        bytes[Int.random(in: bytes.indices, using: &dice)] ^=
          1 << UInt8.random(in: 0..<8, using: &dice)
      }
      #expect(FixtureTests.isSound(Message(parsing: bytes)))
    }
  }
}
