/// Labels each line of a mail's text.
///
/// Works in passes: banners on top, other people's messages, then what closes and opens the
/// sender's own stretches. Nothing is thrown away; a line only gets another label.
struct MailSplitter {
  let text: FoldedText
  let lines: [MailLine]
  var kinds: [TextPiece.Kind]
  /// The messages below the sender's words, without quote marks, the nearest first.
  private(set) var cuts: [Cut] = []
  /// A header was proved, so that what is quoted below it is surely not the sender's.
  private(set) var provedHeader = false

  /// Messages within one another that are told apart; what is deeper is one with the last.
  private static let mostCuts = 16

  /// Another message below the sender's words.
  struct Cut {
    let header: Range<Int>
    /// The message itself, up to the next header.
    var body: Range<Int>
    let forwarded: Bool
  }

  init(_ text: FoldedText) {
    self.text = text
    lines = MailLine.lines(of: text)
    kinds = Array(repeating: .ownWords, count: lines.count)
    markBanners()
    markOthers()
  }

  private mutating func markBanners() {
    var seen = 0
    for index in lines.indices where !lines[index].isBlank {
      guard seen < 6 else { return }
      if Banner.matches(text, lines[index].content) {
        kinds[index] = .banner
      } else if seen > 0 || lines[index].quoteDepth > 0 {
        return
      }
      seen += 1
    }
  }

  private mutating func markOthers() {
    var index = 0
    while index < lines.count {
      let line = lines[index]
      if kinds[index] == .banner || line.isBlank {
        if line.quoteDepth > 0 { kinds[index] = .quoted }
        index += 1
        continue
      }
      if let header = header(at: index) {
        index = mark(header)
        if !cuts.isEmpty { return }
        continue
      }
      if line.quoteDepth > 0 || isWrappedQuote(index) { kinds[index] = .quoted }
      index += 1
    }
  }

  private struct Header {
    let lines: Range<Int>
    let forwarded: Bool
  }

  private func header(at index: Int) -> Header? {
    if let separator = SeparatorLine(text, lines[index]) {
      var end = index + 1
      if let block = nextContent(end), block < end + 3,
        let count = HeaderBlock.lines(text, lines, at: block)
          ?? Attribution.lines(text, lines, at: block)
      {
        end = block + count
      }
      return Header(lines: index..<end, forwarded: separator == .forwarded)
    }
    if let count = HeaderBlock.lines(text, lines, at: index) {
      return Header(lines: index..<(index + count), forwarded: false)
    }
    if let count = Attribution.lines(text, lines, at: index) {
      return Header(lines: index..<(index + count), forwarded: false)
    }
    // Outlook's line above its block.
    guard isRule(lines[index]), let block = nextContent(index + 1), block < index + 4,
      let count = HeaderBlock.lines(text, lines, at: block)
    else { return nil }
    return Header(lines: index..<(block + count), forwarded: false)
  }

  /// Labels a header and what it governs; returns the next line to look at.
  private mutating func mark(_ header: Header) -> Int {
    provedHeader = true
    let depth = lines[header.lines.lowerBound].quoteDepth
    for place in header.lines { kinds[place] = header.forwarded ? .forwardHeader : .quoteHeader }
    let next = nextContent(header.lines.upperBound)
    let marked = next.map { lines[$0].quoteDepth > depth } ?? false
    // A header inside a quote governs that quote, and marked quotes end by themselves.
    if !header.forwarded, marked || depth > 0 { return header.lines.upperBound }
    cut(at: header)
    guard let first = cuts.first else { return lines.count }
    for place in first.body { kinds[place] = header.forwarded ? .forwarded : .quoted }
    for place in first.body.upperBound..<lines.count { kinds[place] = .quoted }
    return lines.count
  }

  /// Cuts what is below a header into messages.
  private mutating func cut(at first: Header) {
    var header = first
    while true {
      let start = header.lines.upperBound
      var next: Header?
      var place = start
      while place < lines.count, cuts.count + 1 < Self.mostCuts {
        if !lines[place].isBlank, let found = self.header(at: place) {
          next = found
          break
        }
        place += 1
      }
      let end = next?.lines.lowerBound ?? lines.count
      cuts.append(Cut(header: header.lines, body: start..<end, forwarded: header.forwarded))
      guard let next else { return }
      header = next
    }
  }

  /// Takes a cut for a forwarded message after all.
  mutating func handOver(_ cut: Cut) {
    for place in cut.header { kinds[place] = .forwardHeader }
    for place in cut.body { kinds[place] = .forwarded }
  }

  /// A quoted line that the mail program wrapped, so that its end lost its mark.
  private func isWrappedQuote(_ index: Int) -> Bool {
    guard index > 0, lines[index - 1].quoteDepth > 0, kinds[index - 1] == .quoted else {
      return false
    }
    let above = lines[index - 1].content
    guard above.count >= 66, let end = above.last, let first = lines[index].content.first else {
      return false
    }
    let ended: Set<UInt8> = [0x2E, 0x3F, 0x21, 0x3A]
    return !ended.contains(text.folded[end]) && text.folded[first].isFoldedLetter
      && !text.raw[first].isUpperASCII
  }

  private func isRule(_ line: MailLine) -> Bool {
    line.content.count >= 10 && line.content.allSatisfy { [0x5F, 0x2D].contains(text.folded[$0]) }
  }

  func nextContent(_ index: Int) -> Int? {
    var place = index
    while place < lines.count {
      if !lines[place].isBlank { return place }
      place += 1
    }
    return nil
  }
}
