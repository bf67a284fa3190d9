extension MailSplitter {
  /// Content lines above the end of a stretch in which a closing is looked for.
  private static let closingWindow = 14
  private static let postscripts = ["ps", "p.s.", "pps", "nb", "n.b."].map(FoldedText.folded)

  /// Labels greeting, closing, device lines and disclaimers in each stretch of the sender.
  mutating func markClosings(senderName: String?) {
    let name = senderName.map { FoldedText($0) }
    var isFirst = true
    for stretch in stretches(.ownWords) {
      if isFirst { markGreeting(in: stretch, as: .greeting) }
      isFirst = false
      for (place, kind) in closings(in: stretch, name: name) { kinds[place] = kind }
    }
  }

  /// Returns the lines of a forwarded message that are its writer's own words.
  func storyLines(in body: Range<Int>) -> [Int] {
    let closing = closings(in: body, name: nil)
    var greeting: Set<Int> = []
    if let first = nextContent(body.lowerBound), first < body.upperBound,
      GreetingLine.matches(text, lines[first].content)
    {
      greeting.insert(first)
    }
    let depth = nextContent(body.lowerBound).map { lines[$0].quoteDepth } ?? 0
    return body.filter {
      closing[$0] == nil && !greeting.contains($0) && lines[$0].quoteDepth <= depth
    }
  }

  /// Returns the stretches of lines with one label.
  func stretches(_ kind: TextPiece.Kind) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start: Int?
    for index in kinds.indices {
      if kinds[index] == kind {
        if start == nil { start = index }
      } else if let from = start {
        result.append(from..<index)
        start = nil
      }
    }
    if let start { result.append(start..<kinds.count) }
    return result
  }

  private mutating func markGreeting(in stretch: Range<Int>, as kind: TextPiece.Kind) {
    var place = nextContent(stretch.lowerBound)
    var greetings = 0
    while let index = place, index < stretch.upperBound, greetings < 2,
      GreetingLine.matches(text, lines[index].content)
    {
      kinds[index] = kind
      greetings += 1
      place = nextContent(index + 1)
    }
  }

  private func closings(in stretch: Range<Int>, name: FoldedText?) -> [Int: TextPiece.Kind] {
    var result: [Int: TextPiece.Kind] = [:]
    var content = stretch.filter { !lines[$0].isBlank && kinds[$0] != .greeting }
    for index in content where DeviceLine.matches(text, lines[index].content) {
      result[index] = .deviceLine
    }
    content.removeAll { result[$0] != nil }
    var end = stretch.upperBound
    if let start = disclaimerStart(content) {
      label(.disclaimer, start..<end, isSurelyBelow: true, in: &result)
      end = start
      content.removeAll { $0 >= start }
    }
    if let start = delimiter(content, stretch) {
      // The delimiter has its line to itself: what follows it at once may be the sender's too.
      result[start.line] = .signature
      label(
        .signature, (start.line + 1)..<end, isSurelyBelow: start.isStandard, goesOnAtOnce: true,
        in: &result)
      end = start.line
      content.removeAll { $0 >= start.line }
    }
    guard let start = signOff(content, name: name) else { return result }
    if start.isClosing { result[start.line] = .signOff }
    label(.signature, start.line..<end, isSurelyBelow: start.isClosing, in: &result)
    return result
  }

  /// Labels what stands below a closing, but for the paragraphs in which the sender goes on.
  ///
  /// - Parameter goesOnAtOnce: the sender may go on in the first paragraph, which no name heads.
  private func label(
    _ kind: TextPiece.Kind, _ range: Range<Int>, isSurelyBelow: Bool, goesOnAtOnce: Bool = false,
    in result: inout [Int: TextPiece.Kind]
  ) {
    let prose = Prose(text: text)
    var isPostscript = false
    var place = range.lowerBound
    while place < range.upperBound {
      let start = place
      while place < range.upperBound, !lines[place].isBlank { place += 1 }
      let goesOn =
        (goesOnAtOnce || start > range.lowerBound)
        && prose.matches(
          Array(lines[start..<place]), isSurelyBelow: isSurelyBelow && !isPostscript)
      isPostscript = isPostscript && goesOn
      for line in start..<place where result[line] == nil {
        isPostscript = isPostscript || startsPostscript(line)
        if !goesOn, !isPostscript { result[line] = kind }
      }
      while place < range.upperBound, lines[place].isBlank {
        if result[place] == nil { result[place] = kind }
        place += 1
      }
    }
  }

  /// "PS Mag dit zonder naam?": the sender's words, below their name.
  private func startsPostscript(_ index: Int) -> Bool {
    let content = lines[index].content
    return text.matchWords(Self.postscripts, at: content.lowerBound, before: content.upperBound)
      != nil
  }

  /// A disclaimer runs to the end; it has to start a paragraph below something.
  private func disclaimerStart(_ content: [Int]) -> Int? {
    content.dropFirst().first { index in
      Disclaimer.starts(text, lines[index].content)
    }
  }

  /// RFC 3676, section 4.3: `-- ` on a line of its own. Many write it without the blank; then a
  /// blank line has to stand above it.
  private func delimiter(
    _ content: [Int], _ stretch: Range<Int>
  ) -> (line: Int, isStandard: Bool)? {
    for index in content {
      let line = lines[index]
      guard line.content.count == 2, text.raw[line.content.lowerBound] == 0x2D,
        text.raw[line.content.lowerBound + 1] == 0x2D
      else { continue }
      let hasBlank =
        line.content.upperBound < line.whole.upperBound
        && text.raw[line.content.upperBound] == 0x20
      if hasBlank || index == stretch.lowerBound || lines[index - 1].isBlank {
        return (index, hasBlank)
      }
    }
    return nil
  }

  private func signOff(
    _ content: [Int], name: FoldedText?
  ) -> (line: Int, isClosing: Bool)? {
    let window = content.suffix(Self.closingWindow)
    for (offset, index) in window.enumerated() {
      let following = window.count - offset - 1
      guard
        SignOff.matches(text, lines[index].content, nearEnd: following <= 3),
        content.suffix(following).allSatisfy({ lines[$0].content.count <= 120 })
      else { continue }
      return (index, true)
    }
    let bareName = BareName(text: text, sender: name)
    guard
      let last = content.suffix(6).first(where: { index in
        let above = index == 0 || lines[index - 1].isBlank
        return bareName.matches(lines[index].content, ownParagraph: above)
      }),
      content.filter({ $0 > last }).allSatisfy({ lines[$0].content.count <= 120 }),
      last != content.first
    else { return nil }
    return (last, false)
  }
}
