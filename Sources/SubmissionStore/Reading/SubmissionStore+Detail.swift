import FoundationEssentials
import GRDB

extension SubmissionStore {
  /// All that is known of a submission, as of one moment; nil where there is none.
  package func submission(_ number: Int) async throws(StoreError) -> SubmissionDetail? {
    try await read { db in
      guard let row = try DetailStatements.row(number, in: db) else { return nil }
      return SubmissionDetail(
        row: row, entries: try DetailStatements.entries(of: number, in: db),
        events: try DetailStatements.events(of: number, in: db),
        acknowledgements: try DetailStatements.acknowledgements(of: number, in: db))
    }
  }

  /// What happened to a submission, in its order; empty where there is none.
  package func events(of number: Int) async throws(StoreError) -> [SubmissionEvent] {
    try await read { db in try DetailStatements.events(of: number, in: db) }
  }

  /// The bytes of a submission's first message, as they came; nil where there are none.
  package func raw(_ number: Int) async throws(StoreError) -> [UInt8]? {
    try await read { db in
      try Data.fetchOne(
        db,
        sql: """
          SELECT message.bytes FROM submission JOIN message ON message.id = submission.message
          WHERE submission.number = ?
          """, arguments: [number]
      ).map { [UInt8]($0) }
    }
  }

  /// The bytes of any message, by the id that ``SubmissionDetail/Entry/message`` gives.
  package func raw(message: Int64) async throws(StoreError) -> [UInt8]? {
    try await read { db in
      try Data.fetchOne(db, sql: "SELECT bytes FROM message WHERE id = ?", arguments: [message])
        .map { [UInt8]($0) }
    }
  }
}
