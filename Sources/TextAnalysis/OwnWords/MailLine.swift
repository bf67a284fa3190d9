/// One line of a mail's text, as places in its bytes.
struct MailLine: Hashable, Sendable {
  /// The whole line, with its quote marks and its line feed.
  let whole: Range<Int>
  /// What stands on it, without quote marks, blanks at the ends and the asterisks of bold text.
  let content: Range<Int>
  /// How many `>` stand before it.
  let quoteDepth: Int

  var isBlank: Bool { content.isEmpty }
}

extension MailLine {
  /// Lines that are looked at; what comes after them counts as one last line. No person writes so
  /// many, and it bounds the memory that a mail of empty lines can take.
  static let limit = 100_000

  /// Cuts a text into lines, and lines where a mail program glued two into one.
  static func lines(of text: FoldedText) -> [MailLine] {
    var lines: [MailLine] = []
    var glue = GluedLine(text: text)
    var start = 0
    while start < text.count {
      var end = start
      if lines.count >= limit {
        end = text.count
      } else {
        while end < text.count, !text.raw[end].isLineFeed { end += 1 }
        end = min(end + 1, text.count)
      }
      var place = start
      for cut in glue.cuts(in: start..<end) where cut > place {
        lines.append(MailLine(text: text, whole: place..<cut))
        place = cut
      }
      lines.append(MailLine(text: text, whole: place..<end))
      start = end
    }
    return lines
  }

  init(text: FoldedText, whole: Range<Int>) {
    self.whole = whole
    var place = whole.lowerBound
    var depth = 0
    while place < whole.upperBound {
      let byte = text.folded[place]
      if byte == 0x3E {
        depth += 1
      } else if !byte.isBlank {
        break
      }
      place += 1
    }
    quoteDepth = depth
    var content = text.trimmed(place..<whole.upperBound)
    // Bold or italic text of a mail program that writes Markdown: `*Van:* …`.
    while content.count > 2, text.raw[content.lowerBound] == 0x2A,
      !text.raw[content.lowerBound + 1].isBlank
    {
      content = (content.lowerBound + 1)..<content.upperBound
    }
    self.content = content
  }
}
