import Foundation
import GRDB
import Testing

@testable import SubmissionStore

struct StoreErrorTests {
  static let kinds: [StoreError.Kind] = [
    .missing, .folderMissing, .folderOpenToAll, .notPermitted, .notADatabase, .foreign,
    .older(found: 1, needed: 2), .newer(found: 3, known: 2), .locked(nil),
    .locked(LockHolder(process: 1, host: "mail", since: Sample.noon)), .busy, .diskFull,
    .inputOutput, .corrupt, .noSuchSubmission(4), .notLeased, .refused(code: 5), .system(errno: 6),
    .unreadableValue,
  ]

  @Test(arguments: kinds)
  func `each error says what failed, with what, and what next`(kind: StoreError.Kind) {
    for operation in StoreError.Operation.allCases {
      let text = StoreError(kind, path: "/srv/praatmee.sqlite", during: operation).description
      #expect(text.contains("/srv/praatmee.sqlite"))
      #expect(text.hasSuffix("."))
      #expect(text.split(separator: ". ").count >= 2)
    }
  }

  @Test(arguments: [
    (ResultCode.SQLITE_BUSY, StoreError.Kind.busy, StoreError.Disposition.transient),
    (.SQLITE_LOCKED, .busy, .transient), (.SQLITE_FULL, .diskFull, .transient),
    (.SQLITE_IOERR, .inputOutput, .transient), (.SQLITE_CORRUPT, .corrupt, .permanent),
    (.SQLITE_NOTADB, .notADatabase, .configuration),
    (.SQLITE_READONLY, .notPermitted, .configuration),
    (.SQLITE_CANTOPEN, .notPermitted, .configuration),
    (.SQLITE_ERROR, .refused(code: 1), .permanent),
  ])
  func `SQLite's results have our names`(
    code: ResultCode, kind: StoreError.Kind, disposition: StoreError.Disposition
  ) {
    let error = StoreError(
      mapping: DatabaseError(resultCode: code, message: "x"), path: "p", during: .reading)
    #expect(error.kind == kind)
    #expect(error.disposition == disposition)
  }

  @Test func `another program that writes for too long is named busy`() async throws {
    let fixture = try StoreFixture()
    var settings = ConnectionSettings.configuration()
    settings.busyMode = .timeout(0.2)
    let pool = try DatabasePool(path: fixture.folder.database, configuration: settings)
    let impatient = SubmissionStore(
      path: fixture.folder.database, role: .staff, pool: pool, lock: nil)
    var unguarded = Configuration()
    unguarded.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: fixture.folder.database, configuration: unguarded)
    try await other.writeWithoutTransaction { db in try db.beginTransaction(.immediate) }
    let error = await #expect(throws: StoreError.self) {
      try await impatient.countAttempt(Sample.at(1), now: Sample.noon)
    }
    #expect(error?.kind == .busy)
    try await other.writeWithoutTransaction { db in try db.rollback() }
    #expect(try await impatient.countAttempt(Sample.at(1), now: Sample.noon) == 1)
  }
}
