import GRDB
import MIME
import Submissions

/// Looks up, for ``ThreadMatch``, what is known under a Message-ID, and finds the thread.
struct ThreadLookup {
  struct Match {
    var submission: Int?
    var thread: Int?
    /// Another sender's submission that the message refers to.
    var relatedTo: Int?
    /// The message refers to one of our own, whosever thread that is: auto-responders with ever new
    /// addresses answer each other through it.
    var answersOurs = false
  }

  static let findByOurs = "SELECT submission FROM outbox WHERE message_id = ?"
  /// Few are looked at: thousands of mails under one Message-ID must not make each further one dear.
  static let findByTheirs = """
    SELECT submission.number FROM message
    JOIN thread_entry ON thread_entry.message = message.id
    JOIN submission ON submission.thread = thread_entry.thread
    WHERE message.message_id = ? ORDER BY message.id, submission.number LIMIT 20
    """

  let db: Database

  /// - Parameter reportedSubmission: the submission that a delivery report is about: the report
  ///   belongs to it, although a mail server sent it.
  func match(_ reading: MessageReading, reportedSubmission: Int?) throws -> Match {
    guard reportedSubmission == nil else {
      return Match(
        submission: reportedSubmission, thread: try thread(of: reportedSubmission),
        relatedTo: nil, answersOurs: true)
    }
    var known: [String: KnownMessage] = [:]
    for id in ThreadMatch.candidates(of: reading) {
      known[id] = try knownMessage(
        StorableText.of(id), from: reading.sender?.address)
    }
    let answersOurs = known.values.contains(where: \.isOurs)
    switch ThreadMatch(reading, known: { known[$0] }).place {
    case .continues(let submission):
      return Match(
        submission: submission, thread: try thread(of: submission), relatedTo: nil,
        answersOurs: answersOurs)
    case .starts(let relatedTo):
      return Match(submission: nil, thread: nil, relatedTo: relatedTo, answersOurs: answersOurs)
    }
  }

  /// Web forms give several people's mails one Message-ID: the sender's own comes before the others.
  private func knownMessage(_ id: String, from sender: String?) throws -> KnownMessage? {
    if let ours = try Int.fetchOne(db.cachedStatement(sql: Self.findByOurs), arguments: [id]) {
      return KnownMessage(submission: ours, correspondents: try parties(to: ours), isOurs: true)
    }
    let theirs = try Int.fetchAll(db.cachedStatement(sql: Self.findByTheirs), arguments: [id])
      .map { number in
        KnownMessage(
          submission: number, correspondents: try parties(to: number), isOurs: false)
      }
    guard let sender = sender?.lowercased() else { return theirs.first }
    return theirs.first { $0.correspondents.contains { $0.lowercased() == sender } }
      ?? theirs.first
  }

  private func thread(of submission: Int?) throws -> Int? {
    try Int.fetchOne(
      db, sql: "SELECT thread FROM submission WHERE number = ?", arguments: [submission])
  }

  /// Who wrote in the submission's thread, and who got an acknowledgement of it.
  private func parties(to submission: Int) throws -> Set<String> {
    try Set(
      String.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT thread_entry.sender_address FROM submission
            JOIN thread_entry ON thread_entry.thread = submission.thread
            WHERE submission.number = ? AND thread_entry.sender_address IS NOT NULL
              AND thread_entry.kind <> 'automatic'
            UNION
            SELECT recipient FROM outbox WHERE submission = ?
            """), arguments: [submission, submission]))
  }
}
