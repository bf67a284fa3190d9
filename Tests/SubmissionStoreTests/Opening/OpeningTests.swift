import Foundation
import GRDB
import TestBench
import Testing

@testable import SubmissionStore

struct OpeningTests {
  @Test func `the daemon creates the database, at the newest schema`() async throws {
    let folder = try TemporaryFolder()
    let store = try SubmissionStore.open(at: folder.database, as: .daemon)
    #expect(try await store.schemaVersion == Schema.version)
    #expect(try await store.integrityCheck() == [])
  }

  @Test func `staff open what the daemon made, while it runs`() async throws {
    let fixture = try StoreFixture()
    let staff = try SubmissionStore.open(at: fixture.folder.database, as: .staff)
    #expect(try await staff.schemaVersion == Schema.version)
  }

  @Test func `staff never create a database`() throws {
    let folder = try TemporaryFolder()
    #expect(throws: StoreError(.missing, path: folder.database, during: .opening)) {
      try SubmissionStore.open(at: folder.database, as: .staff)
    }
    #expect(!FileManager.default.fileExists(atPath: folder.database))
  }

  @Test(arguments: [StoreRole.daemon, .staff])
  func `a missing folder is named`(role: StoreRole) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("nowhere/praatmee.sqlite")
    let error = #expect(throws: StoreError.self) { try SubmissionStore.open(at: path, as: role) }
    #expect(error?.disposition == .configuration)
    if role == .daemon { #expect(error?.kind == .folderMissing) }
  }

  @Test func `a folder that everybody may write is refused`() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o777], ofItemAtPath: folder.path)
    let error = #expect(throws: StoreError.self) {
      try SubmissionStore.open(at: folder.database, as: .daemon)
    }
    #expect(error?.kind == .folderOpenToAll)
    #expect(error?.path == folder.path)
  }

  @Test(arguments: [StoreRole.daemon, .staff])
  func `a file that is no database is refused and left as it is`(role: StoreRole) throws {
    let folder = try TemporaryFolder()
    let text = Data(String(repeating: "Dit is geen database. ", count: 100).utf8)
    try text.write(to: URL(fileURLWithPath: folder.database))
    let error = #expect(throws: StoreError.self) {
      try SubmissionStore.open(at: folder.database, as: role)
    }
    #expect(error?.kind == .notADatabase)
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.database)) == text)
  }

  @Test(arguments: [StoreRole.daemon, .staff])
  func `another program's database is refused and left as it is`(role: StoreRole) throws {
    let folder = try TemporaryFolder()
    let other = try DatabaseQueue(path: folder.database)
    try other.write { db in try db.execute(sql: "CREATE TABLE recipe (name TEXT)") }
    try other.close()
    let before = try Data(contentsOf: URL(fileURLWithPath: folder.database))
    let error = #expect(throws: StoreError.self) {
      try SubmissionStore.open(at: folder.database, as: role)
    }
    #expect(error?.kind == .foreign)
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.database)) == before)
  }

  @Test(arguments: [StoreRole.daemon, .staff])
  func `a newer schema is refused`(role: StoreRole) throws {
    let folder = try TemporaryFolder()
    try Self.makeDatabase(at: folder.database, version: Schema.version + 3)
    let error = #expect(throws: StoreError.self) {
      try SubmissionStore.open(at: folder.database, as: role)
    }
    #expect(error?.kind == .newer(found: Schema.version + 3, known: Schema.version))
  }

  @Test func `staff are told to start the daemon where the schema is older`() throws {
    let folder = try TemporaryFolder()
    try Self.makeDatabase(at: folder.database, version: 0)
    let error = #expect(throws: StoreError.self) {
      try SubmissionStore.open(at: folder.database, as: .staff)
    }
    #expect(error?.kind == .older(found: 0, needed: Schema.version))
    #expect(error?.description.contains("Start the daemon") == true)
  }

  @Test func `an empty file is an older database to staff and a new one to the daemon`()
    async throws
  {
    let folder = try TemporaryFolder()
    _ = FileManager.default.createFile(atPath: folder.database, contents: nil)
    let error = #expect(throws: StoreError.self) {
      try SubmissionStore.open(at: folder.database, as: .staff)
    }
    #expect(error?.kind == .older(found: 0, needed: Schema.version))
    let store = try SubmissionStore.open(at: folder.database, as: .daemon)
    #expect(try await store.schemaVersion == Schema.version)
  }

  @Test func `a database cut short is reported, not trusted`() async throws {
    let folder = try TemporaryFolder()
    let store = try SubmissionStore.open(at: folder.database, as: .daemon)
    for number in 1...40 {
      _ = try await store.take(
        [Sample.numbered(UInt32(number))], advancing: nil, now: Sample.noon,
        planning: Sample.withhold)
    }
    try await store.pool.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
    try store.close()
    let handle = try FileHandle(forUpdating: URL(fileURLWithPath: folder.database))
    // The pages after the schema's first ones become noise.
    try handle.seek(toOffset: 40 * 4096)
    try handle.write(contentsOf: Data(repeating: 0xA5, count: 30 * 4096))
    try handle.close()
    // Where the noise lies decides whether it is met on opening or found by the check.
    do {
      let damaged = try SubmissionStore.open(at: folder.database, as: .staff)
      #expect(try await !damaged.integrityCheck().isEmpty)
    } catch {
      #expect(error.kind == .corrupt)
    }
  }

  private static func makeDatabase(at path: String, version: Int) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.write { db in
      try db.execute(sql: "CREATE TABLE message (id INTEGER PRIMARY KEY)")
      try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
      try db.execute(sql: "PRAGMA user_version = \(version)")
    }
    try queue.close()
  }
}
