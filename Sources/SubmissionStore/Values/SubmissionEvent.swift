package import FoundationEssentials

/// One thing that happened to a submission; never changed, never deleted, free of senders' words.
package struct SubmissionEvent: Hashable, Sendable, Codable {
  package enum What: String, Sendable, Codable, CaseIterable {
    /// It was taken in; `to` is its kind.
    case received
    /// A further message joined its thread; `to` is that message's kind.
    case continued
    /// The first message refers to the thread of another sender; `to` is that submission's number.
    case relatedTo
    case statusChanged, categoryChanged, sensitiveChanged, undecidedChanged, interestChanged
    /// The acknowledgement waits in the outbox; `to` is the template.
    case acknowledgementPlanned
    /// It waits for staff; `to` is the strongest reason's rule.
    case acknowledgementHeld
    /// None goes out; `to` is the strongest reason's rule.
    case acknowledgementWithheld
    /// The same content was acknowledged before, so none goes out again.
    case acknowledgementExists
    case acknowledgementReleased, acknowledgementCancelled
    case acknowledgementSent, acknowledgementDeferred, acknowledgementFailed
    /// It may or may not have been sent; it is not sent again by itself.
    case acknowledgementUncertain
    /// A delivery report says that the acknowledgement did not arrive.
    case bounced
    /// A delivery report says that it is still under way.
    case delayed
    /// Mail about the acknowledgement shows that it arrived.
    case arrivalShown
    /// The sender's words, mail and address were erased.
    case erased
  }

  package let what: What
  /// `daemon`, or the name of the member of staff.
  package let who: String
  package let at: Date
  package let from: String?
  package let to: String?

  package init(what: What, who: String, at: Date, from: String? = nil, to: String? = nil) {
    self.what = what
    self.who = who
    self.at = at
    self.from = from
    self.to = to
  }
}
