/// What was sent before, as far as it bears on sending again: counted by the store, judged by the
/// policy.
package struct AcknowledgementHistory: Sendable, Hashable {
  /// Acknowledgements planned or sent to the same address within the last 24 hours.
  package var toAddress: Int
  /// Acknowledgements planned or sent to anybody within the last hour.
  package var toAnybody: Int
  /// The thread the message belongs to was acknowledged before.
  package var threadWasAcknowledged: Bool
  /// The message answers one of ours.
  package var answersOurs: Bool
  /// A withdrawal in this thread was confirmed before.
  package var withdrawalWasConfirmed: Bool

  package init(
    toAddress: Int = 0, toAnybody: Int = 0, threadWasAcknowledged: Bool = false,
    answersOurs: Bool = false, withdrawalWasConfirmed: Bool = false
  ) {
    self.toAddress = toAddress
    self.toAnybody = toAnybody
    self.threadWasAcknowledged = threadWasAcknowledged
    self.answersOurs = answersOurs
    self.withdrawalWasConfirmed = withdrawalWasConfirmed
  }
}
