/// The names found so far, and every further mention of them.
struct FoundNames {
  let text: FoldedText
  let words: [NameWord]
  private(set) var pieces: [FoundPiece] = []
  /// The parts of names by their hash.
  private var known: [UInt64: IdentifyingPiece.Kind] = [:]

  init(text: FoldedText, words: [NameWord]) {
    self.text = text
    self.words = words
  }

  /// Takes names that are known from elsewhere.
  mutating func know(_ names: [String]) {
    for name in names {
      let folded = FoldedText(name)
      for word in NameWord.words(of: folded) where word.range.count > 1 && !word.isNumber {
        learn(word, .person)
      }
    }
  }

  mutating func add(_ type: IdentifyingPiece.Kind, _ range: Range<Int>) {
    guard let first = range.first, let last = range.last else { return }
    for word in words[range] where word.isUpper || range.count == 1 { learn(word, type) }
    pieces.append(
      FoundPiece(
        type: type, range: words[first].range.lowerBound..<words[last].range.upperBound))
  }

  /// Returns the words that name somebody again: in any case, unless the word is ordinary as well.
  func furtherMentions() -> [FoundPiece] {
    words.compactMap { word in
      let match = known[word.hash].map { ($0, word.hash) } ?? genitive(word)
      guard let (type, hash) = match else { return nil }
      let isOrdinary = FirstNames.ordinaryWords.contains(hash) || SafeWords.ordinary.contains(hash)
      // An organisation's words are often ordinary: "De Wilg", and a wilg in the garden.
      let needsCapital = type != .person || isOrdinary
      guard word.isUpper || !needsCapital else { return nil }
      return FoundPiece(type: type, range: word.range)
    }
  }

  private func genitive(_ word: NameWord) -> (IdentifyingPiece.Kind, UInt64)? {
    guard word.genitive != 0, word.isUpper, let type = known[word.genitive] else { return nil }
    return (type, word.genitive)
  }

  private mutating func learn(_ word: NameWord, _ type: IdentifyingPiece.Kind) {
    guard !NameCues.never.contains(word.hash), word.range.count > 1,
      !SafeWords.capitals.contains(word.hash),
      !SafeWords.ordinary.contains(word.hash)
    else { return }
    if known[word.hash] == nil || type == .person { known[word.hash] = type }
  }
}
