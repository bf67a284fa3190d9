/// A sentence of a text: places in its bytes, without blanks at the ends.
struct Sentence: Hashable, Sendable {
  let range: Range<Int>
  /// The mark that ends it: `?`, `.`, `!`, or 0 where it just stops.
  let end: UInt8
}

extension Sentence {
  /// Bytes; dictation without any mark is cut at the next blank, so that work stays bounded.
  private static let longest = 1_500
  /// A line this short ends its sentence when the next begins with a capital.
  private static let shortLine = 60

  /// Abbreviations whose full stop ends no sentence.
  private static let abbreviations: Set<String> = [
    "bijv", "bv", "bvb", "o.a", "m.b.t", "i.p.v", "d.w.z", "t.a.v", "z.s.m", "n.a.v", "a.u.b",
    "m.a.w", "evt", "enz", "etc", "nl", "resp", "dhr", "mw", "mevr", "drs", "dr", "prof", "ca",
    "max", "min", "incl", "excl", "tel", "nr", "blz", "pag", "jl", "ivm", "tov", "aub", "gem",
    "i.v.m", "i.o.m", "i.s.m", "t.o.v", "t/m", "a.s", "o.b.v", "m.i", "st", "mr", "mrs", "ms",
    "e.g", "i.e", "b.v", "v.d", "e.d", "e.v.t", "art", "hfst", "jr", "sr", "vgl", "zgn",
  ]

  /// Cuts a text into sentences.
  static func sentences(of text: FoldedText) -> [Sentence] {
    var result: [Sentence] = []
    var start = 0
    var index = 0
    var lineStart = 0
    while index < text.count {
      let byte = text.folded[index]
      var cut: Int?
      switch byte {
      case 0x3F, 0x21:
        cut = endOfMarks(text, index)
      case 0x2E where endsSentence(text, stop: index, from: start):
        cut = endOfMarks(text, index)
      case 0x0A:
        if breaks(text, at: index, lineStart: lineStart) { cut = index + 1 }
        lineStart = index + 1
      case _ where index - start > longest && !byte.isWordByte:
        cut = index + 1
      // Letters without end are no words either; a character is not cut through.
      case _ where index - start > 4 * longest && text.raw[index] & 0xC0 != 0x80:
        cut = index
      default:
        break
      }
      if let cut {
        append(text, start..<cut, to: &result)
        // A cut may take a line feed along only as its last byte.
        start = cut
        index = max(cut, index + 1)
      } else {
        index += 1
      }
    }
    append(text, start..<text.count, to: &result)
    return result
  }

  private static func append(
    _ text: FoldedText, _ range: Range<Int>, to result: inout [Sentence]
  ) {
    var trimmed = text.trimmed(range)
    // The mark of a list is no part of the sentence.
    while let first = trimmed.first, [0x2D, 0x2A, 0x3E, 0x23].contains(text.raw[first]) {
      trimmed = text.trimmed((first + 1)..<trimmed.upperBound)
    }
    if trimmed.count > 3, text.raw[trimmed.lowerBound] == 0xE2,
      text.raw[trimmed.lowerBound + 1] == 0x80, text.raw[trimmed.lowerBound + 2] == 0xA2
    {
      trimmed = text.trimmed((trimmed.lowerBound + 3)..<trimmed.upperBound)
    }
    guard trimmed.contains(where: { text.folded[$0].isWordByte && text.folded[$0] != 0 }) else {
      return
    }
    var end = trimmed.upperBound
    while end > trimmed.lowerBound,
      [0x22, 0x27, 0x29, 0x20, FoldedText.ignorable].contains(text.folded[end - 1])
    {
      end -= 1
    }
    let marks = trimmed.reversed().prefix { !text.folded[$0].isFoldedLetter }
    let isQuestion = marks.contains { text.folded[$0] == 0x3F }
    let last = end > trimmed.lowerBound ? text.folded[end - 1] : 0
    result.append(
      Sentence(range: trimmed, end: isQuestion ? 0x3F : [0x2E, 0x21].contains(last) ? last : 0))
  }

  /// Returns the place behind a run of marks and the quotes and brackets that close on it.
  private static func endOfMarks(_ text: FoldedText, _ index: Int) -> Int {
    var end = index + 1
    while end < text.count,
      [0x21, 0x3F, 0x2E, 0x22, 0x29, 0x27, FoldedText.ignorable].contains(text.folded[end])
    {
      end += 1
    }
    return end
  }

  private static func endsSentence(_ text: FoldedText, stop index: Int, from start: Int) -> Bool {
    let next = index + 1
    guard next < text.count else { return true }
    let follower = text.folded[next]
    guard
      follower.isBlank || follower.isLineFeed || follower == 0x22 || follower == 0x29
        || follower == 0x2E || follower == 0x27
    else {
      // "gedaan.Toen": a full stop glued to a capital behind a word ends a sentence.
      return text.raw[next].isUpperASCII && index > start + 1
        && text.folded[index - 1].isFoldedLetter && text.folded[index - 2].isFoldedLetter
        && !text.raw[index - 1].isUpperASCII
    }
    var wordStart = index
    while wordStart > start, index - wordStart < 12,
      text.folded[wordStart - 1].isWordByte || text.folded[wordStart - 1] == 0x2E
    {
      wordStart -= 1
    }
    let word = String(
      decoding: text.folded[wordStart..<index].filter { $0 != FoldedText.ignorable },
      as: UTF8.self)
    if abbreviations.contains(word) { return false }
    // An initial: "J. de Wit", and a number in a list or a date: "3. ", "12. december".
    if word.utf8.count == 1, text.startsUpper(wordStart..<index) { return false }
    if !word.isEmpty, word.utf8.count <= 2, word.utf8.allSatisfy(\.isDigit) {
      return !(wordStart == start || nextIsLower(text, next))
    }
    return true
  }

  private static func nextIsLower(_ text: FoldedText, _ index: Int) -> Bool {
    var place = index
    while place < text.count, text.folded[place].isBlank { place += 1 }
    return place < text.count && text.folded[place].isFoldedLetter && !text.raw[place].isUpperASCII
  }

  /// Whether a line feed ends a sentence: not inside a paragraph that a mail program wrapped.
  private static func breaks(_ text: FoldedText, at index: Int, lineStart: Int) -> Bool {
    var place = index + 1
    while place < text.count, text.folded[place].isBlank { place += 1 }
    guard place < text.count else { return true }
    let next = text.raw[place]
    if next == 0x0A || next == 0x2D || next == 0x2A || next == 0x23 || next == 0x3E { return true }
    if next == 0xE2, place + 2 < text.count, text.raw[place + 1] == 0x80,
      text.raw[place + 2] == 0xA2
    {
      return true
    }
    if next.isDigit, place + 1 < text.count, [0x2E, 0x29].contains(text.raw[place + 1]) {
      return true
    }
    if index > lineStart, text.folded[index - 1] == 0x3A { return true }
    return index - lineStart < shortLine && text.startsUpper(place..<min(place + 2, text.count))
  }
}
