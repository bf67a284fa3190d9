import FoundationEssentials
import GRDB
import Submissions
import TextAnalysis

/// The taking in of messages within one transaction.
struct IntakeTransaction {
  let db: Database
  let now: StoredTime
  let marking: Bool
  let planning: AcknowledgementPlan.Planning

  /// Takes one message in, or puts it into quarantine if its own values are at fault.
  func take(_ message: TakenMessage) throws -> Taken {
    var taken: Taken?
    do {
      try db.inSavepoint {
        taken = try store(message)
        return .commit
      }
    } catch let error as DatabaseError where error.isAboutTheValues {
      taken = nil
    } catch is EncodingError {
      taken = nil
    }
    if let taken {
      try TroubleStatements.forget(message.location, in: db)
      return taken
    }
    let rule = StoreRule.unstorable.rawValue
    try TroubleStatements.quarantine(
      message.location, bytes: message.bytes, size: message.size, rule: rule, at: now, in: db)
    return Taken(.quarantined(rule: rule), at: message.location)
  }

  private func store(_ message: TakenMessage) throws -> Taken {
    // Without a UIDVALIDITY a place may hold another message than yesterday.
    if message.location.uidValidity != 0, let known = try knownLocation(message.location) {
      return Taken(.knownLocation, at: message.location, submission: known.submission)
    }
    let reading = message.reading
    guard try !isErased(reading.contentDigest) else {
      try note(message.location, of: nil)
      return Taken(.erasedBefore, at: message.location)
    }
    if let twin = try IntakeStatements.twin(of: reading, in: db) {
      try note(message.location, of: twin)
      return Taken(
        .duplicate, at: message.location,
        submission: try IntakeStatements.submission(ofMessage: twin, in: db))
    }

    let id = try IntakeStatements.insert(message, at: now, in: db)
    try note(message.location, of: id)
    let report = try DeliveryReports.apply(reading, at: now, in: db)
    let match = try ThreadLookup(db: db).match(reading, reportedSubmission: report)
    if match.answersOurs {
      try DeliveryReports.noteArrival(shownBy: reading, at: now, in: db)
    }
    let place = try assign(message, id: id, match: match)
    let (decision, failed) = try acknowledge(message, id: id, place: place)
    return Taken(
      place.continuesThread ? .continued : .submitted, at: message.location,
      submission: place.submission, decision: decision, planningFailed: failed)
  }

  // MARK: Known already

  private struct KnownLocation {
    let submission: Int?
  }

  private func knownLocation(_ location: MessageLocation) throws -> KnownLocation? {
    guard
      let row = try Row.fetchOne(
        db,
        sql: "SELECT message, mark FROM message_location WHERE \(MessageLocation.condition)",
        arguments: location.arguments)
    else { return nil }
    if marking, row["mark"] == "none" {
      try db.execute(
        sql: "UPDATE message_location SET mark = 'pending' WHERE \(MessageLocation.condition)",
        arguments: location.arguments)
    }
    guard let message = row["message"] as Int64? else { return KnownLocation(submission: nil) }
    return KnownLocation(
      submission: try IntakeStatements.submission(ofMessage: message, in: db))
  }

  private func isErased(_ digest: String) throws -> Bool {
    try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM tombstone WHERE content_digest = ?)",
      arguments: [StorableText.of(digest) as String]) ?? false
  }

  private func note(_ location: MessageLocation, of message: Int64?) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO message_location
          (account, mailbox, uidvalidity, uid, message, seen_at, mark)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET
          message = excluded.message, seen_at = excluded.seen_at, mark = excluded.mark
        """
    ).execute(
      arguments: location.arguments
        + [message, now.milliseconds, marking ? "pending" : "none"])
  }

  // MARK: Submission or thread entry

  private func assign(_ message: TakenMessage, id: Int64, match: ThreadLookup.Match) throws
    -> Assignment
  {
    let submission: Int
    let thread: Int
    if let known = match.submission, let knownThread = match.thread {
      (submission, thread) = (known, knownThread)
      try IntakeStatements.insertEntry(message, id: id, thread: thread, in: db)
      try EventLog.append(
        .continued, to: submission, at: now, to: message.reading.kind.rawValue, in: db)
      try ThreadContinuation(db: db, now: now).raise(submission, by: message.reading)
    } else {
      thread = try IntakeStatements.insertThread(at: now, in: db)
      submission = try IntakeStatements.insertSubmission(message, id: id, thread: thread, in: db)
      try IntakeStatements.insertEntry(message, id: id, thread: thread, in: db)
      try EventLog.append(
        .received, to: submission, at: now, to: message.reading.kind.rawValue, in: db)
      if let related = match.relatedTo {
        try EventLog.append(.relatedTo, to: submission, at: now, to: String(related), in: db)
      }
    }
    return Assignment(
      submission: submission, thread: thread, continuesThread: match.submission != nil,
      relatedTo: match.submission == nil ? match.relatedTo : nil,
      history: try HistoryCount(db: db, now: now).history(
        of: message.reading, submission: submission, answersOurs: match.answersOurs))
  }

  // MARK: Acknowledgement

  private func acknowledge(_ message: TakenMessage, id: Int64, place: Assignment) throws
    -> (AcknowledgementDecision, planningFailed: Bool)
  {
    var plan: AcknowledgementPlan
    var failed = false
    do {
      plan = try planning(message, place)
    } catch {
      failed = true
      let reason = Reason(StoreRule.planningFailed.rawValue)
      plan = AcknowledgementPlan(
        decision: AcknowledgementDecision(decision: .withhold, because: [reason], template: nil),
        mail: nil)
    }
    var decision = plan.decision
    if decision.because.isEmpty {
      decision.because = [Reason(StoreRule.unexplained.rawValue)]
    }
    try AcknowledgementStatements.insert(decision, message: id, at: now, in: db)
    try AcknowledgementStatements.enter(
      decision, mail: plan.mail, message: id, submission: place.submission, at: now, in: db)
    return (decision, failed)
  }
}
