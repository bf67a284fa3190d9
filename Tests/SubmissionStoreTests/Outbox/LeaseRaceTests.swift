import Foundation
import TestBench
import Testing

@testable import SubmissionStore

/// Several takers at one outbox: never two leases of one entry.
struct LeaseRaceTests {
  private static let count: UInt32 = 60
  private let later = Sample.noon.addingTimeInterval(3600)

  private func filled() async throws -> StoreFixture {
    let fixture = try StoreFixture()
    _ = try await fixture.store.take(
      (1...Self.count).map { Sample.numbered($0) }, advancing: nil, now: Sample.noon,
      planning: Sample.send)
    return fixture
  }

  private static func leaseAll(_ store: SubmissionStore, now: Date) async throws -> [Int64] {
    var leased: [Int64] = []
    while let entry = try await store.leaseNext(now: now) { leased.append(entry.id) }
    return leased
  }

  @Test func `tasks and connections side by side lease each entry once`() async throws {
    let fixture = try await filled()
    let other = try SubmissionStore.open(at: fixture.folder.database, as: .staff)
    let now = later
    let leased = try await withThrowingTaskGroup(of: [Int64].self) { group in
      for store in [fixture.store, other, fixture.store, other] {
        group.addTask { try await Self.leaseAll(store, now: now) }
      }
      return try await group.reduce(into: [Int64]()) { $0 += $1 }
    }
    #expect(leased.count == Int(Self.count))
    #expect(Set(leased).count == Int(Self.count))
  }

  @Test func `two processes lease each entry once`() async throws {
    let fixture = try await filled()
    let path = fixture.folder.database
    // Each process writes down how many it leased; the attempts' table shows any second lease.
    async let first: Void = leaseInAProcess(path, to: fixture.folder.file("first"))
    async let second: Void = leaseInAProcess(path, to: fixture.folder.file("second"))
    _ = await (first, second)
    let counts = try ["first", "second"].map { name in
      Int(try String(contentsOfFile: fixture.folder.file(name), encoding: .utf8)) ?? -1
    }
    #expect(counts.reduce(0, +) == Int(Self.count))
    #expect(try await fixture.count("outbox_attempt") == Int(Self.count))
    #expect(try await fixture.store.statistics().outbox == [.sending: Int(Self.count)])
  }

  private func leaseInAProcess(_ path: String, to file: String) async {
    await #expect(processExitsWith: .success) { [path = path as String, file = file as String] in
      let store = try SubmissionStore.open(at: path, as: .staff)
      let leased = try await Self.leaseAll(store, now: Date(timeIntervalSince1970: 2_000_000_000))
      try String(leased.count).write(toFile: file, atomically: true, encoding: .utf8)
    }
  }

  @Test func `staff decide while the daemon takes mail in, and neither is refused`() async throws {
    let fixture = try await filled()
    let path = fixture.folder.database
    async let decisions: Void = decideInAProcess(path)
    for number in Self.count + 1...Self.count + 60 {
      try await fixture.take(Sample.numbered(number), planning: Sample.send)
    }
    await decisions
    let statistics = try await fixture.store.statistics()
    #expect(statistics.submissions == [.closed: Int(Self.count), .new: 60])
  }

  private func decideInAProcess(_ path: String) async {
    await #expect(processExitsWith: .success) { [path = path as String] in
      let store = try SubmissionStore.open(at: path, as: .staff)
      for number in 1...60 {
        try await store.change(number, .status(.closed), by: "Sanne", now: Sample.noon)
      }
    }
  }
}
