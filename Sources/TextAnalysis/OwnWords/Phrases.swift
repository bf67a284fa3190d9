/// Fixed phrases that are looked for at a place or in a stretch of text, kept by their first two
/// bytes.
struct Phrases: Sendable {
  private var phrases: [[[UInt8]]] = Array(repeating: [], count: Self.size)
  /// Whether phrases begin so: one look for most places of a text.
  private var begins: [Bool] = Array(repeating: false, count: Self.size)
  private static let size = 2_048

  init(_ phrases: [String]) {
    for phrase in phrases.map(FoldedText.folded) {
      guard let first = phrase.first else { continue }
      // A sign alone stands before anything.
      let seconds = phrase.count > 1 ? phrase[1]...phrase[1] : 0...UInt8.max
      for key in Set(seconds.map({ Self.key(first, $0) })) {
        self.phrases[key].append(phrase)
        begins[key] = true
      }
    }
  }

  /// Every way to take one word of each list.
  init(combining lists: [String]...) {
    self.init(
      lists.reduce([""]) { heads, list in
        heads.flatMap { head in list.map { head.isEmpty ? $0 : head + " " + $0 } }
      })
  }

  /// The phrases of both.
  static func + (left: Self, right: Self) -> Self {
    var sum = left
    for key in right.phrases.indices where right.begins[key] {
      sum.phrases[key] += right.phrases[key]
      sum.begins[key] = true
    }
    return sum
  }

  /// Returns the place behind the first phrase that stands at `place`.
  func end(_ text: FoldedText, at place: Int, before end: Int) -> Int? {
    guard let key = key(text, place, before: end) else { return nil }
    // Many phrases begin alike: two plain bytes more tell most of them from the text.
    let isPlain =
      place + 3 < end && (place...(place + 3)).allSatisfy { !text.folded[$0].isBlank }
    for phrase in phrases[key] {
      if isPlain, phrase.count > 3,
        phrase[2] != text.folded[place + 2] || phrase[3] != text.folded[place + 3]
      {
        continue
      }
      if let found = text.match(phrase, at: place, before: end) { return found }
    }
    return nil
  }

  /// Returns the place behind the first phrase that stands at `place` as whole words.
  func wordsEnd(_ text: FoldedText, at place: Int, before end: Int) -> Int? {
    key(text, place, before: end).flatMap {
      text.matchWords(phrases[$0], at: place, before: end)
    }
  }

  func start(_ text: FoldedText, _ range: Range<Int>) -> Bool {
    var place = range.lowerBound
    while place < range.upperBound, text.folded[place] == FoldedText.ignorable { place += 1 }
    return end(text, at: place, before: range.upperBound) != nil
  }

  /// Returns whether one of them stands anywhere in the range.
  func stand(_ text: FoldedText, in range: Range<Int>) -> Bool {
    range.contains { end(text, at: $0, before: range.upperBound) != nil }
  }

  /// Where phrases that begin as the text does are kept; nil where there are none.
  private func key(_ text: FoldedText, _ place: Int, before end: Int) -> Int? {
    // No phrase begins with what is passed over: a long run of it is looked at once.
    guard place < end, text.folded[place] != FoldedText.ignorable else { return nil }
    var next = place + 1
    while next < end, text.folded[next] == FoldedText.ignorable { next += 1 }
    let second = next < end ? text.folded[next] : 0
    let key = Self.key(text.folded[place], second.isBlank ? 0x20 : second)
    return begins[key] ? key : nil
  }

  private static func key(_ first: UInt8, _ second: UInt8) -> Int {
    (Int(first) << 4 ^ Int(second)) & (size - 1)
  }
}
