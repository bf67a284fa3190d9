import GRDB
import Submissions
import TextAnalysis

/// What a further message of a thread changes about its submission.
struct ThreadContinuation {
  let db: Database
  let now: StoredTime

  /// Raises what must not be overlooked: a worry about safety, a wish to join the list, and that
  /// somebody wrote again after staff were done. A mere thank-you, and mail that no person wrote,
  /// wakes nobody.
  func raise(_ submission: Int, by reading: MessageReading) throws {
    guard reading.kind != .automatic,
      let row = try Row.fetchOne(
        db, sql: "SELECT status, sensitive, interest FROM submission WHERE number = ?",
        arguments: [submission])
    else { return }
    if reading.text.sensitive, !(row["sensitive"] as Bool) {
      try set("sensitive", of: submission, what: .sensitiveChanged)
    }
    if reading.text.interest, !(row["interest"] as Bool) {
      try set("interest", of: submission, what: .interestChanged)
    }
    let isDone = ["answered", "closed"].contains(row["status"] as String)
    let wakes = reading.text.sensitive || (reading.kind != .reply && reading.kind != .unrelated)
    if isDone, wakes {
      try db.execute(
        sql: "UPDATE submission SET status = 'open' WHERE number = ?", arguments: [submission])
      try EventLog.append(
        .statusChanged, to: submission, at: now, from: row["status"], to: "open", in: db)
    }
  }

  private func set(_ column: String, of submission: Int, what: SubmissionEvent.What) throws {
    try db.execute(
      sql: "UPDATE submission SET \(column) = 1 WHERE number = ?", arguments: [submission])
    try EventLog.append(what, to: submission, at: now, from: "false", to: "true", in: db)
  }
}
