/// Turns the distance between the best label and the next into the chance that the best is right.
///
/// A logistic curve over the distances, fitted on mails that the model had not seen (Platt 1999).
package struct Calibration: Sendable, Hashable {
  package var offset: Float
  /// For the distance between the two best categories.
  package var category: Float
  /// For the distance between the two best kinds.
  package var kind: Float

  package init(offset: Float, category: Float, kind: Float) {
    self.offset = offset
    self.category = category
    self.kind = kind
  }

  /// Nothing is certain.
  private static let most: Float = 0.99

  func confidence(category distance: Float, kind kindDistance: Float) -> Double {
    Double(min(Self.most, Chance.logistic(offset + category * distance + kind * kindDistance)))
  }
}

/// The scores from which on something is said to be there.
package struct Thresholds: Sendable, Hashable {
  package var interest: Float
  /// Of the strongest sentence, or part of one.
  package var sensitive: Float
  package var holdsExample: Float
  package var holdsQuestion: Float
  package var holdsDoubt: Float

  package init(
    interest: Float = 0, sensitive: Float = 0, holdsExample: Float = 0, holdsQuestion: Float = 0,
    holdsDoubt: Float = 0
  ) {
    self.interest = interest
    self.sensitive = sensitive
    self.holdsExample = holdsExample
    self.holdsQuestion = holdsQuestion
    self.holdsDoubt = holdsDoubt
  }

  func passage(_ head: MailHead) -> Float {
    switch head {
    case .holdsExample: holdsExample
    case .holdsQuestion: holdsQuestion
    default: holdsDoubt
    }
  }
}
