import TextAnalysis

/// HTML with LF as its line ends, as bodies have; and the input as text in HTML, of which no word
/// may get lost.
@Sendable func readHTML(_ input: [UInt8]) {
  let html = lines(String(decoding: input, as: UTF8.self))
  let text = HTMLText.plain(from: html)
  demand(!text.utf8.contains(0), "there is no NUL", [text])
  demand(text.utf8.count <= 12 * input.count + 64, "a text is not much longer than its source")
  demand(OwnWords(html: html).pieces.map(\.text).joined() == lines(text), "nothing is lost")

  let plain = String(String.UnicodeScalarView(html.unicodeScalars.filter(isShown)))
  let escaped = plain.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  let expected = words(in: plain)
  for source in ["<p>\(escaped)</p>", "<div><pre>\(escaped)\n</pre></div>"] {
    let read = words(in: HTMLText.plain(from: source))
    demand(read == expected, "each word is there", [plain, read])
  }
}

/// The words as bytes: characters that join the blank before them, which may have been a line end,
/// count for themselves.
private func words(in text: String) -> [[UInt8]] {
  text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map {
    Array(String($0).utf8)
  }
}

/// Whether a character may stand in a document, and shows.
private func isShown(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A, 0x0D: true
  case 0...0x1F, 0x7F...0x9F, 0xFFFE...0xFFFF, 0xFEFF: false
  default: true
  }
}

/// The text with LF as its only line end.
private func lines(_ text: String) -> String {
  var result: [UInt8] = []
  var previous: UInt8 = 0
  for byte in text.utf8 {
    if byte != 0x0A || previous != 0x0D { result.append(byte == 0x0D ? 0x0A : byte) }
    previous = byte
  }
  return String(decoding: result, as: UTF8.self)
}

@Sendable func readOwnWords(_ input: [UInt8]) {
  let text = String(decoding: input, as: UTF8.self)
  let own = OwnWords(plain: text, senderName: text.split(separator: "\n").last.map(String.init))
  let expected = lines(text)
  demand(
    Array(own.pieces.map(\.text).joined().utf8) == Array(expected.utf8), "the pieces are the text",
    [text, own.pieces])
  demand(!own.pieces.contains { $0.text.isEmpty }, "no piece is empty", own.pieces)
  demand(own.text.utf8.count <= 2 * expected.utf8.count + 64, "own words are from the text")
  let letters = Set(expected.unicodeScalars)
  demand(
    own.text.unicodeScalars.allSatisfy { letters.contains($0) || $0 == "\n" || $0 == " " },
    "no character is made up", [text, own.text])
}

/// What is read into a text, and what is masked in it.
@Sendable func readText(_ input: [UInt8]) {
  let text = String(decoding: input, as: UTF8.self)
  let reading = TextReader().read(text, subject: text)
  demand(reading.sensitive == (reading.sensitiveBecause != nil), "what is sensitive has a reason")
  let masked = Deidentifier(knownNames: ["Noor de Wit"]).mask(text)
  let scalars = Array(text.unicodeScalars)
  var previous = 0
  for piece in masked.identifying {
    demand(previous <= piece.start && piece.start < piece.end, "pieces follow", [piece])
    guard piece.end <= scalars.count else { fatalError("a piece lies in the text") }
    let found = String(String.UnicodeScalarView(scalars[piece.start..<piece.end]))
    demand(Array(found.utf8) == Array(piece.text.utf8), "a piece is verbatim", [piece, found])
    previous = piece.end
  }
}
