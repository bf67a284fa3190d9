/// Turns words into features: the word, the pair with the word before, and pieces of it, each hashed
/// to one of a fixed number of buckets, so that a model needs no list of words (Weinberger et al.
/// 2009).
///
/// Works on folded bytes: case, accents and invisible characters make no difference.
struct GramHasher: Sendable {
  /// A power of two.
  static let buckets = 1 << 16
  /// Lengths of the pieces of a word, its two ends counted as a character each.
  private static let shortest = 2
  private static let longest = 5
  /// Bytes of a word beyond which nothing is looked at.
  private static let longestWord = 40

  /// Keeps features of different sorts apart.
  private enum Sort: UInt32 {
    case word = 1
    case pair, piece, cue, mark, subject
  }

  private let groups: FeatureGroups

  init(groups: FeatureGroups) { self.groups = groups }

  /// Hands over the features of each word of a sentence, the pair with the word before among them;
  /// one that occurs twice is there twice.
  func forEachWord(
    of words: [Range<Int>], in text: FoldedText, _ body: (Int, UnsafeBufferPointer<UInt16>) -> Void
  ) {
    let takesWords = groups.contains(.words)
    let takesPieces = groups.contains(.characters)
    text.folded.withUnsafeBufferPointer { folded in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.longestWord + 2) { padded in
        withUnsafeTemporaryAllocation(of: UInt16.self, capacity: Self.mostOfWord) { buckets in
          var previous: UInt32 = 0
          for (index, word) in words.enumerated() {
            let count = Self.pad(folded, word, padded)
            var hash = Self.seed
            for place in 0..<count { hash = Self.step(hash, UInt32(padded[place])) }
            var filled = 0
            if takesWords {
              buckets[0] = Self.bucket(hash, .word)
              // A pair with nothing before says that the sentence begins with the word.
              buckets[1] = Self.bucket(Self.step(previous &* 31, hash), .pair)
              filled = 2
            }
            previous = hash
            if takesPieces { Self.addPieces(of: padded, count, to: buckets, &filled) }
            body(index, UnsafeBufferPointer(rebasing: buckets[0..<filled]))
          }
        }
      }
    }
  }

  /// Appends what a sentence has beside its words.
  func append(cues: [CueHit], end: UInt8, to buckets: inout [UInt16]) {
    if groups.contains(.cues) {
      for cue in cues { buckets.append(Self.bucket(UInt32(cue.rule.rawValue), .cue)) }
    }
    if groups.contains(.structure) { buckets.append(Self.bucket(UInt32(end), .mark)) }
  }

  /// Appends the words of a subject, apart from those of the text.
  func append(subject words: [Range<Int>], in text: FoldedText, to buckets: inout [UInt16]) {
    guard groups.contains(.words) else { return }
    for word in words {
      var hash = Self.seed
      for place in word.prefix(Self.longestWord) where text.folded[place] != FoldedText.ignorable {
        hash = Self.step(hash, UInt32(text.folded[place]))
      }
      buckets.append(Self.bucket(hash, .subject))
    }
  }

  private static let mostOfWord = 2 + (longestWord + 2) * (longest - shortest + 1)

  /// Writes a word between two bars, so that its ends are part of its pieces.
  private static func pad(
    _ folded: UnsafeBufferPointer<UInt8>, _ word: Range<Int>,
    _ padded: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    padded[0] = 0x5F
    var count = 1
    for place in word where folded[place] != FoldedText.ignorable {
      guard count <= longestWord else { break }
      padded[count] = folded[place]
      count += 1
    }
    padded[count] = 0x5F
    return count + 1
  }

  private static func addPieces(
    of padded: UnsafeMutableBufferPointer<UInt8>, _ count: Int,
    to buckets: UnsafeMutableBufferPointer<UInt16>, _ filled: inout Int
  ) {
    for start in 0...(count - shortest) {
      var hash = seed
      for place in start..<min(count, start + longest) {
        hash = step(hash, UInt32(padded[place]))
        guard place - start + 1 >= shortest else { continue }
        buckets[filled] = bucket(hash, .piece)
        filled += 1
      }
    }
  }

  /// FNV-1a, 32 bits (Fowler, Noll and Vo).
  private static let seed: UInt32 = 0x811c_9dc5

  private static func step(_ hash: UInt32, _ next: UInt32) -> UInt32 {
    (hash ^ next) &* 0x0100_0193
  }

  private static func bucket(_ hash: UInt32, _ sort: Sort) -> UInt16 {
    // The last round of MurmurHash3 (Appleby), so that every bit of a hash counts.
    var mixed = hash &+ sort.rawValue &* 0x9e37_79b9
    mixed = (mixed ^ (mixed >> 16)) &* 0x85eb_ca6b
    mixed = (mixed ^ (mixed >> 13)) &* 0xc2b2_ae35
    mixed ^= mixed >> 16
    return UInt16(truncatingIfNeeded: mixed)
  }
}
