/// What one sentence says for each category, and the cues in it.
struct SentenceReading: Sendable {
  let sentence: Sentence
  let hits: [CueHit]
  /// The bytes of each word.
  let words: [Range<Int>]
  /// The bytes of each cue, in the order of `hits`.
  private let places: [Range<Int>]
  private(set) var question = 0.0
  private(set) var doubt = 0.0
  private(set) var example = 0.0
  /// The question is a closing call to readers only.
  private(set) var isClosing = false
  private(set) var rules: [TextRule] = []

  /// Words of "Hoe doen anderen dat eigenlijk bij jullie?"; a longer one asks for more.
  private static let longestClosing = 8
  /// Words of "Bedankt voor jullie snelle reactie, ik kijk ernaar uit en hoor het wel".
  private static let longestCourtesy = 20
  /// Words before which a sentence has barely begun.
  private static let head = 2
  /// Words of one sentence that nobody types without a full stop.
  private static let dictated = 60

  /// A sentence that carries a category on its own.
  static let whole = 1.0

  init(_ sentence: Sentence, _ text: FoldedText, _ table: CueTable) {
    self.sentence = sentence
    let tokens = table.vocabulary.tokens(text, in: sentence.range)
    hits = table.hits(in: tokens)
    words = tokens.map(\.range)
    places = hits.map { hit in
      tokens[hit.words.lowerBound].range
        .lowerBound..<tokens[hit.words.upperBound - 1].range.upperBound
    }
    weighDoubt()
    weighQuestion(text)
    weighExample()
    // "We twijfelden eerst" and "mijn vraag aan haar was" are part of a story.
    if example > 1.5, doubt < 1, question < 1 { doubt = 0 }
  }

  var wordCount: Int { words.count }

  func has(_ rule: CueRule) -> Bool { hits.contains { $0.rule == rule } }

  /// Whether the sentence thanks or confirms, rather than tells of something "mooi" or "goed".
  var opensWithCourtesy: Bool {
    hits.contains { hit in
      hit.rule == .courtesy
        && (hit.words.lowerBound <= Self.head || hit.words.count > 1)
        && wordCount <= Self.longestCourtesy
    }
  }

  func count(_ rule: CueRule) -> Int { hits.count { $0.rule == rule } }

  /// The raw text of the first cue of a rule.
  func cue(_ rule: CueRule, in text: FoldedText) -> String? {
    hits.firstIndex { $0.rule == rule }.map { text.string(places[$0]) }
  }

  /// The raw text of a cue.
  func words(of hit: CueHit, in text: FoldedText) -> String? {
    hits.firstIndex(of: hit).map { text.string(places[$0]) }
  }

  private mutating func weighDoubt() {
    if has(.doubtNamed) { add(.doubtNamed, doubt: 2) }
    if has(.doubtVoiced) { add(.doubtVoiced, doubt: 1.3) }
    let hints = count(.doubtHinted)
    doubt += min(0.6, 0.3 * Double(hints))
    if has(.doubtSelfQuestion), sentence.end == 0x3F { add(.doubtSelfQuestion, doubt: 1.1) }
  }

  private mutating func weighQuestion(_ text: FoldedText) {
    let marked = sentence.end == 0x3F && !isQuoted(text)
    if has(.questionNamed) { add(.questionNamed, question: 2) }
    if has(.questionRhetorical) { return }
    if has(.questionClosing), !has(.questionNamed), !(marked && wordCount > Self.longestClosing) {
      guard marked || asks(marked) else { return }
      isClosing = true
      add(.questionClosing, question: 1)
      return
    }
    if asks(marked) || has(.questionClosing) {
      add(.questionAsked, question: marked ? 1.8 : 1.4)
    } else if marked, !has(.doubtSelfQuestion), doubt < 1 {
      add(.questionMark, question: 1.2)
    } else if marked, doubt > 0 {
      question += 0.4
    }
  }

  /// Whether a cue asks; one by its order of words only, in a sentence with its mark, at its head, or
  /// where somebody dictated without any mark.
  private func asks(_ marked: Bool) -> Bool {
    if has(.questionAsked) { return true }
    return hits.contains { hit in
      hit.rule == .questionInverted
        && (marked || hit.words.lowerBound <= Self.head || wordCount > Self.dictated)
    }
  }

  private mutating func weighExample() {
    if has(.exampleNamed) { add(.exampleNamed, example: 1.6) }
    if has(.exampleOffered) { add(.exampleOffered, example: 1.3) }
    if has(.wayOfWorking) {
      add(.exampleWayOfWorking, example: min(1.5, 1 + 0.2 * Double(count(.wayOfWorking) - 1)))
    }
    let told = count(.storyTold)
    guard told > 0 else { return }
    example += min(0.9, 0.35 * Double(told))
    if told > 1 { rules.append(.exampleTold) }
  }

  private mutating func add(
    _ rule: TextRule, question: Double = 0, doubt: Double = 0, example: Double = 0
  ) {
    self.question += question
    self.doubt += doubt
    self.example += example
    rules.append(rule)
  }

  /// `"Waarom huil je?" vroeg ik`: the question of somebody in the story.
  private func isQuoted(_ text: FoldedText) -> Bool {
    let marks = sentence.range.filter { text.folded[$0] == 0x22 }
    return marks.count >= 2
  }
}
