import Testing

@testable import TextAnalysis

/// Texts that would cost a careless reader minutes, or a trap.
struct HostileTextTests {
  static let parts = [
    "a ", ">", ">\n", "> a\n", "Van: x\n", "Op 3-11-2025 om 10:00 schreef ", "-----", "____\n",
    "\n",
    "Naam schreef op 3-11-2025 10:00:\n", "a", "A", "Aa ", "Jan Jansen ", "@", "a@b.nl ", ".", "0 ",
    "0", "(", "ik twijfel ", "ik wil ~ ", "hij slaat ", "weten jullie ", "?", "\u{301}", "é",
    "\u{FEFF}",
    "😀", "Op 3 ", "aOp 3-11-2025 ", "-- \n", "Groetjes\n", "de moeder van ", "\"", "'", "n'n", "1.",
    "\0",
    "Disclaimer: ", "dit bericht. ", "wwww.", "http://", "- \n", "\r", "groet ", "Sem van der ",
    "---- Oorspronkelijk bericht", "Lieve juf,\nGroetjes\n", "PS a\n", "From: a@b\nDate: 3\n",
    "> Op 3-11-2025 om 10:00 schreef a@b.nl:\n", "Op 3-11-2025 <a@b.nl>: x schreef ",
    "van: aan: ", "les,over,kindermishandeling,", "www.é", "é@é.nl",
  ]

  /// Bytes; small enough for a build without optimisation, and so large that work that grows with
  /// the square of it would never finish.
  private static let size = 40_000

  @Test(arguments: parts)
  func `repetition is read to its end and loses nothing`(_ part: String) {
    let text = String(repeating: part, count: Self.size / part.utf8.count)
    let own = OwnWords(plain: text, senderName: "Noor")
    #expect(own.pieces.map(\.text).joined().utf8.count <= text.utf8.count)
    let reading = TextReader().read(text, subject: text)
    #expect(reading.sensitive == (reading.sensitiveBecause != nil))
    let masked = Deidentifier(knownNames: ["Noor de Wit"]).mask(text)
    #expect(masked.identifying.allSatisfy { $0.start < $0.end })
    #expect(!masked.text.contains("\u{FFFD}"))
  }

  @Test(arguments: [">", "> a\n", "Op ", "\n", "Van: x\n", "Groetjes\n", "xOp 3 ", "--\n", " "])
  func `a long repetition is split in a time that grows with its length`(_ part: String) {
    let text = String(repeating: part, count: 200_000 / part.utf8.count)
    let own = OwnWords(plain: text, senderName: "Noor")
    #expect(own.pieces.map(\.text).joined() == text)
  }

  @Test func `many stretches of the sender are labelled in a time that grows with their number`() {
    let text = String(repeating: "Ik weet het niet meer.\nGroetjes,\n> a\n", count: 8_000)
    let elapsed = ContinuousClock().measure {
      #expect(OwnWords(plain: text).pieces.map(\.text).joined() == text)
    }
    #expect(elapsed < .seconds(30))
  }

  @Test func `links in links are read in a time that grows with their number`() {
    let html = String(repeating: "<a href='https://wilg.test/x'>aa ", count: 20_000)
    let letters = HTMLText.plain(from: html).utf8.count { $0 == UInt8(ascii: "a") }
    #expect(letters == 40_000)
  }

  @Test func `any range of a text can be widened to whole characters`() {
    for text in ["", "a", "aé", "😀"].map(FoldedText.init) {
      for lower in 0...text.count {
        for upper in lower...text.count {
          let whole = text.wholeScalars(lower..<upper)
          #expect(!text.string(whole).contains("\u{FFFD}"))
          #expect(whole.lowerBound <= lower && whole.upperBound >= upper)
        }
      }
    }
  }

  @Test func `a sender's name may be as long as the mail`() {
    let text = String(repeating: "a\n\nb\n> c\n", count: 10_000)
    let own = OwnWords(plain: text, senderName: String(repeating: "Op ma 2025\r", count: 6_000))
    #expect(own.pieces.map(\.text).joined() == text)
  }

  @Test func `any bytes are read`() {
    var numbers = Numbers(seed: 1)
    for _ in 0..<300 {
      let bytes = (0..<200).map { _ in UInt8(numbers.next(below: 256)) }
      let text = String(decoding: bytes, as: UTF8.self)
      let own = OwnWords(plain: text)
      let line = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
      #expect(Array(own.pieces.map(\.text).joined().utf8) == Array(line.utf8))
      _ = TextReader().read(text, subject: nil)
      let masked = Deidentifier().mask(text)
      #expect(masked.identifying.allSatisfy { $0.start < $0.end })
      _ = HTMLText.plain(from: text)
    }
  }

  /// Each made a range that runs backwards, or work that grows with the square of the text.
  @Test(arguments: [
    ">: Op woensdag kwam er een ouder langs bij ons.",
    "Hallo, dit is een verhaal van de klas.\n\nMooi foto'Op 4 nov school\n> 09:03 schreef Jan\n",
    "Hallo dit is het.\n\nGroet,\nNoor\n\nx" + String(repeating: "\u{200B}", count: 20_000) + "y",
    String(repeating: "!", count: 100_000) + String(repeating: "---original mail---", count: 5_000),
  ])
  func `what once broke a reader loses nothing`(_ text: String) {
    #expect(OwnWords(plain: text).pieces.map(\.text).joined() == text)
  }

  @Test(arguments: ["<a b=", "<a ' b='"])
  func `tags without an end are read in a time that grows with their length`(_ part: String) {
    let html = "<p>Hallo</p>" + String(repeating: part, count: 20_000) + "<a x='>' y=\"zz"
    #expect(HTMLText.plain(from: html).hasPrefix("Hallo"))
  }

  @Test func `a line that looks like the head of a frame and like its foot is kept`() {
    let text = """
      --- Antwoord, Tess

      Beantwoord deze boven deze lijn -
      Groetjes, Tess

      Beantwoord deze e-mail om te reageren.

      """
    #expect(OwnWords(plain: text).pieces.map(\.text).joined() == text)
  }

  @Test(arguments: 0..<8)
  func `the lines of all replies, in any order, are read and lose nothing`(_ seed: Int) throws {
    let replies = try ReplyFixtureTests.plain.map { try Fixtures.text("replies/\($0)") }
    let lines = Set(replies.flatMap { $0.split(separator: "\n") }).sorted()
    #expect(lines.count > 1_000)
    var numbers = Numbers(seed: UInt64(seed + 1))
    for _ in 0..<500 {
      let count = 2 + numbers.next(below: 10)
      let chosen = (0..<count).map { _ -> Substring in
        // Every third line is blank, as in mail.
        numbers.next(below: 3) == 0 ? "" : lines[numbers.next(below: lines.count)]
      }
      let text = chosen.joined(separator: "\n")
      #expect(OwnWords(plain: text).pieces.map(\.text).joined() == text)
    }
  }

  /// Numbers that come again with their seed (xorshift).
  private struct Numbers {
    private var state: UInt64

    init(seed: UInt64) {
      state = seed &* 88_172_645_463_325_252
    }

    mutating func next(below limit: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(limit))
    }
  }
}
