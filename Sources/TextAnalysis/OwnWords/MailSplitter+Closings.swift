extension MailSplitter {
  /// Content lines above the end of a stretch in which a closing is looked for without a name.
  private static let closingWindow = 14
  /// Content lines above the end of a stretch in which a name alone signs.
  private static let nameWindow = 8
  private static let postscripts = Phrases(["ps", "p.s", "pps", "p.p.s", "nb", "n.b"])

  /// Labels greeting, closing, device lines and disclaimers in each stretch of the sender.
  mutating func markClosings(sender: SenderName) {
    let stretches = ownStretches()
    if let first = stretches.first { markGreeting(in: first) }
    // Taken out, so that no stretch copies the labels of all others.
    var labels = kinds[...]
    kinds = []
    for stretch in stretches { label(stretch, sender: sender, in: &labels) }
    kinds = Array(labels)
  }

  /// Returns the lines of a forwarded message that are its writer's own words.
  func storyLines(of cut: Cut) -> [Int] {
    let body = cut.body
    var kinds = self.kinds[body]
    for line in body { kinds[line] = .ownWords }
    guard let first = nextContent(body.lowerBound), first < body.upperBound else { return [] }
    if GreetingLine.matches(mail, lines[first]) || GreetingLine.isName(mail, lines[first]) {
      kinds[first] = .greeting
    }
    label(body, sender: SenderName(name(in: cut.from)), in: &kinds)
    let depth = lines[first].quoteDepth
    return body.filter { kinds[$0] == .ownWords && lines[$0].quoteDepth <= depth }
  }

  /// The name in `Van: Noor de Wit <noor@wilg.test>`.
  private func name(in from: Range<Int>) -> String? {
    guard let colon = from.first(where: { text.raw[$0] == 0x3A }) else { return nil }
    let end = from.first { text.raw[$0] == 0x3C } ?? from.upperBound
    return colon + 1 < end ? text.string((colon + 1)..<end) : nil
  }

  /// The stretches of the sender's lines on which something stands.
  private func ownStretches() -> [Range<Int>] {
    var result: [Range<Int>] = []
    var index = 0
    while index < kinds.count {
      let start = index
      var hasContent = false
      while index < kinds.count, kinds[index] == .ownWords {
        hasContent = hasContent || !lines[index].isBlank
        index += 1
      }
      if hasContent { result.append(start..<index) }
      index += 1
    }
    return result
  }

  private mutating func markGreeting(in stretch: Range<Int>) {
    var place = nextContent(stretch.lowerBound)
    var greetings = 0
    while let index = place, index < stretch.upperBound, greetings < 2,
      GreetingLine.matches(mail, lines[index])
        || greetings == 0 && GreetingLine.isName(mail, lines[index])
    {
      kinds[index] = .greeting
      greetings += 1
      place = nextContent(index + 1)
    }
  }

  /// Labels the lines of one stretch that are not its writer's words; looks at no labels but theirs.
  func label(
    _ stretch: Range<Int>, sender: SenderName, in kinds: inout ArraySlice<TextPiece.Kind>
  ) {
    var content: [Int] = []
    for index in stretch where !lines[index].isBlank && kinds[index] != .greeting {
      if DeviceLine.matches(text, lines[index].content)
        || index > stretch.lowerBound && kinds[index - 1] == .deviceLine
          && DeviceLine.isAddress(text, lines[index].content)
      {
        kinds[index] = .deviceLine
      } else {
        content.append(index)
      }
    }
    guard let first = content.first else { return }
    let closings = closings(content, stretch, sender: sender)
    var next = closings.startIndex
    var reading: SignatureReading?
    /// The line before is the sender's own, below a closing.
    var goesOn = false
    var isPostscript = false
    var isLegal = false
    for index in content {
      let startsParagraph = index == stretch.lowerBound || lines[index - 1].isBlank
      if startsParagraph { (goesOn, isPostscript, isLegal) = (false, false, false) }
      if next < closings.endIndex, closings[next].line == index {
        kinds[index] = closings[next].kind
        if closings[next].kind == .signature, closings[next].ground == .name {
          reading = SignatureReading(mail: mail, ground: .name)
          _ = reading?.isOwn(lines[index], goesOn: false)
        } else {
          reading = SignatureReading(mail: mail, ground: closings[next].ground)
        }
        next += 1
        continue
      }
      if isLegal || index != first && Disclaimer.starts(text, lines[index].content) {
        kinds[index] = .disclaimer
        isLegal = true
        if reading == nil { reading = SignatureReading(mail: mail, ground: .marked) }
        reading?.ground = .marked
        continue
      }
      let isMarked = lines[index].structure.contains(.signature)
      if isMarked, reading == nil { reading = SignatureReading(mail: mail, ground: .marked) }
      guard reading != nil else { continue }
      if isPostscript || startsPostscript(index) {
        isPostscript = true
        reading?.ground = .name
        continue
      }
      if reading?.isOwn(lines[index], goesOn: goesOn) == true {
        goesOn = true
      } else {
        goesOn = false
        kinds[index] = reading?.ground == .marked && !isMarked ? .disclaimer : .signature
      }
    }
    labelBlanks(stretch, in: &kinds)
  }

  /// Gives blank lines between two lines of one label, and those at the end, that label.
  private func labelBlanks(
    _ stretch: Range<Int>, in kinds: inout ArraySlice<TextPiece.Kind>
  ) {
    var above = TextPiece.Kind.ownWords
    var index = stretch.lowerBound
    while index < stretch.upperBound {
      guard lines[index].isBlank else {
        above = kinds[index]
        index += 1
        continue
      }
      let start = index
      while index < stretch.upperBound, lines[index].isBlank { index += 1 }
      let below = index < stretch.upperBound ? kinds[index] : above
      guard above != .ownWords, above != .greeting, below != .ownWords else { continue }
      for blank in start..<index { kinds[blank] = above }
    }
  }

  /// "PS Mag dit zonder naam?": the sender's words, below their name.
  private func startsPostscript(_ index: Int) -> Bool {
    let content = lines[index].content
    return Self.postscripts.wordsEnd(text, at: content.lowerBound, before: content.upperBound)
      != nil
  }

  /// A line behind which a signature may stand.
  private struct Closing {
    let line: Int
    let kind: TextPiece.Kind
    let ground: SignatureReading.Ground
  }

  private func closings(
    _ content: [Int], _ stretch: Range<Int>, sender: SenderName
  ) -> [Closing] {
    let delimiter = delimiter(content, stretch)
    let end = delimiter?.line ?? stretch.upperBound
    var result = signOffs(content, before: end)
    if result.isEmpty, let name = bareName(content, before: end, sender: sender) {
      result.append(Closing(line: name, kind: .signature, ground: .name))
    }
    if let delimiter { result.append(delimiter) }
    return result
  }

  private func signOffs(_ content: [Int], before end: Int) -> [Closing] {
    var found: [(line: Int, isInLetter: Bool)] = []
    let parting = parting(content)
    var isInLetter = false
    for (offset, index) in content.enumerated() {
      guard let first = mail.words(lines[index]).first else { continue }
      let following = content.count - offset - 1
      guard
        index == parting
          || SignOff.matches(
            mail, lines[index].content, mail.words(lines[index]),
            nearEnd: following <= 3
              || following < Self.closingWindow && isSigned(below: offset, content),
            isSigned: following == 0 || following <= 3 && isSigned(below: offset, content))
      else {
        // A letter that is told of: "Een meisje gaf me dit briefje: Lieve juf, …".
        if offset > 0, first.roles.contains(.greeting) {
          isInLetter = isInLetter || GreetingLine.matches(mail, lines[index])
        }
        continue
      }
      guard
        following < Self.closingWindow || isSigned(below: offset, content)
      else { continue }
      found.append((index, isInLetter))
      isInLetter = false
    }
    // The last closes the mail, whoever is written to in it.
    return found.enumerated().compactMap { place, closing in
      guard closing.line <= end || place == 0 else { return nil }
      return closing.isInLetter && place + 1 < found.count
        ? nil : Closing(line: closing.line, kind: .signOff, ground: .closing)
    }.filter { $0.line < end }
  }

  /// The line that opens the last paragraph and is followed by a name and nothing else.
  private func parting(_ content: [Int]) -> Int? {
    guard content.count > 2, let last = content.last, let line = content.dropLast().last,
      line > 0, lines[line - 1].isBlank,
      LooseClosing.partsAboveName(mail, lines[line].content, mail.words(lines[line]))
    else { return nil }
    return BareName(mail: mail, sender: .unknown).standsAlone(lines[last], isBelowParting: true)
      ? line : nil
  }

  /// Whether the line below a closing is no sentence.
  private func isSigned(below offset: Int, _ content: [Int]) -> Bool {
    guard offset + 1 < content.count else { return true }
    let words = mail.words(lines[content[offset + 1]])
    return words.count <= 5
      && words.allSatisfy { $0.startsUpper || $0.roles.contains(.particle) }
  }

  private func bareName(_ content: [Int], before end: Int, sender: SenderName) -> Int? {
    let candidates = content.filter { $0 < end }
    let tail = candidates.suffix(Self.nameWindow)
    guard tail.count > 0, candidates.count > 1 else { return nil }
    let name = BareName(mail: mail, sender: sender)
    return tail.first { index in
      index != candidates.first
        && name.matches(
          lines[index], ownParagraph: index == 0 || lines[index - 1].isBlank)
    } ?? lastName(candidates, name)
  }

  /// A name that nothing tells but its place: alone below all that is said.
  private func lastName(_ candidates: [Int], _ name: BareName) -> Int? {
    var tail = candidates.suffix(Self.nameWindow)
    // "Jantsje Hofstra", with a function and a telephone number below.
    while let line = tail.last, isOffice(lines[line]), !name.standsAlone(lines[line]) {
      tail.removeLast()
    }
    guard let last = tail.last, last > 0, lines[last - 1].isBlank,
      let above = tail.dropLast().last,
      // "Het toverwoord:" announces what is below it.
      mail.endMark(lines[above].content) != 0x3A, mail.endMark(lines[above].content) != 0x2C
    else { return nil }
    return name.standsAlone(lines[last]) ? last : nil
  }

  /// Below a name: a function, an organisation or how to reach them.
  private func isOffice(_ line: MailLine) -> Bool {
    let words = mail.words(line)
    let roles: MailWordRole = [.function, .organisation, .contact]
    let isOffice =
      words.contains { !$0.roles.isDisjoint(with: roles) || $0.isNumber && $0.range.count >= 8 }
    return isOffice && words.count <= 8 && mail.endMark(line.content) != 0x2E
      && mail.endMark(line.content) != 0x3F
      && !words.contains { $0.roles.contains(.sentence) && !$0.startsUpper }
  }

  /// RFC 3676, section 4.3: `-- ` on a line of its own. Many write it without the blank; then a
  /// blank line has to stand above it, or a name.
  private func delimiter(_ content: [Int], _ stretch: Range<Int>) -> Closing? {
    for index in content {
      let line = lines[index]
      guard line.content.count == 2 || text.folded[line.content.lowerBound] == 0x2D,
        isDelimiter(line.content)
      else { continue }
      let hasBlank =
        line.content.upperBound < line.whole.upperBound
        && text.raw[line.content.upperBound] == 0x20
      let hasName = index > stretch.lowerBound && mail.words(lines[index - 1]).count <= 3
      if hasBlank || index == stretch.lowerBound || lines[index - 1].isBlank || hasName {
        return Closing(line: index, kind: .signature, ground: hasBlank ? .closing : .name)
      }
    }
    return nil
  }

  private func isDelimiter(_ content: Range<Int>) -> Bool {
    content.count == 2
      && content.allSatisfy { text.raw[$0] == 0x2D }
  }
}
