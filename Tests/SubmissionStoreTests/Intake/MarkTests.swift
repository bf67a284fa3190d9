import Foundation
import Testing

@testable import SubmissionStore

struct MarkTests {
  private func pending(_ fixture: StoreFixture, validity: UInt32 = 7) async throws -> [UInt32] {
    try await fixture.store.pendingMarks(
      account: Sample.account, mailbox: Sample.inbox, uidValidity: validity
    ).map(\.uid)
  }

  @Test func `nothing is to be marked unless asked for`() async throws {
    let fixture = try StoreFixture()
    try await fixture.take(Sample.numbered(1))
    #expect(try await pending(fixture) == [])
  }

  @Test func `what is marked is not offered again`() async throws {
    let fixture = try StoreFixture()
    try await fixture.take(Sample.numbered(3), Sample.numbered(1), marking: true)
    #expect(try await pending(fixture) == [1, 3])
    try await fixture.store.marked([Sample.at(1)])
    #expect(try await pending(fixture) == [3])
    try await fixture.store.marked([Sample.at(1), Sample.at(3), Sample.at(99)])
    #expect(try await pending(fixture) == [])
    // A message moved away and still listed is not marked a second time.
    try await fixture.take(Sample.numbered(3), marking: true)
    #expect(try await pending(fixture) == [])
  }

  @Test func `duplicates and erased messages are marked too`() async throws {
    let fixture = try StoreFixture()
    let reading = Sample.reading(messageID: "a@school.test")
    try await fixture.take(
      Sample.message(1, reading), Sample.message(2, reading), marking: true)
    try await fixture.store.erase(1, by: "Sanne", now: Sample.noon)
    try await fixture.take(Sample.message(3, reading), marking: true)
    #expect(try await pending(fixture) == [1, 2, 3])
  }

  @Test func `marks under an old UIDVALIDITY are void`() async throws {
    let fixture = try StoreFixture()
    try await fixture.take(Sample.numbered(1), advancing: Sample.cursor(2), marking: true)
    try await fixture.store.advance(to: Sample.cursor(1, validity: 8), now: Sample.noon)
    #expect(try await pending(fixture) == [])
  }

  @Test func `mail taken in before marking was configured is marked when met again`() async throws {
    let fixture = try StoreFixture()
    try await fixture.take(Sample.numbered(1))
    try await fixture.take(Sample.numbered(1), marking: true)
    #expect(try await pending(fixture) == [1])
  }
}
