/// What is known of a mail besides its hashed features: a fixed list of numbers, near 0 to 1 each.
struct MailFeatures: Sendable {
  /// In the order of ``names``.
  private(set) var values: [Float]

  /// The stable names, in the order of the values.
  static let names: [String] = Block.allCases.flatMap { block in
    block.names.map { "\(block).\($0)" }
  }

  /// Features of one sort, which stand together.
  enum Block: Int, CaseIterable {
    /// Whether a cue is there at all; how many; in the first and last sentence; in the subject.
    case cueThere, cueCount, cueFirst, cueLast, cueSubject
    /// What the rules decide, and how much of each category they see.
    case rule
    /// The weight that the rules give each category over the sentences.
    case ruleWeight
    case shape
    /// What the weights of words say of the mail, and of its sentences.
    case mailScore, sentenceScore

    var group: FeatureGroups {
      switch self {
      case .cueThere, .cueCount, .cueFirst, .cueLast, .cueSubject, .rule, .ruleWeight: .cues
      case .shape: .structure
      case .mailScore: .mail
      case .sentenceScore: .sentences
      }
    }

    var names: [String] {
      switch self {
      case .cueThere, .cueCount, .cueFirst, .cueLast, .cueSubject:
        CueRule.allCases.map { "\($0)" }
      case .rule: RuleVote.allCases.map(\.rawValue)
      case .ruleWeight:
        ["max", "mean", "last"].flatMap { how in
          ["question", "doubt", "example"].map { "\($0).\(how)" }
        }
      case .shape: TextShape.Measure.allCases.map { "\($0)" }
      case .mailScore: GramHead.ofMails.map { "\($0)" }
      case .sentenceScore:
        GramHead.ofSentences.flatMap { head in
          SentenceScoreSummary.Part.allCases.map { "\(head).\($0)" }
        }
      }
    }
  }

  private static let starts: [Int] = Block.allCases.reduce(into: [0]) { starts, block in
    starts.append(starts[starts.count - 1] + block.names.count)
  }

  static let count = starts[starts.count - 1]

  private let groups: FeatureGroups

  init(groups: FeatureGroups) {
    values = Array(repeating: 0, count: Self.count)
    self.groups = groups
  }

  mutating func set(_ block: Block, _ place: Int, _ value: Float) {
    guard groups.contains(block.group) else { return }
    values[Self.starts[block.rawValue] + place] = value
  }
}
