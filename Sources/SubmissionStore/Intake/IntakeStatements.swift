import FoundationEssentials
import GRDB
import MIME
import Submissions
import TextAnalysis

/// The statements by which one message comes into the database.
enum IntakeStatements {
  static let findTwin = """
    SELECT id FROM message WHERE content_digest = ? AND ifnull(message_id, '') = ?
    """

  /// The message with the same Message-ID and the same content, if it is here.
  static func twin(of reading: MessageReading, in db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: findTwin),
      arguments: [
        StorableText.of(reading.contentDigest) as String,
        StorableText.nonEmpty(reading.messageID) ?? "",
      ])
  }

  static let findSubmissionOfMessage = """
    SELECT submission.number FROM thread_entry
    JOIN submission ON submission.thread = thread_entry.thread
    WHERE thread_entry.message = ? ORDER BY submission.number LIMIT 1
    """

  static func submission(ofMessage message: Int64, in db: Database) throws -> Int? {
    try Int.fetchOne(db.cachedStatement(sql: findSubmissionOfMessage), arguments: [message])
  }

  /// Stores the message with its reading and what is known of its attachments.
  static func insert(_ message: TakenMessage, at time: StoredTime, in db: Database) throws -> Int64
  {
    let reading = message.reading
    let isWhole = !message.isOversize
    try db.cachedStatement(
      sql: """
        INSERT INTO message
          (direction, message_id, content_digest, size, oversize, received_at, stored_at, bytes)
        VALUES ('in', ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      StorableText.nonEmpty(reading.messageID), StorableText.of(reading.contentDigest) as String,
      isWhole ? message.bytes.count : max(0, message.size), message.isOversize,
      StoredTime(message.received).milliseconds, time.milliseconds, Data(message.bytes),
    ])
    let id = db.lastInsertedRowID
    try db.cachedStatement(sql: "INSERT INTO reading (message, version, json) VALUES (?, ?, ?)")
      .execute(arguments: [id, StoredReading.version, try StoredJSON.text(reading)])
    // What a message shows in its text is no file that came with it; the reading has it.
    let files = reading.attachments.filter { $0.inline != true }
    for (position, attachment) in files.enumerated() {
      try db.cachedStatement(
        sql: """
          INSERT INTO attachment
            (message, position, filename, media_type, size, sha256, nested_subject)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """
      ).execute(arguments: [
        id, position, StorableText.of(attachment.filename),
        StorableText.of(attachment.mediaType)
          as String, max(0, attachment.size), StorableText.of(attachment.sha256) as String,
        StorableText.of(attachment.nestedSubject),
      ])
    }
    return id
  }

  static func insertThread(at time: StoredTime, in db: Database) throws -> Int {
    try db.cachedStatement(sql: "INSERT INTO thread (started_at) VALUES (?)")
      .execute(arguments: [time.milliseconds])
    return Int(db.lastInsertedRowID)
  }

  static func insertSubmission(
    _ message: TakenMessage, id: Int64, thread: Int, in db: Database
  ) throws -> Int {
    let reading = message.reading
    let text = reading.text
    let confidence = text.confidence.isNaN ? 0 : min(max(text.confidence, 0), 1)
    try db.cachedStatement(
      sql: """
        INSERT INTO submission
          (thread, message, kind, category, also, confidence, undecided, interest, sensitive,
           status, language, received_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'new', ?, ?)
        """
    ).execute(arguments: [
      thread, id, reading.kind.rawValue, StorableText.nonEmpty(text.category?.rawValue),
      try StoredJSON.text(text.also.map { StorableText.of($0.rawValue) as String }), confidence,
      // Only what hands something over has a category to decide.
      reading.kind == .submission && text.undecided, text.interest, text.sensitive,
      StorableText.nonEmpty(text.language?.rawValue), StoredTime(message.received).milliseconds,
    ])
    return Int(db.lastInsertedRowID)
  }

  static func insertEntry(_ message: TakenMessage, id: Int64, thread: Int, in db: Database) throws {
    let reading = message.reading
    try db.cachedStatement(
      sql: """
        INSERT INTO thread_entry
          (thread, message, kind, sender_name, sender_address, subject, own_words, received_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      thread, id, reading.kind.rawValue, StorableText.nonEmpty(reading.sender?.name),
      StorableText.nonEmpty(reading.sender?.address), StorableText.of(reading.subject),
      StorableText.of(reading.ownWords) as String, StoredTime(message.received).milliseconds,
    ])
  }
}
