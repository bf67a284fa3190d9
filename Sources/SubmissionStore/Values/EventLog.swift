import GRDB

/// Appends to a submission's history.
enum EventLog {
  /// Who acts where no person does.
  static let daemon = "daemon"

  static func append(
    _ what: SubmissionEvent.What, to submission: Int, by who: String = daemon, at time: StoredTime,
    from old: String? = nil, to new: String? = nil, in db: Database
  ) throws {
    let name = StorableText.of(who)
    try db.cachedStatement(
      sql: """
        INSERT INTO event (submission, at, who, what, from_value, to_value)
        VALUES (?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      submission, time.milliseconds, name.isEmpty ? "unknown" : name, what.rawValue,
      StorableText.of(old), StorableText.of(new),
    ])
  }
}
