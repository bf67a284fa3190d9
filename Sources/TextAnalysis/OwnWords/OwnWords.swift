/// A mail's text split into labelled pieces, and the words that are the sender's own.
package struct OwnWords: Hashable, Sendable {
  /// The sender's own new words: no greeting, quote, signature or disclaimer. Empty only where the
  /// sender wrote nothing.
  package let text: String
  /// Joined, they are the whole text, with LF as line end.
  package let pieces: [TextPiece]
  /// The text is, at least in part, a forwarded story that the sender hands over, not their own
  /// typing.
  package let handedOver: Bool

  /// - Parameter senderName: the display name of the From field, to know a bare name at the end.
  package init(plain text: String, senderName: String? = nil) {
    let folded = FoldedText(bytes: Self.lineFeeds(Array(text.utf8)))
    var splitter = MailSplitter(folded)
    splitter.markClosings(senderName: senderName)
    (self.text, handedOver) = Self.choose(&splitter)
    pieces = Self.pieces(splitter)
  }

  package init(html: String, senderName: String? = nil) {
    self.init(plain: HTMLText.plain(from: html), senderName: senderName)
  }

  private static func lineFeeds(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0x0D) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      guard byte == 0x0D else {
        result.append(byte)
        continue
      }
      let next = index + 1
      if next < bytes.count, bytes[next] == 0x0A { continue }
      result.append(0x0A)
    }
    return result
  }

  /// Chooses which lines make the text, and relabels where the first reading left nothing.
  private static func choose(_ splitter: inout MailSplitter) -> (String, Bool) {
    let own = splitter.kinds.indices.filter { splitter.kinds[$0] == .ownWords }
    let ownText = joined(own, splitter)
    let ownRanges = own.map { splitter.lines[$0].content }
    if let (cut, story) = story(splitter) {
      let handsOver = HandOver.matches(splitter.text, ownRanges)
      if handsOver || (splitter.cuts.first?.forwarded == true && ownText.isEmpty) {
        splitter.handOver(cut)
        return (ownText.isEmpty ? story : ownText + "\n\n" + story, true)
      }
    }
    if !ownText.isEmpty { return (ownText, false) }
    return fallBack(&splitter)
  }

  /// Bytes; what stands between two forwards, "Mooi dit! Delen?", is no story.
  private static let shortestStory = 120

  /// The message that is handed over: of several within one another the first that tells something.
  private static func story(_ splitter: MailSplitter) -> (MailSplitter.Cut, String)? {
    var brief: (MailSplitter.Cut, String)?
    for cut in splitter.cuts {
      let story = joined(splitter.storyLines(in: cut.body), splitter)
      guard !story.isEmpty else { continue }
      if splitter.cuts.count == 1 || story.utf8.count >= shortestStory { return (cut, story) }
      if brief == nil { brief = (cut, story) }
    }
    return brief
  }

  /// The text where no line is the sender's: what is nearest to it, so that nothing is lost.
  private static func fallBack(_ splitter: inout MailSplitter) -> (String, Bool) {
    for kinds: Set<TextPiece.Kind> in [
      [.greeting, .signOff, .signature], [.disclaimer], [.deviceLine], [.banner], [.quoted],
    ] {
      // Below a proved header stands another's message. Unless it has no quote marks: then the
      // sender may have answered below it.
      if kinds == [.quoted], splitter.provedHeader, splitter.cuts.isEmpty { break }
      let lines = splitter.kinds.indices.filter { kinds.contains(splitter.kinds[$0]) }
      let text = joined(lines, splitter)
      guard !text.isEmpty else { continue }
      for line in lines { splitter.kinds[line] = .ownWords }
      return (text, false)
    }
    return ("", false)
  }

  /// Joins lines, without their quote marks, and with no more than one blank line where something
  /// was left out.
  private static func joined(_ indices: [Int], _ splitter: MailSplitter) -> String {
    var bytes: [UInt8] = []
    var blanks = 2
    var previous: Int?
    for index in indices {
      let line = splitter.lines[index]
      if let last = previous, index != last + 1 {
        if blanks == 0 { bytes.append(0x0A) }
        blanks = 2
      }
      previous = index
      if line.isBlank {
        if blanks < 2 { bytes.append(0x0A) }
        blanks += 1
        continue
      }
      let start = line.quoteDepth > 0 ? line.content.lowerBound : line.whole.lowerBound
      append(splitter.text, start..<line.whole.upperBound, to: &bytes)
      if bytes.last != 0x0A, line.whole.upperBound < splitter.text.count,
        index + 1 < splitter.lines.count
      {
        bytes.append(0x0A)
      }
      blanks = 0
    }
    let text = FoldedText(bytes: bytes)
    let trimmed = text.trimmed(0..<text.count)
    // A mail of a mere "?" says something; a rule between two mails does not.
    let hasContent = trimmed.contains {
      !text.folded[$0].isBlank && !text.folded[$0].isLineFeed && !drawn.contains(text.folded[$0])
    }
    return hasContent ? text.string(trimmed) : ""
  }

  /// What lines are drawn with.
  private static let drawn = Set("-_=*~#>|.".utf8)

  /// Appends a line without what a reader does not see, and with plain blanks.
  private static func append(_ text: FoldedText, _ range: Range<Int>, to bytes: inout [UInt8]) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = text.raw[index]
      if byte == 0xC2, index + 1 < range.upperBound, text.raw[index + 1] == 0xA0 {
        bytes.append(0x20)
        index += 2
      } else if index + 2 < range.upperBound, isInvisible(text.raw[index...(index + 2)]) {
        index += 3
      } else {
        bytes.append(byte)
        index += 1
      }
    }
  }

  /// U+FEFF and U+200B.
  private static func isInvisible(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.elementsEqual([0xEF, 0xBB, 0xBF]) || bytes.elementsEqual([0xE2, 0x80, 0x8B])
  }

  private static func pieces(_ splitter: MailSplitter) -> [TextPiece] {
    var pieces: [TextPiece] = []
    var start: Int?
    for index in splitter.lines.indices {
      let isLast = index + 1 == splitter.lines.count
      let from = start ?? index
      start = from
      guard isLast || splitter.kinds[index + 1] != splitter.kinds[index] else { continue }
      let range = splitter.lines[from].whole.lowerBound..<splitter.lines[index].whole.upperBound
      pieces.append(TextPiece(kind: splitter.kinds[index], text: splitter.text.string(range)))
      start = nil
    }
    return pieces
  }
}
