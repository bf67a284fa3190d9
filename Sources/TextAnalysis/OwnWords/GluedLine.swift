/// Finds the places where a mail program glued a quote header, a separator or a disclaimer to the
/// words before it, and where a writer closed a mail on the line of its last sentence.
struct GluedLine {
  let mail: MailText
  private var text: FoldedText { mail.text }
  /// Quote headers that are still looked for: each costs a look at some hundred bytes.
  private var attempts = 64

  init(text: MailText) {
    mail = text
  }

  /// Returns the cuts inside one line, in order.
  mutating func cuts(in line: Range<Int>) -> [Int] {
    guard line.count > 20 else { return [] }
    var cuts: [Int] = []
    /// Where the legal words begin.
    var legal: Int?
    var firstContent: Int?
    var index = line.lowerBound + 1
    while index < line.upperBound {
      switch text.folded[index] {
      case 0x6F where text.raw[index] == 0x4F && isGluedHeader(at: index, line):
        cuts.append(index)
      case 0x2D, 0x5F:
        let run = dashRun(at: index, line)
        if let behind = separator(run, line) {
          // Looked for once: a line may be one separator behind the other.
          let content = firstContent ?? contentStart(line)
          firstContent = content
          if content < index { cuts.append(index) }
          if behind < line.upperBound - 1 { cuts.append(behind) }
          index = behind
          continue
        }
        index = run.upperBound
        continue
      case 0x20 where isSentenceEnd(before: index):
        let rest = (index + 1)..<line.upperBound
        if Disclaimer.starts(text, rest) { legal = legal ?? index + 1 }
        if legal == index + 1 || Disclaimer.starts(text, rest) || DeviceLine.begins(text, rest)
          || text.folded[index - 1] != 0x3A && isClosing(rest)
        {
          cuts.append(index + 1)
        }
      case 0x20 where legal == nil && Disclaimer.startsUnended(text, (index + 1)..<line.upperBound):
        legal = index + 1
        cuts.append(index + 1)
      case 0x67, 0x6C, 0x6D, 0x78, 0x68:
        // "…in het noorden.Groetjes Fenna": a phone's keyboard without a blank.
        if isSentenceEnd(before: index), text.folded[index - 1] != 0x3A,
          isClosing(index..<line.upperBound)
        {
          cuts.append(index)
        }
      default:
        break
      }
      index += 1
    }
    if let legal, let closing = closing(before: legal, line), !cuts.contains(closing) {
      cuts.append(closing)
      cuts.sort()
    }
    if let behind = headerEnd(line) { cuts.append(behind) }
    // A separator that opens the line may still have its header block glued behind it.
    let run = dashRun(at: line.lowerBound, line)
    if !run.isEmpty, let behind = separator(run, line), behind < line.upperBound - 1 {
      cuts.insert(behind, at: 0)
    }
    return cuts
  }

  /// `…mijn iPhoneOp 04.08.2026 om 09:03 heeft …`: a capital in the middle of a word, and a date.
  private mutating func isGluedHeader(at index: Int, _ line: Range<Int>) -> Bool {
    guard attempts > 0, index + 4 < line.upperBound,
      text.raw[index + 1] == 0x70 || text.raw[index + 1] == 0x6E,
      text.folded[index + 2].isBlank
    else { return false }
    let before = text.raw[index - 1]
    guard !text.folded[index - 1].isBlank || stands(afterDeviceBefore: index, line),
      before != 0x3E, before != 0x2A
    else { return false }
    let next = mail.words(in: (index + 3)..<min(text.count, index + 20)).first
    guard let next, next.range.lowerBound == index + 3,
      next.isNumber || next.roles.contains(.weekday) || next.roles.contains(.month)
    else { return false }
    attempts -= 1
    // The header may be wrapped, so that its colon stands on a later line.
    let window = index..<min(text.count, index + Attribution.longest)
    let opened = mail.words(in: window)
    guard opened.first?.range.lowerBound == index else {
      return Self.provesInsideWord(mail, window)
    }
    return Attribution.proves(mail, window, quoteFollows: false, endsAnywhere: true)
  }

  /// The opener is the end of the word before it: the date behind it and a verb have to do.
  private static func provesInsideWord(_ mail: MailText, _ window: Range<Int>) -> Bool {
    let words = mail.words(in: (window.lowerBound + 2)..<window.upperBound)
    guard
      let verb = words.first(where: {
        $0.roles.contains(.headerVerb) || $0.roles.contains(.headerHas)
      })
    else { return false }
    let date = MailDate(mail, (window.lowerBound + 2)..<verb.range.lowerBound)
    guard date.hasDay, date.hasClock else { return false }
    return verb.roles.contains(.headerVerb)
      || words.contains { $0.roles.contains(.headerWritten) }
  }

  /// `Verzonden via Yahoo Mail op Android Op ma …`: a device's line with the header behind it.
  private func stands(afterDeviceBefore index: Int, _ line: Range<Int>) -> Bool {
    index - line.lowerBound <= 200
      && DeviceLine.matches(text, text.trimmed(line.lowerBound..<index))
  }

  /// A closing is short: bytes of "Met vriendelijke groeten van juf Anneke".
  private static let longestClosing = 60

  /// The closing between the last sentence and the legal words: "… mee. Groet, Noor - Dit bericht".
  private func closing(before legal: Int, _ line: Range<Int>) -> Int? {
    let start = max(line.lowerBound + 1, legal - Self.longestClosing)
    return (start..<max(start, legal)).first { index in
      text.folded[index].isBlank && isSentenceEnd(before: index)
        && isClosing((index + 1)..<legal)
    }.map { $0 + 1 }
  }

  /// Whether the rest of a line closes the mail.
  private func isClosing(_ rest: Range<Int>) -> Bool {
    guard rest.count <= Self.longestClosing else { return false }
    let content = text.trimmed(rest)
    // A letter that is quoted closes within its quotation marks.
    guard let end = content.last, text.folded[end] != 0x22 else { return false }
    let words = mail.words(in: content)
    guard let first = words.first, first.range.lowerBound == content.lowerBound,
      first.roles.contains(.closing) || first.roles.contains(.beforeClosing)
    else { return false }
    return words.contains { $0.roles.contains(.closing) }
      && SignOff.matches(mail, content, words, nearEnd: true)
  }

  /// QUIRK: Yahoo writes the message that is answered on the line of its header, behind the colon.
  private func headerEnd(_ line: Range<Int>) -> Int? {
    let head = line.lowerBound..<min(line.upperBound, line.lowerBound + Attribution.longest)
    let words = mail.words(in: head)
    guard let first = words.first, first.roles.contains(.headerOpener) else { return nil }
    let colon = head.first { place in
      text.raw[place] == 0x3A && place > first.range.upperBound && text.raw[place - 1] == 0x3E
        && place + 1 < head.upperBound && text.folded[place + 1].isBlank
    }
    guard let colon,
      Attribution.proves(
        mail, first.range.lowerBound..<(colon + 1), quoteFollows: false, endsAnywhere: false),
      hasContent((colon + 1)..<line.upperBound)
    else { return nil }
    return colon + 1
  }

  private func dashRun(at index: Int, _ line: Range<Int>) -> Range<Int> {
    var end = index
    while end < line.upperBound, text.folded[end] == 0x2D || text.folded[end] == 0x5F { end += 1 }
    return index..<end
  }

  /// Returns the place behind `----- Oorspronkelijk bericht -----`.
  private func separator(_ run: Range<Int>, _ line: Range<Int>) -> Int? {
    guard run.count >= 3 else { return nil }
    var place = run.upperBound
    while place < line.upperBound, text.folded[place].isBlank { place += 1 }
    guard var end = SeparatorLine.words.wordsEnd(text, at: place, before: line.upperBound) else {
      return nil
    }
    while end < line.upperBound, text.folded[end].isBlank { end += 1 }
    guard end < line.upperBound, text.folded[end] == 0x2D || text.folded[end] == 0x5F else {
      return nil
    }
    return dashRun(at: end, line).upperBound
  }

  private func hasContent(_ range: Range<Int>) -> Bool { contentStart(range) < range.upperBound }

  /// Where text begins; the end where there is none.
  private func contentStart(_ range: Range<Int>) -> Int {
    // A quote mark or a blank before a separator is no text.
    range.first { text.folded[$0].isWordByte && text.folded[$0] != FoldedText.ignorable }
      ?? range.upperBound
  }

  private func isSentenceEnd(before index: Int) -> Bool {
    switch text.folded[index - 1] {
    case 0x2E, 0x21, 0x3F, 0x3A, 0x29, 0x2A: true
    default: false
    }
  }
}
