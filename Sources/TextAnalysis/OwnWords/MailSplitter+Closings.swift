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
    if let start = disclaimerStart(content, stretch) {
      for place in start..<stretch.upperBound where result[place] == nil {
        result[place] = .disclaimer
      }
      content.removeAll { $0 >= start }
    }
    if let start = delimiter(content, stretch) {
      for place in start..<stretch.upperBound where result[place] == nil {
        result[place] = .signature
      }
      content.removeAll { $0 >= start }
    }
    guard let start = signOff(content, name: name) else { return result }
    var isPostscript = false
    for place in start.line..<stretch.upperBound where result[place] == nil {
      isPostscript = startsPostscript(place) || (isPostscript && !lines[place].isBlank)
      guard !isPostscript else { continue }
      result[place] = place == start.line && start.isClosing ? .signOff : .signature
    }
    return result
  }

  /// "PS Mag dit zonder naam?": the sender's words, below their name.
  private func startsPostscript(_ index: Int) -> Bool {
    let content = lines[index].content
    return text.matchWords(Self.postscripts, at: content.lowerBound, before: content.upperBound)
      != nil
  }

  /// A disclaimer runs to the end; it has to start a paragraph below something.
  private func disclaimerStart(_ content: [Int], _ stretch: Range<Int>) -> Int? {
    content.dropFirst().first { index in
      Disclaimer.starts(text, lines[index].content)
    }
  }

  /// RFC 3676, section 4.3: `-- ` on a line of its own. Many write it without the blank; then a
  /// blank line has to stand above it.
  private func delimiter(_ content: [Int], _ stretch: Range<Int>) -> Int? {
    content.first { index in
      let line = lines[index]
      guard line.content.count == 2, text.raw[line.content.lowerBound] == 0x2D,
        text.raw[line.content.lowerBound + 1] == 0x2D
      else { return false }
      let hasBlank =
        line.content.upperBound < line.whole.upperBound
        && text.raw[line.content.upperBound] == 0x20
      return hasBlank || index == stretch.lowerBound || lines[index - 1].isBlank
    }
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
