/// A cue that was found.
struct CueHit: Hashable, Sendable {
  let rule: CueRule
  /// Places in the list of words.
  let words: Range<Int>
}

/// All cues as one graph of words, so that a text is read once however many cues there are.
///
/// The choices of a phrase meet again behind it: written out, they would take many times the memory.
struct CueTable: Sendable {
  static let shared = CueTable(CueFamily.all)

  private struct Node {
    var next: [Int32: [Int]] = [:]
    var any: [Int] = []
    var afterGap: [Int] = []
    var afterWideGap: [Int] = []
    var hits: [(rule: CueRule, isException: Bool)] = []
  }

  private(set) var vocabulary = CueVocabulary()
  private var nodes = [Node()]

  /// Words over which a cue may go; bounds the work for each word of a text.
  private static let longestCue = 16
  /// Words that `~` and `~~` may stand for.
  private static let gap = 3
  private static let wideGap = 8

  init(_ families: [CueFamily]) {
    for family in families {
      for phrase in family.phrases { add(phrase, family.rule, isException: false) }
      for phrase in family.exceptions { add(phrase, family.rule, isException: true) }
    }
  }

  /// Returns the cues in a list of words, the longest of each rule at each place.
  func hits(in tokens: [CueToken]) -> [CueHit] {
    var hits: [CueHit] = []
    var exceptions: [CueHit] = []
    for start in tokens.indices {
      guard
        !nodes[0].any.isEmpty || tokens[start].symbols.contains(where: { nodes[0].next[$0] != nil })
      else { continue }
      match(from: start, tokens, &hits, &exceptions)
    }
    guard !exceptions.isEmpty else { return hits }
    return hits.filter { hit in
      !exceptions.contains { $0.rule == hit.rule && $0.words.overlaps(hit.words) }
    }
  }

  /// A node, and the words that may still be skipped before its next, in one number: lists of them
  /// are sorted and made unique for every word of a text.
  private struct State: Comparable {
    private let packed: Int

    init(node: Int, gapLeft: Int) { packed = node << 4 | gapLeft }

    var node: Int { packed >> 4 }
    var gapLeft: Int { packed & 0xF }

    static func < (left: State, right: State) -> Bool { left.packed < right.packed }
  }

  private func match(
    from start: Int, _ tokens: [CueToken], _ hits: inout [CueHit], _ exceptions: inout [CueHit]
  ) {
    var states = [State(node: 0, gapLeft: 0)]
    var following: [State] = []
    var found: [CueRule: Int] = [:]
    var index = start
    while index < tokens.count, index - start < Self.longestCue, !states.isEmpty {
      following.removeAll(keepingCapacity: true)
      let coming = index + 1 < tokens.count ? tokens[index + 1].symbols : []
      for state in states {
        for symbol in tokens[index].symbols {
          guard let targets = nodes[state.node].next[symbol] else { continue }
          for next in targets { enter(next, coming, &following) }
        }
        for any in nodes[state.node].any { enter(any, coming, &following) }
        if state.gapLeft > 0 {
          following.append(State(node: state.node, gapLeft: state.gapLeft - 1))
        }
      }
      index += 1
      following.sort()
      states.removeAll(keepingCapacity: true)
      for state in following where state != states.last {
        states.append(state)
        guard !nodes[state.node].hits.isEmpty,
          state.gapLeft == 0 || nodes[state.node].next.isEmpty
        else { continue }
        for hit in nodes[state.node].hits {
          if hit.isException {
            exceptions.append(CueHit(rule: hit.rule, words: start..<index))
          } else {
            found[hit.rule] = index
          }
        }
      }
    }
    for (rule, end) in found.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      hits.append(CueHit(rule: rule, words: start..<end))
    }
  }

  /// Enters a node, unless the word that comes next leads on from it to nowhere.
  private func enter(_ place: Int, _ coming: [Int32], _ states: inout [State]) {
    let node = nodes[place]
    if !node.hits.isEmpty || !node.any.isEmpty || coming.contains(where: { node.next[$0] != nil }) {
      states.append(State(node: place, gapLeft: 0))
    }
    for after in node.afterGap { states.append(State(node: after, gapLeft: Self.gap)) }
    for after in node.afterWideGap { states.append(State(node: after, gapLeft: Self.wideGap)) }
  }

  private mutating func add(_ phrase: String, _ rule: CueRule, isException: Bool) {
    var heads = [0]
    for choices in Self.parts(of: phrase) {
      let lists = choices.map(Self.words)
      // A choice that may be left out goes on from where the part begins.
      var ends = lists.contains(where: \.isEmpty) ? heads : []
      let written = lists.filter { !$0.isEmpty }
      if !written.isEmpty {
        let join = newNode()
        for words in written { connect(heads, words, to: join) }
        ends.append(join)
      }
      heads = ends
    }
    for head in heads where head != 0 { nodes[head].hits.append((rule, isException)) }
  }

  private mutating func connect(_ heads: [Int], _ words: [String], to end: Int) {
    var from = heads
    for (place, word) in words.enumerated() {
      let target = place == words.count - 1 ? end : newNode()
      switch word {
      case "_":
        for node in from { nodes[node].any.append(target) }
      case "~":
        for node in from { nodes[node].afterGap.append(target) }
      case "~~":
        for node in from { nodes[node].afterWideGap.append(target) }
      default:
        let symbol = symbol(of: word)
        for node in from { nodes[node].next[symbol, default: []].append(target) }
      }
      from = [target]
    }
  }

  private mutating func newNode() -> Int {
    nodes.append(Node())
    return nodes.count - 1
  }

  private mutating func symbol(of word: String) -> Int32 {
    if word.hasPrefix("{"), word.hasSuffix("}"),
      let symbol = vocabulary.symbol(ofClass: String(word.dropFirst().dropLast()))
    {
      return symbol
    }
    let isPrefix = word.hasSuffix("*")
    let bytes = FoldedText.folded(isPrefix ? String(word.dropLast()) : word)
    return vocabulary.symbol(word: bytes, isPrefix: isPrefix)
  }

  /// Returns what may stand at each place of a phrase.
  private static func parts(of phrase: String) -> [[Substring]] {
    var parts: [[Substring]] = []
    var rest = phrase[...]
    while let open = rest.firstIndex(of: "(") {
      parts.append([rest[..<open]])
      let close = rest[open...].firstIndex(of: ")") ?? rest.endIndex
      let inner = rest[rest.index(after: open)..<close]
      parts.append(inner.split(separator: "|", omittingEmptySubsequences: false))
      rest = close < rest.endIndex ? rest[rest.index(after: close)...] : ""
    }
    return parts + [[rest]]
  }

  /// A hyphen or slash comes between two words of a text.
  private static func words(of part: Substring) -> [String] {
    part.split(whereSeparator: { " -/".contains($0) }).map(String.init)
  }
}
