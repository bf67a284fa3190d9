/// A list of words, kept as hashes of their folded letters.
struct WordSet: Sendable {
  private let hashes: Set<UInt64>

  init(_ words: String...) {
    hashes = Set(
      words.flatMap { $0.split(whereSeparator: \.isWhitespace) }.map { Self.hash(String($0)) })
  }

  func contains(_ hash: UInt64) -> Bool { hashes.contains(hash) }

  static func hash(_ word: String) -> UInt64 {
    FoldedText.folded(word).reduce(NameWord.seed, NameWord.step)
  }
}
