/// One line of a mail's text, as places in its bytes.
struct MailLine: Hashable, Sendable {
  /// What a document's structure says of a line.
  struct Structure: OptionSet, Hashable, Sendable {
    let rawValue: UInt8
    /// Another's message begins here.
    static let boundary = Self(rawValue: 1)
    /// The mail program put it there as a signature.
    static let signature = Self(rawValue: 2)
  }

  /// The whole line, with its quote marks and its line feed.
  let whole: Range<Int>
  /// What stands on it, without quote marks, blanks at the ends and the asterisks of bold text.
  let content: Range<Int>
  /// Places of its words among the text's.
  let words: Range<Int>
  /// How many `>` stand before it.
  var quoteDepth: Int
  var structure: Structure = []

  var isBlank: Bool { content.isEmpty }

  init(text: FoldedText, whole: Range<Int>, words: Range<Int>) {
    self.whole = whole
    self.words = words
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
