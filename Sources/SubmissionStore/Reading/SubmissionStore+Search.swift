import FoundationEssentials
import GRDB
import Submissions
import TextAnalysis

extension SubmissionStore {
  /// The order of the joins, and the rank as the only order, let the index itself sort: snippets are
  /// then made of the hits shown, not of all.
  static let findWords = """
    SELECT submission.number, submission.kind, submission.category, submission.sensitive,
      submission.status, submission.received_at, thread_entry.sender_name,
      thread_entry.sender_address, thread_entry.subject,
      snippet(entry_words, -1, ?, ?, '…', 16) AS snippet
    FROM entry_words
    CROSS JOIN thread_entry ON thread_entry.id = entry_words.rowid
    CROSS JOIN submission ON submission.thread = thread_entry.thread
    WHERE entry_words MATCH ? ORDER BY entry_words.rank
    """

  /// Finds submissions by words of their messages' subjects and own words, parts of compounds
  /// included, whatever the case and the accents; the best matches first.
  ///
  /// - Parameter words: all of them must occur in one message. Anything may be typed.
  package func search(_ words: String, limit: Int = 50) async throws(StoreError) -> [SearchHit] {
    try await read(during: .searching) { db in
      guard let expression = try SearchExpression.make(from: words, in: db) else { return [] }
      let rows = try Row.fetchCursor(
        db, sql: Self.findWords,
        arguments: [SearchHit.marks.opening, SearchHit.marks.closing, expression])
      var hits: [SearchHit] = []
      var seen: Set<Int> = []
      while hits.count < limit, let row = try rows.next() {
        guard seen.insert(row["number"]).inserted else { continue }
        hits.append(SearchHit(row: row))
      }
      return hits
    }
  }
}

extension SearchHit {
  init(row: Row) {
    self.init(
      number: row["number"], kind: MessageKind(rawValue: row["kind"]) ?? .submission,
      category: (row["category"] as String?).map(Category.init(rawValue:)),
      sensitive: row["sensitive"], status: SubmissionStatus(rawValue: row["status"]) ?? .new,
      received: StoredTime(milliseconds: row["received_at"]).date,
      senderName: row["sender_name"], senderAddress: row["sender_address"],
      subject: row["subject"], snippet: row["snippet"])
  }
}
