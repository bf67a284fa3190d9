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

  @Test func `any bytes are read`() {
    var state: UInt64 = 88_172_645_463_325_252
    for _ in 0..<300 {
      var bytes: [UInt8] = []
      for _ in 0..<200 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        bytes.append(UInt8(truncatingIfNeeded: state >> 24))
      }
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
}
