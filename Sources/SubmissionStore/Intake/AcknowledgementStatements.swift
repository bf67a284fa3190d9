import FoundationEssentials
import GRDB
import Submissions
import TextAnalysis

/// The statements that write a decision down, and its mail into the outbox.
enum AcknowledgementStatements {
  static func insert(
    _ decision: AcknowledgementDecision, message: Int64, at time: StoredTime, in db: Database
  ) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO acknowledgement (message, decision, because, template, decided_at)
        VALUES (?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      message, decision.decision.rawValue, try StoredJSON.text(decision.because),
      StorableText.nonEmpty(decision.template), time.milliseconds,
    ])
  }

  /// Puts the mail of a decision to send or to hold into the outbox, and the decision into the
  /// submission's history.
  ///
  /// Where an entry with the same Message-ID exists, the content was answered before: no second one
  /// is made.
  static func enter(
    _ decision: AcknowledgementDecision, mail: PlannedMail?, message: Int64, submission: Int,
    at time: StoredTime, in db: Database
  ) throws {
    let strongest = decision.because.first?.rule
    guard let mail, decision.decision != .withhold else {
      try EventLog.append(
        decision.decision == .hold ? .acknowledgementHeld : .acknowledgementWithheld,
        to: submission, at: time, to: strongest, in: db)
      return
    }
    let isHeld = decision.decision == .hold
    guard
      try insert(
        mail, message: message, submission: submission, isHeld: isHeld, at: time, in: db)
    else {
      try EventLog.append(.acknowledgementExists, to: submission, at: time, in: db)
      return
    }
    try EventLog.append(
      isHeld ? .acknowledgementHeld : .acknowledgementPlanned, to: submission, at: time,
      to: isHeld ? strongest : decision.template, in: db)
  }

  /// - Returns: false where an entry with the same Message-ID is there already.
  static func insert(
    _ mail: PlannedMail, message: Int64?, submission: Int, isHeld: Bool, at time: StoredTime,
    in db: Database
  ) throws -> Bool {
    try db.cachedStatement(
      sql: """
        INSERT INTO outbox
          (submission, acknowledges, recipient, message_id, bytes, state, planned_at,
           next_attempt_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (message_id) DO NOTHING
        """
    ).execute(arguments: [
      submission, message, StorableText.of(mail.recipient) as String,
      StorableText.of(mail.messageID) as String, Data(mail.bytes),
      isHeld ? OutboxState.held.rawValue : OutboxState.planned.rawValue, time.milliseconds,
      isHeld ? nil : time.milliseconds,
    ])
    return db.changesCount > 0
  }
}
