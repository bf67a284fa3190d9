import Foundation
import GRDB
import Submissions
import Testing
import TextAnalysis

@testable import SubmissionStore

/// What runs often finds its rows by an index, however many there are.
struct QueryPlanTests {
  private static func plan(_ sql: String, _ arguments: StatementArguments) async throws -> [String]
  {
    try await StoreFixture().store.pool.read { db in
      try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN \(sql)", arguments: arguments)
        .map { $0["detail"] }
    }
  }

  static let statements: [(sql: String, arguments: StatementArguments)] = [
    (CursorStatements.find, ["a", "b"]),
    (IntakeStatements.findTwin, ["d", "m"]),
    (IntakeStatements.findSubmissionOfMessage, [1]),
    (ThreadLookup.findByOurs, ["m"]),
    (ThreadLookup.findByTheirs, ["m"]),
    (HistoryCount.toAddress, ["a@school.test", 0]),
    (HistoryCount.toAnybody, [0]),
    (HistoryCount.ofSubmission, [1]),
    (HistoryCount.withdrawalOfSubmission, [1]),
    (OutboxStatements.lease, [0]),
    (SubmissionStore.findPendingMarks, ["a", "b", 1, 10]),
    (
      "SELECT 1 FROM message_location WHERE \(MessageLocation.condition)", Sample.at(1).arguments
    ),
    ("SELECT 1 FROM tombstone WHERE content_digest = ?", ["d"]),
    ("\(QueueRow.select(from: "submission")) WHERE number = ?", [1]),
  ]

  @Test(arguments: statements.indices)
  func `no statement of the daemon's loops scans a table`(index: Int) async throws {
    let (sql, arguments) = Self.statements[index]
    let plan = try await Self.plan(sql, arguments)
    #expect(!plan.isEmpty)
    #expect(!plan.contains { $0.hasPrefix("SCAN") && $0 != "SCAN CONSTANT ROW" }, "\(sql) \(plan)")
    #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(sql) \(plan)")
  }

  @Test func `the queue walks the index of what waits, already in order`() async throws {
    let (sql, arguments) = QueueFilter().query
    let plan = try await Self.plan(sql, arguments)
    #expect(plan.contains { $0.contains("USING INDEX submission_waiting") }, "\(plan)")
    let scans = plan.filter { $0.hasPrefix("SCAN") && !$0.contains("submission_waiting") }
    // What is left is the walk over the few rows picked.
    #expect(scans.allSatisfy { $0 == "SCAN submission" }, "\(plan)")
  }

  @Test(arguments: [
    QueueFilter(statuses: [.closed]), QueueFilter(statuses: [.closed], categories: [.doubt]),
    QueueFilter(sensitive: true), QueueFilter(statuses: [.answered, .closed], interest: true),
    QueueFilter(statuses: Set(SubmissionStatus.allCases), since: Sample.noon),
    QueueFilter(statuses: Set(SubmissionStatus.allCases)),
  ])
  func `every filter of the queue uses an index`(filter: QueueFilter) async throws {
    let (sql, arguments) = filter.query
    let plan = try await Self.plan(sql, arguments)
    #expect(plan.contains { $0.contains("submission USING INDEX submission_") }, "\(plan)")
  }

  @Test func `the full-text index sorts its hits itself`() async throws {
    let plan = try await Self.plan(SubmissionStore.findWords, ["[", "]", "gesprek"])
    #expect(plan.first?.hasPrefix("SCAN entry_words VIRTUAL TABLE INDEX") == true, "\(plan)")
    #expect(plan.dropFirst().allSatisfy { $0.hasPrefix("SEARCH") }, "\(plan)")
  }
}
