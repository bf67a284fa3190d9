import Foundation
import Glibc
import TestBench
import Testing

@testable import SubmissionStore

struct DaemonLockTests {
  @Test func `a second daemon is told who has the database`() throws {
    let fixture = try StoreFixture()
    let error = #expect(throws: StoreError.self) {
      try SubmissionStore.open(at: fixture.folder.database, as: .daemon)
    }
    guard case .locked(let holder?) = error?.kind else {
      Issue.record("expected a lock with its holder")
      return
    }
    #expect(holder.process == getpid())
    #expect(!holder.host.isEmpty)
    #expect(abs(holder.since.timeIntervalSinceNow) < 60)
    #expect(error?.disposition == .transient)
    #expect(error?.description.contains("process \(getpid())") == true)
  }

  @Test func `the lock goes with the store, and can be taken again`() throws {
    let fixture = try StoreFixture()
    #expect(SubmissionStore.daemon(of: fixture.folder.database).isRunning)
    try fixture.store.close()
    #expect(!SubmissionStore.daemon(of: fixture.folder.database).isRunning)
    let again = try SubmissionStore.open(at: fixture.folder.database, as: .daemon)
    try again.close()
  }

  @Test func `a daemon that was killed leaves no lock behind`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.database
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      let store = try SubmissionStore.open(at: path, as: .daemon)
      withExtendedLifetime(store) { _ = kill(getpid(), SIGKILL) }
    }
    let store = try SubmissionStore.open(at: path, as: .daemon)
    #expect(try await store.integrityCheck() == [])
  }

  @Test func `of many that start at once exactly one becomes the daemon`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.database
    let stores = await withTaskGroup(of: SubmissionStore?.self) { group in
      for _ in 0..<8 {
        group.addTask { try? SubmissionStore.open(at: path, as: .daemon) }
      }
      return await group.reduce(into: [SubmissionStore]()) { stores, store in
        if let store { stores.append(store) }
      }
    }
    #expect(stores.count == 1)
  }

  @Test(arguments: [
    "", "pid", "pid x host y since z", "pid 1 host a b since 3", "pid 99999999999 host a since 1",
    "pid 1 host a since 99999999999999999999",
  ])
  func `a lock file with anything else in it names nobody`(line: String) {
    #expect(LockHolder(line: line) == nil)
  }

  @Test func `a holder's line can be read back`() throws {
    let holder = LockHolder(
      process: 4711, host: "mail", since: Date(timeIntervalSince1970: 1_700_000_000))
    #expect(holder.line == "pid 4711 host mail since 1700000000\n")
    #expect(LockHolder(line: holder.line) == holder)
  }
}
