package import FoundationEssentials
import GRDB

extension SubmissionStore {
  /// How far a mailbox has been taken in; nil before the first time.
  package func cursor(account: String, mailbox: String) async throws(StoreError) -> MailboxCursor? {
    try await read { db in try CursorStatements.cursor(account, mailbox, in: db) }
  }

  /// Takes a batch of messages in, in one transaction: raw messages, submissions or thread entries,
  /// events, decisions, finished acknowledgements and the cursor.
  ///
  /// One message never costs the others anything:
  /// - Where planning throws, the message is stored all the same, with the decision to withhold
  ///   (`planningFailed`), and ``Taken/planningFailed`` says so.
  /// - Where a message's values cannot be stored, its bytes go into quarantine.
  /// - What concerns the whole database (a full disk, another program's lock) undoes the whole
  ///   batch, the cursor included, and is thrown: the batch can be given again as it was.
  ///
  /// A message is known by its place, or by Message-ID and content digest together: another content
  /// under the same Message-ID is another message.
  ///
  /// - Parameters:
  ///   - batch: in the order in which they are to be numbered; may be empty.
  ///   - cursor: where the mailbox stands afterwards. It never moves back within one UIDVALIDITY.
  ///   - marking: whether the messages are to be marked on the server afterwards.
  /// - Returns: what became of each, in the order of the batch.
  package func take(
    _ batch: [TakenMessage], advancing cursor: MailboxCursor?, now: Date, marking: Bool = false,
    planning: @escaping AcknowledgementPlan.Planning
  ) async throws(StoreError) -> [Taken] {
    let time = StoredTime(now)
    return try await write(during: .takingIn) { db in
      let intake = IntakeTransaction(db: db, now: time, marking: marking, planning: planning)
      let taken = try batch.map { message in try intake.take(message) }
      if let cursor { try CursorStatements.advance(to: cursor, at: time, in: db) }
      return taken
    }
  }

  /// Takes in a message that is too large to fetch, by its header alone.
  ///
  /// - Parameter message: its bytes are the header; its size is that of the whole message.
  package func recordOversize(
    _ message: TakenMessage, advancing cursor: MailboxCursor?, now: Date, marking: Bool = false,
    planning: @escaping AcknowledgementPlan.Planning
  ) async throws(StoreError) -> Taken {
    var oversize = message
    oversize.isOversize = true
    let taken = try await take(
      [oversize], advancing: cursor, now: now, marking: marking, planning: planning)
    return taken.first ?? Taken(.knownLocation, at: message.location)
  }

  /// Moves a mailbox's cursor without taking anything in, as at the first start.
  package func advance(to cursor: MailboxCursor, now: Date) async throws(StoreError) {
    let time = StoredTime(now)
    try await write(during: .takingIn) { db in
      try CursorStatements.advance(to: cursor, at: time, in: db)
    }
  }

  /// Which UIDs at and above a number were dealt with before: taken in, or in quarantine.
  ///
  /// After a crash between two batches nothing of them needs fetching again.
  package func knownUIDs(
    account: String, mailbox: String, uidValidity: UInt32, from uid: UInt32
  ) async throws(StoreError) -> Set<UInt32> {
    try await read { db in
      let arguments: StatementArguments = [account, mailbox, Int64(uidValidity), Int64(uid)]
      let place = "account = ? AND mailbox = ? AND uidvalidity = ? AND uid >= ?"
      let known = try Int64.fetchAll(
        db,
        sql: """
          SELECT uid FROM message_location WHERE \(place)
          UNION ALL SELECT uid FROM quarantine WHERE \(place)
          """, arguments: arguments + arguments)
      return Set(known.map { UInt32(clamping: $0) })
    }
  }
}
