/// A word of a text, with the symbols of the cue table that it matches.
struct CueToken: Sendable {
  let range: Range<Int>
  let symbols: [Int32]
}

/// The words that occur in cues, by hash, so that a text's words need no strings.
struct CueVocabulary: Sendable {
  /// A word's own symbol, and those of its classes.
  private var exact: [UInt64: [Int32]] = [:]
  private var prefixes: [UInt64: [Int32]] = [:]
  private var words: [UInt64: Int32] = [:]
  private var openings: [UInt64: Int32] = [:]
  private var classes: [String: Int32] = [:]
  private var count: Int32 = 0

  /// No word of a cue is longer.
  private static let longestWord = 40

  mutating func symbol(word: [UInt8], isPrefix: Bool) -> Int32 {
    let hash = word.reduce(Self.seed, Self.step)
    if let known = isPrefix ? openings[hash] : words[hash] { return known }
    count += 1
    if isPrefix { openings[hash] = count } else { words[hash] = count }
    register(count, hash, isPrefix: isPrefix)
    return count
  }

  /// Returns the symbol that stands for every word of a class; nil where there is no such class.
  mutating func symbol(ofClass name: String) -> Int32? {
    if let known = classes[name] { return known }
    guard let members = WordClass.all[name] else { return nil }
    count += 1
    classes[name] = count
    for member in members {
      let isPrefix = member.hasSuffix("*")
      let word = FoldedText.folded(isPrefix ? String(member.dropLast()) : member)
      register(count, word.reduce(Self.seed, Self.step), isPrefix: isPrefix)
    }
    return count
  }

  private mutating func register(_ symbol: Int32, _ hash: UInt64, isPrefix: Bool) {
    if isPrefix {
      prefixes[hash, default: []].append(symbol)
    } else {
      exact[hash, default: []].append(symbol)
    }
  }

  /// Returns the words of a range with their symbols.
  func tokens(_ text: FoldedText, in range: Range<Int>) -> [CueToken] {
    text.words(in: range).map { word in
      CueToken(range: word, symbols: symbols(text, word))
    }
  }

  private func symbols(_ text: FoldedText, _ word: Range<Int>) -> [Int32] {
    var result: [Int32] = []
    var hash = Self.seed
    var length = 0
    for index in word {
      let byte = text.folded[index]
      guard byte != FoldedText.ignorable else { continue }
      length += 1
      guard length <= Self.longestWord else { return result }
      hash = Self.step(hash, byte)
      if length >= 2, let symbols = prefixes[hash] { result += symbols }
    }
    if let symbols = exact[hash] { result += symbols }
    return result
  }

  /// FNV-1a, 64 bits.
  private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325
  private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }
}
