import Foundation
import GRDB
import Submissions
import TestBench

@testable import SubmissionStore

/// A daemon's store in a folder of its own.
struct StoreFixture {
  let folder: TemporaryFolder
  let store: SubmissionStore

  init() throws {
    folder = try TemporaryFolder()
    store = try SubmissionStore.open(at: folder.database, as: .daemon)
  }

  /// Takes messages in, one transaction for all.
  @discardableResult
  func take(
    _ messages: TakenMessage..., advancing cursor: MailboxCursor? = nil, now: Date = Sample.noon,
    marking: Bool = false, planning: @escaping AcknowledgementPlan.Planning = Sample.withhold
  ) async throws -> [Taken] {
    try await store.take(
      messages, advancing: cursor, now: now, marking: marking, planning: planning)
  }

  /// Takes a message in that is acknowledged, and sends the acknowledgement.
  func takeAndAcknowledge(_ message: TakenMessage, now: Date = Sample.noon) async throws -> Int {
    let taken = try await take(message, now: now, planning: Sample.send)
    if let entry = try await store.leaseNext(now: now) {
      try await store.settle(entry.id, as: .sent(reply: "250 ok"), now: now)
    }
    return taken.first?.submission ?? -1
  }

  func count(_ table: String) async throws -> Int {
    try await store.pool.read { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? -1
    }
  }

  func whats(of submission: Int) async throws -> [SubmissionEvent.What] {
    try await store.events(of: submission).map(\.what)
  }

  func state(of submission: Int) async throws -> OutboxState? {
    try await store.submission(submission)?.acknowledgements.last?.state
  }
}
