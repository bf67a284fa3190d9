/// A word of a text as the scanners for names see it.
struct NameWord: Sendable {
  let range: Range<Int>
  /// Of the folded letters up to an apostrophe: "Sanne's" hashes as "sanne".
  let hash: UInt64
  /// Of the letters without a final s: "Noors" hashes as "noor"; 0 where there is none.
  let genitive: UInt64
  let isUpper: Bool
  /// All of its letters are capitals, and there is more than one.
  let isAllUpper: Bool
  let startsSentence: Bool
  /// Only blanks, or a hyphen, stand between it and the word before.
  let follows: Bool
  let isNumber: Bool

  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325
  static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  /// A wrapped line is at least this long; a shorter one ends what stands on it.
  private static let wrappedLine = 58

  static func words(of text: FoldedText) -> [NameWord] {
    var result: [NameWord] = []
    var previousEnd = 0
    for range in text.words(in: 0..<text.count) {
      result.append(NameWord(text, range, previousEnd: previousEnd, isFirst: result.isEmpty))
      previousEnd = range.upperBound
    }
    return result
  }

  private init(_ text: FoldedText, _ word: Range<Int>, previousEnd: Int, isFirst: Bool) {
    var end = word.upperBound
    if let mark = word.dropFirst().first(where: { text.folded[$0] == 0x27 }) { end = mark }
    range = word.lowerBound..<end
    var hash = Self.seed
    var beforeLast = Self.seed
    var last: UInt8 = 0
    var letters = 0
    var uppers = 0
    var digits = 0
    for index in range where text.folded[index] != FoldedText.ignorable {
      beforeLast = hash
      last = text.folded[index]
      hash = Self.step(hash, last)
      if last.isFoldedLetter { letters += 1 }
      if text.raw[index].isUpperASCII { uppers += 1 }
      if last.isDigit { digits += 1 }
    }
    self.hash = hash
    genitive = last == 0x73 && letters > 3 ? beforeLast : 0
    isUpper = text.startsUpper(word)
    isAllUpper = uppers > 1 && uppers == letters
    isNumber = digits > 0 && letters == 0
    let gap = previousEnd..<word.lowerBound
    follows =
      !isFirst
      && gap.allSatisfy { text.folded[$0].isBlank || text.raw[$0] == 0x2D || text.raw[$0] == 0x27 }
    startsSentence = isFirst || Self.startsSentence(text, gap)
  }

  private static func startsSentence(_ text: FoldedText, _ gap: Range<Int>) -> Bool {
    for index in gap {
      switch text.folded[index] {
      case 0x2E, 0x21, 0x3F, 0x3A, 0x22, 0x2A, 0x3E, 0x5D: return true
      case 0x0A:
        var start = index
        while start > 0, index - start < wrappedLine, !text.raw[start - 1].isLineFeed { start -= 1 }
        if index - start < wrappedLine { return true }
      default: continue
      }
    }
    return gap.count { text.raw[$0].isLineFeed } > 1
  }
}
