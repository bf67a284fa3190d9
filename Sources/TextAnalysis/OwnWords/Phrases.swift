/// Fixed phrases that are looked for at a place or in a stretch of text, kept as a tree of their
/// bytes: however many there are, a place is read once.
struct Phrases: Sendable {
  /// A byte of the phrases that begin with the same bytes.
  private struct Node {
    let byte: UInt8
    /// The next byte in one of them, and another that stands where this one does; 0 for none.
    var child: Int32 = 0
    var sibling: Int32 = 0
    /// Which phrase ends here: of two that stand at a place the first counts. Nil for none.
    var number: Int32?
  }

  /// The first is the root.
  private var nodes = [Node(byte: 0)]
  private var count: Int32 = 0
  /// Whether phrases begin with two bytes: one look for most places of a text.
  private var begins: [Bool] = Array(repeating: false, count: Self.size)
  private static let size = 2_048

  init(_ phrases: [String]) {
    for phrase in phrases { add(FoldedText.folded(phrase)) }
  }

  /// Every way to take one word of each list, and others.
  init(combining lists: [String]..., or others: [String] = []) {
    var phrases: [[UInt8]] = [[]]
    for words in lists.map({ $0.map(FoldedText.folded) }) {
      phrases = phrases.flatMap { head in
        words.map { head.isEmpty ? $0 : head + [0x20] + $0 }
      }
    }
    for phrase in phrases + others.map(FoldedText.folded) { add(phrase) }
  }

  private mutating func add(_ phrase: [UInt8]) {
    guard let first = phrase.first else { return }
    // A sign alone stands before anything.
    let seconds = phrase.count > 1 ? phrase[1]...phrase[1] : 0...UInt8.max
    for second in seconds { begins[Self.key(first, second)] = true }
    var node = 0
    for byte in phrase {
      if let child = child(of: node, byte) {
        node = child
      } else {
        nodes.append(Node(byte: byte, sibling: nodes[node].child))
        nodes[node].child = Int32(nodes.count - 1)
        node = nodes.count - 1
      }
    }
    nodes[node].number = nodes[node].number ?? count
    count += 1
  }

  private func child(of node: Int, _ byte: UInt8) -> Int? {
    var child = Int(nodes[node].child)
    while child > 0 {
      if nodes[child].byte == byte { return child }
      child = Int(nodes[child].sibling)
    }
    return nil
  }

  /// Returns the place behind the first phrase that stands at `place`.
  func end(_ text: FoldedText, at place: Int, before end: Int) -> Int? {
    found(text, at: place, before: end, asWords: false)
  }

  /// Returns the place behind the first phrase that stands at `place` as whole words.
  func wordsEnd(_ text: FoldedText, at place: Int, before end: Int) -> Int? {
    found(text, at: place, before: end, asWords: true)
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

  /// Skips what a reader does not see, and takes a run of blanks for one blank.
  private func found(
    _ text: FoldedText, at start: Int, before end: Int, asWords: Bool
  ) -> Int? {
    guard mayBegin(text, start, before: end) else { return nil }
    var place = start
    var node = 0
    var found: (number: Int32, end: Int)?
    while place < end {
      let isBlank = text.folded[place].isBlank
      guard let next = child(of: node, isBlank ? 0x20 : text.folded[place]) else { break }
      node = next
      place += 1
      while place < end,
        text.folded[place] == FoldedText.ignorable || isBlank && text.folded[place].isBlank
      {
        place += 1
      }
      guard let number = nodes[node].number, number < found?.number ?? .max else { continue }
      let endsWord =
        place >= end || !text.folded[place].isWordByte || !nodes[node].byte.isWordByte
      if endsWord || !asWords { found = (number, place) }
    }
    return found?.end
  }

  private func mayBegin(_ text: FoldedText, _ place: Int, before end: Int) -> Bool {
    // No phrase begins with what is passed over: a long run of it is looked at once.
    guard place < end, text.folded[place] != FoldedText.ignorable else { return false }
    var next = place + 1
    while next < end, text.folded[next] == FoldedText.ignorable { next += 1 }
    let second = next < end ? text.folded[next] : 0
    return begins[Self.key(text.folded[place], second.isBlank ? 0x20 : second)]
  }

  private static func key(_ first: UInt8, _ second: UInt8) -> Int {
    (Int(first) << 4 ^ Int(second)) & (size - 1)
  }
}
