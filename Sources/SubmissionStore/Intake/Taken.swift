package import Submissions

/// What became of a message that was taken in.
package struct Taken: Sendable, Hashable {
  package enum Outcome: Sendable, Hashable {
    /// It is a submission of its own.
    case submitted
    /// It joined a thread.
    case continued
    /// The same message is here already, from another place; only its location was noted.
    case duplicate
    /// This very place was dealt with before.
    case knownLocation
    /// It was erased at a person's wish, and is not taken in again.
    case erasedBefore
    /// Its values could not be stored; its bytes lie in quarantine, under the rule's name.
    case quarantined(rule: String)
  }

  package let location: MessageLocation
  package let outcome: Outcome
  /// The submission it belongs to, where there is one.
  package let submission: Int?
  /// The decision taken now; nil where nothing new was stored.
  package let decision: AcknowledgementDecision?
  /// Planning the acknowledgement failed: the message is stored, unanswered, and says so in its
  /// decision.
  package let planningFailed: Bool

  init(
    _ outcome: Outcome, at location: MessageLocation, submission: Int? = nil,
    decision: AcknowledgementDecision? = nil, planningFailed: Bool = false
  ) {
    self.location = location
    self.outcome = outcome
    self.submission = submission
    self.decision = decision
    self.planningFailed = planningFailed
  }
}
