/// A name alone on a line, which signs a mail without a closing.
struct BareName {
  let text: FoldedText
  private let sender: [[UInt8]]

  private static let longest = 80
  /// Words of a name, or of the role behind it: "Noor de Wit, leerkracht groep 4".
  private static let mostWords = 8

  init(text: FoldedText, sender: FoldedText?) {
    self.text = text
    self.sender =
      sender.map { name in
        name.words(in: 0..<name.count).map { word in
          name.folded[word].filter { $0 != FoldedText.ignorable }
        }
      } ?? []
  }

  /// Returns whether a line is a name and nothing else, but for a role behind a comma.
  ///
  /// - Parameter ownParagraph: a blank line stands above it, so that a name that the sender's
  ///   display name does not hold is believed too.
  func matches(_ content: Range<Int>, ownParagraph: Bool) -> Bool {
    guard content.count <= Self.longest, let end = content.last,
      ![0x2E, 0x3F, 0x21, 0x3A].contains(text.folded[end]) || isInitial(end)
    else { return false }
    let ranges = text.words(in: content)
    guard let first = ranges.first, ranges.count <= Self.mostWords else { return false }
    let nameEnd = content.first { text.folded[$0] == 0x2C } ?? content.upperBound
    let named = ranges.filter { $0.upperBound <= nameEnd }
    let words = named.map { word in text.folded[word].filter { $0 != FoldedText.ignorable } }
    guard !words.isEmpty else { return false }
    if isSender(words) { return named.count == ranges.count || ownParagraph || words.count > 1 }
    return ownParagraph && looksLikeName(named, words, first)
  }

  /// The sender's name, its first word, or its words with others left out.
  private func isSender(_ words: [[UInt8]]) -> Bool {
    guard let known = sender.first else { return false }
    guard words.first == known else { return false }
    return words.count == 1 || words == sender || Set(sender).isSuperset(of: words)
  }

  /// Whether words that the display name does not hold make a name: a known first name, or one that
  /// begins as the sender's initial does; then only surnames and what ties them.
  private func looksLikeName(
    _ ranges: [Range<Int>], _ words: [[UInt8]], _ first: Range<Int>
  ) -> Bool {
    guard text.startsUpper(first), words.count <= 4 else { return false }
    let hash = words[0].reduce(NameWord.seed, NameWord.step)
    let fitsInitial =
      words.count == 1 && words[0].count > 2
      && sender.contains { $0.count == 1 && $0.first == words[0].first }
    guard FirstNames.all.contains(hash) || fitsInitial else { return false }
    return zip(ranges, words).dropFirst().allSatisfy { range, word in
      text.startsUpper(range) || NameParticle.all.contains(String(decoding: word, as: UTF8.self))
    }
  }

  private func isInitial(_ end: Int) -> Bool {
    end > 0 && text.folded[end] == 0x2E && text.raw[end - 1].isUpperASCII
  }
}
