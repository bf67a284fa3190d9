/// Writes out what a splitter labelled: pieces, and lines joined to a text.
struct PieceWriter {
  private let splitter: MailSplitter
  private let text: FoldedText
  /// A reader does not see all of its bytes, or some are blanks of another kind.
  private let needsCleaning: Bool

  init(_ splitter: MailSplitter) {
    self.splitter = splitter
    text = splitter.text
    needsCleaning = text.raw.contains { $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF }
  }

  /// Joins lines, without their quote marks, and with no more than one blank line between them.
  func joined(_ indices: [Int]) -> String {
    var bytes: [UInt8] = []
    var blanks = 1
    var previous: Int?
    for index in indices {
      let line = splitter.lines[index]
      if let last = previous, index != last + 1 {
        if bytes.last != 0x0A, !bytes.isEmpty { bytes.append(0x0A) }
        if blanks == 0 { bytes.append(0x0A) }
        blanks = 1
      }
      previous = index
      if line.isBlank {
        if blanks < 1 { bytes.append(0x0A) }
        blanks += 1
        continue
      }
      let start = line.quoteDepth > 0 ? line.content.lowerBound : line.whole.lowerBound
      append(start..<line.whole.upperBound, to: &bytes)
      blanks = 0
    }
    var start = 0
    var end = bytes.count
    while start < end, Self.isSpace(bytes[start]) { start += 1 }
    while end > start, Self.isSpace(bytes[end - 1]) { end -= 1 }
    // A mail of a mere "?" says something; a rule between two mails does not.
    let hasContent = bytes[start..<end].contains { !Self.isSpace($0) && !Self.drawn.contains($0) }
    return hasContent ? String(decoding: bytes[start..<end], as: UTF8.self) : ""
  }

  /// What lines are drawn with.
  private static let drawn = Set("-_=*~#>|.".utf8)

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09
  }

  /// Appends a line without what a reader does not see, and with plain blanks.
  private func append(_ range: Range<Int>, to bytes: inout [UInt8]) {
    guard needsCleaning else {
      bytes.append(contentsOf: text.raw[range])
      return
    }
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = text.raw[index]
      if byte == 0xC2, index + 1 < range.upperBound, text.raw[index + 1] == 0xA0 {
        bytes.append(0x20)
        index += 2
      } else if index + 2 < range.upperBound, isInvisible(index) {
        index += 3
      } else {
        bytes.append(byte)
        index += 1
      }
    }
  }

  /// U+FEFF and U+200B.
  private func isInvisible(_ index: Int) -> Bool {
    switch (text.raw[index], text.raw[index + 1], text.raw[index + 2]) {
    case (0xEF, 0xBB, 0xBF), (0xE2, 0x80, 0x8B): true
    default: false
    }
  }

  func pieces() -> [TextPiece] {
    var pieces: [TextPiece] = []
    var start = 0
    /// The last quoted line, while nothing but blank lines stands below it.
    var quoted: Int?
    for index in splitter.kinds.indices {
      let kind = splitter.kinds[index]
      let isLast = index + 1 == splitter.kinds.count
      guard isLast || splitter.kinds[index + 1] != kind else { continue }
      let lines = splitter.lines[start...index]
      let range = (lines.first?.whole.lowerBound ?? 0)..<(lines.last?.whole.upperBound ?? 0)
      let hasContent = lines.contains { !$0.isBlank }
      let answers = kind == .ownWords && hasContent ? quoted.map(answered) : nil
      pieces.append(TextPiece(kind: kind, text: text.string(range), answers: answers))
      if kind == .quoted || kind == .acknowledgement {
        quoted = lines.indices.last { !splitter.lines[$0].isBlank } ?? quoted
      } else if hasContent {
        quoted = nil
      }
      start = index + 1
    }
    return pieces
  }

  /// Bytes; a shorter line was not wrapped.
  private static let wrapped = 60
  private static let mostWrapped = 6

  /// The quoted line, with the lines above it that it goes on from.
  private func answered(_ index: Int) -> String {
    var first = index
    while first > 0, index - first < Self.mostWrapped, !splitter.lines[first - 1].isBlank,
      splitter.kinds[first - 1] == splitter.kinds[index],
      splitter.lines[first - 1].content.count >= Self.wrapped,
      let end = splitter.lines[first - 1].content.last,
      ![0x2E, 0x3F, 0x21, 0x3A].contains(text.folded[end])
    {
      first -= 1
    }
    return splitter.lines[first...index].map { text.string($0.content) }.joined(separator: " ")
  }
}
