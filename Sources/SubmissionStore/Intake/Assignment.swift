package import Submissions

/// Where a message belongs, known before its acknowledgement is planned.
package struct Assignment: Hashable, Sendable {
  /// The submission's number, as it stands in the reference.
  package let submission: Int
  package let thread: Int
  /// It joined a thread that was there; otherwise the submission is new.
  package let continuesThread: Bool
  /// The submission of another sender whose thread the message refers to.
  package let relatedTo: Int?
  /// What was planned and sent before, this batch's earlier messages included.
  package let history: AcknowledgementHistory

  package init(
    submission: Int, thread: Int, continuesThread: Bool, relatedTo: Int?,
    history: AcknowledgementHistory
  ) {
    self.submission = submission
    self.thread = thread
    self.continuesThread = continuesThread
    self.relatedTo = relatedTo
    self.history = history
  }
}
