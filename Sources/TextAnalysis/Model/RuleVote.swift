/// What the rules decide about a text, as features: how far they can be trusted is learnt.
enum RuleVote: String, CaseIterable {
  case contribution, signup, withdrawal, courtesy, automatic, unrelated
  case example, question, doubt
  case alsoExample, alsoQuestion, alsoDoubt
  case subjectExample, subjectQuestion, subjectDoubt
  case confidence, interest, sensitive, asksPlainly

  /// The place of the vote for a purpose.
  static func place(_ purpose: TextReading.Purpose) -> Int {
    switch purpose {
    case .contribution: 0
    case .signup: 1
    case .withdrawal: 2
    case .courtesy: 3
    case .automatic: 4
    case .unrelated: 5
    }
  }

  /// The place among the three of the call; nil for an institute's own category.
  static func offset(_ category: Category) -> Int? { Category.ofTheCall.firstIndex(of: category) }
}
