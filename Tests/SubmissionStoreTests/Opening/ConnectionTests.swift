import Foundation
import GRDB
import Glibc
import TestBench
import Testing

@testable import SubmissionStore

struct ConnectionTests {
  @Test(arguments: [StoreRole.daemon, .staff])
  func `the settings are in effect, not merely asked for`(role: StoreRole) async throws {
    let fixture = try StoreFixture()
    let store =
      role == .daemon
      ? fixture.store : try SubmissionStore.open(at: fixture.folder.database, as: .staff)
    let pragmas = ["journal_mode", "synchronous", "foreign_keys", "busy_timeout", "secure_delete"]
    let values = try await store.pool.writeWithoutTransaction { db in
      try pragmas.map { try String.fetchOne(db, sql: "PRAGMA \($0)") ?? "" }
    }
    // 2 is FULL.
    #expect(values == ["wal", "2", "1", "5000", "1"])
  }

  @Test func `synchronous stays FULL after many transactions and reads`() async throws {
    let fixture = try StoreFixture()
    for number in 1...20 { try await fixture.take(Sample.numbered(UInt32(number))) }
    _ = try await fixture.store.statistics()
    let value = try await fixture.store.pool.write { db in
      try Int.fetchOne(db, sql: "PRAGMA synchronous")
    }
    #expect(value == 2)
  }

  @Test func `the write-ahead log stays when the last connection closes`() async throws {
    let fixture = try StoreFixture()
    try await fixture.take(Sample.numbered(1))
    try fixture.store.close()
    #expect(FileManager.default.fileExists(atPath: fixture.folder.database + "-wal"))
    #expect(FileManager.default.fileExists(atPath: fixture.folder.database + "-shm"))
    let staff = try SubmissionStore.open(at: fixture.folder.database, as: .staff)
    #expect(try await staff.queue().count == 1)
    try staff.close()
    #expect(FileManager.default.fileExists(atPath: fixture.folder.database + "-wal"))
  }

  @Test func `the files are the group's to write and nobody else's to read, whatever the umask`()
    async throws
  {
    // The umask belongs to the whole process, so a process of its own gets a hostile one.
    let folder = try TemporaryFolder()
    let path = folder.database
    await #expect(processExitsWith: .success) { [path = path as String] in
      umask(0o077)
      let store = try SubmissionStore.open(at: path, as: .daemon)
      _ = try await store.take(
        [Sample.numbered(1)], advancing: nil, now: Sample.noon, planning: Sample.withhold)
      try store.close()
    }
    for name in ["", "-wal", "-shm", ".lock"] {
      #expect(try folder.mode("praatmee.sqlite" + name) == 0o660, "praatmee.sqlite\(name)")
    }
  }
}
