import GRDB
import MIME
import Submissions

/// Counts, from the outbox, what was acknowledged before.
struct HistoryCount {
  static let toAddress = """
    SELECT count(*) FROM outbox
    WHERE lower(recipient) = lower(?) AND planned_at > ? AND state NOT IN ('held', 'cancelled')
    """
  static let toAnybody = """
    SELECT count(*) FROM outbox WHERE planned_at > ? AND state NOT IN ('held', 'cancelled')
    """
  static let ofSubmission = """
    SELECT EXISTS (SELECT 1 FROM outbox WHERE submission = ? AND state <> 'cancelled')
    """
  static let withdrawalOfSubmission = """
    SELECT EXISTS (
      SELECT 1 FROM outbox JOIN thread_entry ON thread_entry.message = outbox.acknowledges
      WHERE outbox.submission = ? AND outbox.state <> 'cancelled'
        AND thread_entry.kind = 'withdrawal')
    """

  let db: Database
  let now: StoredTime

  func history(of reading: MessageReading, submission: Int, answersOurs: Bool) throws
    -> AcknowledgementHistory
  {
    let address = StorableText.nonEmpty(reading.replyAddress?.address ?? reading.sender?.address)
    let toAddress =
      try address.map { address in
        try Int.fetchOne(
          db.cachedStatement(sql: Self.toAddress),
          arguments: [address, now.minus(hours: 24).milliseconds]) ?? 0
      } ?? 0
    return AcknowledgementHistory(
      toAddress: toAddress,
      toAnybody: try Int.fetchOne(
        db.cachedStatement(sql: Self.toAnybody), arguments: [now.minus(hours: 1).milliseconds])
        ?? 0,
      threadWasAcknowledged: try Bool.fetchOne(
        db.cachedStatement(sql: Self.ofSubmission), arguments: [submission]) ?? false,
      answersOurs: answersOurs,
      withdrawalWasConfirmed: try Bool.fetchOne(
        db.cachedStatement(sql: Self.withdrawalOfSubmission), arguments: [submission]) ?? false)
  }
}
