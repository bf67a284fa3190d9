/// Labels each line of a mail's text.
///
/// Works in passes: banners on top, other people's messages, then what closes and opens the
/// sender's own stretches. Nothing is thrown away; a line only gets another label.
struct MailSplitter {
  let mail: MailText
  var kinds: [TextPiece.Kind]
  /// The messages below or between the sender's words, the nearest first.
  private(set) var cuts: [Cut] = []
  /// A header was proved, so that what is quoted below it is surely not the sender's.
  private(set) var provedHeader = false
  /// What is below the first header has no quote marks, so that the sender may have answered in it.
  private(set) var takesRest = false
  /// Ours, folded.
  private let ownAddresses: [[UInt8]]

  /// Messages within one another that are told apart; what is deeper is one with the last.
  private static let mostCuts = 16

  var text: FoldedText { mail.text }
  var lines: [MailLine] { mail.lines }

  /// Another message below the sender's words.
  struct Cut {
    let header: Range<Int>
    /// The message itself, up to the next header.
    let body: Range<Int>
    let isForwarded: Bool
    /// Where it says who wrote the message.
    let from: Range<Int>
    /// We wrote it.
    let isOurs: Bool
    /// Fields as Outlook writes them, above an answer and a forward alike.
    let isBlock: Bool
  }

  init(_ mail: MailText, ownAddresses: Set<String> = []) {
    self.mail = mail
    self.ownAddresses = ownAddresses.map(FoldedText.folded).filter { !$0.isEmpty }
    kinds = Array(repeating: .ownWords, count: mail.lines.count)
    markBanners()
    markFrame()
    markOthers()
  }

  private mutating func markFrame() {
    let start = kinds.firstIndex { $0 != .banner } ?? kinds.count
    let frame = PlatformFrame(mail, from: start)
    for index in frame.head ?? 0..<0 { kinds[index] = .banner }
    for index in frame.foot ?? 0..<0 { kinds[index] = .deviceLine }
  }

  private mutating func markBanners() {
    var seen = 0
    var wasBanner = false
    for index in lines.indices where !lines[index].isBlank {
      guard seen < 6, lines[index].quoteDepth == 0 else { return }
      // A rule sets the warning apart.
      if Banner.matches(mail, lines[index]) || wasBanner && isRule(lines[index]) {
        kinds[index] = .banner
        wasBanner = true
      } else if seen > 0 {
        return
      }
      seen += 1
    }
  }

  private mutating func markOthers() {
    /// Until what depth quoted lines are of a message that we wrote.
    var ourDepth = 0
    var index = 0
    while index < lines.count {
      let line = lines[index]
      if kinds[index] == .banner || kinds[index] == .deviceLine || line.isBlank {
        if line.quoteDepth > 0 { kinds[index] = .quoted }
        index += 1
        continue
      }
      if let header = header(at: index) {
        if mark(header) { return }
        ourDepth = isOurs(header) ? quoteDepth(below: header) : 0
        index = max(header.lines.upperBound, index + 1)
        continue
      }
      if line.quoteDepth > 0 {
        kinds[index] = line.quoteDepth <= ourDepth ? .acknowledgement : .quoted
      } else if isWrappedQuote(index) {
        kinds[index] = kinds[index - 1]
      }
      index += 1
    }
  }

  private struct Header {
    let lines: Range<Int>
    let isForwarded: Bool
    /// Where it says who wrote the message.
    let from: Range<Int>
    let isBlock: Bool
  }

  private func header(at index: Int) -> Header? {
    let line = lines[index]
    if let separator = SeparatorLine(mail, line) {
      let isForwarded = separator == .forwarded
      return announced(from: index, at: index + 1, isForwarded: isForwarded)
        ?? Header(
          lines: index..<(index + 1), isForwarded: isForwarded, from: 0..<0, isBlock: false)
    }
    if line.structure.contains(.boundary) {
      return announced(from: index, at: index, isForwarded: false)
        ?? Header(lines: index..<index, isForwarded: false, from: 0..<0, isBlock: true)
    }
    if let block = HeaderBlock(mail, at: index) {
      return Header(
        lines: index..<(index + block.lines), isForwarded: false, from: block.from, isBlock: true)
    }
    if let count = Attribution.lines(mail, at: index) {
      return attribution(index..<(index + count))
    }
    // Outlook's line above its block.
    guard isRule(line) else { return nil }
    return announced(from: index, at: index + 1, isForwarded: false)
  }

  /// Finds the fields below a separator.
  private func announced(from start: Int, at index: Int, isForwarded: Bool) -> Header? {
    guard let place = nextContent(index), place < index + 3 else { return nil }
    if let block = HeaderBlock(mail, at: place, isAnnounced: true) {
      return Header(
        lines: start..<(place + block.lines), isForwarded: isForwarded, from: block.from,
        isBlock: true)
    }
    guard let count = Attribution.lines(mail, at: place) else { return nil }
    let header = attribution(place..<(place + count))
    return Header(
      lines: start..<header.lines.upperBound, isForwarded: isForwarded, from: header.from,
      isBlock: false)
  }

  private func attribution(_ range: Range<Int>) -> Header {
    let from =
      lines[range.lowerBound].content.lowerBound..<lines[range.upperBound - 1].content.upperBound
    return Header(lines: range, isForwarded: false, from: from, isBlock: false)
  }

  private func isOurs(_ header: Header) -> Bool {
    ownAddresses.contains { text.find($0, in: header.from) != nil }
  }

  private func quoteDepth(below header: Header) -> Int {
    nextContent(header.lines.upperBound).map { lines[$0].quoteDepth } ?? 0
  }

  /// Labels a header; returns whether all that is below it is another's.
  private mutating func mark(_ header: Header) -> Bool {
    provedHeader = true
    let start = header.lines.lowerBound
    let depth = lines[start].quoteDepth
    for place in header.lines {
      kinds[place] = header.isForwarded ? .forwardHeader : .quoteHeader
    }
    let below = quoteDepth(below: header)
    // A header inside a quote governs that quote, and marked quotes end by themselves.
    guard !header.isForwarded, below > depth || depth > 0 else {
      cut(at: header)
      return true
    }
    if cuts.isEmpty { cuts.append(cut(header, quotedAt: max(below, depth))) }
    return false
  }

  /// The message in a marked quote: as far as the marks go on.
  private func cut(_ header: Header, quotedAt depth: Int) -> Cut {
    var end = header.lines.upperBound
    while end < lines.count, lines[end].isBlank || lines[end].quoteDepth >= depth { end += 1 }
    return Cut(
      header: header.lines, body: header.lines.upperBound..<end, isForwarded: false,
      from: header.from, isOurs: isOurs(header), isBlock: header.isBlock)
  }

  /// Cuts what is below a header into messages, and labels it.
  private mutating func cut(at first: Header) {
    takesRest = true
    var header = first
    var isFirst = true
    while true {
      let start = header.lines.upperBound
      var next: Header?
      var place = max(start, header.lines.lowerBound + 1)
      while place < lines.count, cuts.count + 1 < Self.mostCuts {
        if !lines[place].isBlank, let found = self.header(at: place) {
          next = found
          break
        }
        place += 1
      }
      let end = next?.lines.lowerBound ?? lines.count
      let cut = Cut(
        header: header.lines, body: start..<end, isForwarded: header.isForwarded,
        from: header.from, isOurs: isOurs(header), isBlock: header.isBlock)
      let kind: TextPiece.Kind =
        header.isForwarded && isFirst ? .forwarded : cut.isOurs ? .acknowledgement : .quoted
      for line in cut.body { kinds[line] = kind }
      if !isFirst { for line in cut.header { kinds[line] = .quoted } }
      cuts.append(cut)
      guard let next else { return }
      header = next
      isFirst = false
    }
  }

  /// Takes a cut for a forwarded message after all.
  mutating func handOver(_ cut: Cut) {
    for place in cut.header { kinds[place] = .forwardHeader }
    for place in cut.body { kinds[place] = .forwarded }
  }

  /// A quoted line that the mail program wrapped, so that its end lost its mark.
  private func isWrappedQuote(_ index: Int) -> Bool {
    guard index > 0, lines[index - 1].quoteDepth > 0,
      kinds[index - 1] == .quoted || kinds[index - 1] == .acknowledgement
    else { return false }
    let above = lines[index - 1].content
    guard above.count >= 66, let end = above.last, let first = lines[index].content.first else {
      return false
    }
    let isEnded = [0x2E, 0x3F, 0x21, 0x3A].contains(text.folded[end])
    return !isEnded && text.folded[first].isFoldedLetter && !text.raw[first].isUpperASCII
  }

  private func isRule(_ line: MailLine) -> Bool {
    line.content.count >= 10
      && line.content.allSatisfy { text.folded[$0] == 0x5F || text.folded[$0] == 0x2D }
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
