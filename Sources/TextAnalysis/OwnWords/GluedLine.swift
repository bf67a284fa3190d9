/// Finds the places where a mail program glued a quote header, a separator or a disclaimer to the
/// words before it.
struct GluedLine {
  let text: FoldedText
  /// Quote headers that are still looked for: each costs a look at some hundred bytes.
  private var attempts = 64

  private static let separators = SeparatorLine.words
  private static let weekdays = MailDate.weekdays.map { FoldedText.folded($0) }

  init(text: FoldedText) {
    self.text = text
  }

  /// Returns the cuts inside one line, in order.
  mutating func cuts(in line: Range<Int>) -> [Int] {
    guard line.count > 20 else { return [] }
    var cuts: [Int] = []
    var index = line.lowerBound + 1
    while index < line.upperBound {
      switch text.folded[index] {
      case 0x6F where isGluedHeader(at: index, line):
        cuts.append(index)
      case 0x2D, 0x5F:
        let run = dashRun(at: index, line)
        if let behind = separator(run, line) {
          if hasContent(line.lowerBound..<index) { cuts.append(index) }
          if behind < line.upperBound - 1 { cuts.append(behind) }
          index = behind
          continue
        }
        index = run.upperBound
        continue
      case 0x20 where isSentenceEnd(before: index):
        if Disclaimer.starts(text, (index + 1)..<line.upperBound) { cuts.append(index + 1) }
      default:
        break
      }
      index += 1
    }
    // A separator that opens the line may still have its header block glued behind it.
    let run = dashRun(at: line.lowerBound, line)
    if !run.isEmpty, let behind = separator(run, line), behind < line.upperBound - 1 {
      cuts.insert(behind, at: 0)
    }
    return cuts
  }

  /// `…mijn iPhoneOp 04.08.2026 om 09:03 heeft …`: a capital in the middle of a word, and a date.
  private mutating func isGluedHeader(at index: Int, _ line: Range<Int>) -> Bool {
    guard attempts > 0, text.raw[index] == 0x4F, index + 4 < line.upperBound,
      text.raw[index + 1] == 0x70 || text.raw[index + 1] == 0x6E,
      text.folded[index + 2].isBlank
    else { return false }
    let before = text.raw[index - 1]
    guard !text.folded[index - 1].isBlank, before != 0x3E, before != 0x2A else { return false }
    let next = index + 3
    guard
      text.folded[next].isDigit
        || text.matchWords(Self.weekdays, at: next, before: line.upperBound) != nil
    else { return false }
    attempts -= 1
    // The header may be wrapped, so that its colon stands on a later line.
    let window = index..<min(text.count, index + Attribution.longest)
    return Attribution.proves(text, window, quoteFollows: false, endsAnywhere: true)
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
    guard var end = text.matchWords(Self.separators, at: place, before: line.upperBound) else {
      return nil
    }
    while end < line.upperBound, text.folded[end].isBlank { end += 1 }
    guard end < line.upperBound, text.folded[end] == 0x2D || text.folded[end] == 0x5F else {
      return nil
    }
    return dashRun(at: end, line).upperBound
  }

  private func hasContent(_ range: Range<Int>) -> Bool {
    // A quote mark or a blank before the separator is no text.
    range.contains { text.folded[$0].isWordByte && text.folded[$0] != FoldedText.ignorable }
  }

  private func isSentenceEnd(before index: Int) -> Bool {
    switch text.folded[index - 1] {
    case 0x2E, 0x21, 0x3F, 0x3A, 0x29, 0x2A: true
    default: false
    }
  }
}
