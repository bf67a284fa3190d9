/// What a text says, each finding with its reason.
package struct TextReading: Hashable, Sendable, Codable {
  /// What a text, by its wording alone, looks like.
  package enum Purpose: String, Sendable, Codable, CaseIterable {
    /// It hands something over.
    case contribution
    /// It only asks to be put on the interest list, or to think along.
    case signup
    /// It asks to take back, change or erase what was sent, or to be taken off the list.
    case withdrawal
    /// It only thanks, confirms or keeps a conversation going.
    case courtesy
    /// A machine wrote it: an absence notice, a delivery failure, a receipt, a newsletter.
    case automatic
    /// Spam, sales, press, an application, mail meant for someone else.
    case unrelated
  }

  package var purpose: Purpose
  package var purposeBecause: [Reason]
  /// The best guess; nil where there is nothing to guess from, or nothing is handed over.
  package var category: Category?
  /// Each other category that has a whole sentence of its own.
  package var also: [Category]
  /// The chance that `category` is right, from 0 to 1.
  package var confidence: Double
  /// True where the best guess is not trusted; staff are asked first.
  package var undecided: Bool
  package var evidence: [Evidence]
  package var categoryBecause: [Reason]
  package var interest: Bool
  package var interestBecause: Reason?
  package var sensitive: Bool
  package var sensitiveBecause: Reason?
  package var language: Language?

  package init(
    purpose: Purpose, purposeBecause: [Reason] = [], category: Category? = nil,
    also: [Category] = [], confidence: Double = 0, undecided: Bool = true,
    evidence: [Evidence] = [], categoryBecause: [Reason] = [], interest: Bool = false,
    interestBecause: Reason? = nil, sensitive: Bool = false, sensitiveBecause: Reason? = nil,
    language: Language? = nil
  ) {
    self.purpose = purpose
    self.purposeBecause = purposeBecause
    self.category = category
    self.also = also
    self.confidence = confidence
    self.undecided = undecided
    self.evidence = evidence
    self.categoryBecause = categoryBecause
    self.interest = interest
    self.interestBecause = interestBecause
    self.sensitive = sensitive
    self.sensitiveBecause = sensitiveBecause
    self.language = language
  }
}
