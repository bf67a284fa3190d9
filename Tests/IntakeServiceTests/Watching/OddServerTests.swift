import FoundationEssentials
import IntakeService
import MailLab
import MailTransport
import SubmissionStore
import Submissions
import Synchronization
import TestBench
import Testing

@testable import IntakeService

/// Servers that list what they do not give, break off, or leave things out.
@Suite(.serialized) struct OddServerTests {
  private func letters(_ count: Int) -> [[UInt8]] {
    (0..<count).map { number in
      var letter = Letter(from: "noor\(number)@deregenboog.test")
      letter.body = "Dit is bericht nummer \(number). Doe ik het goed?"
      return letter.bytes
    }
  }

  private func bench(_ change: (inout Configuration) -> Void = { _ in }) async throws
    -> IntakeBench
  {
    try IntakeBench(lab: try await MailLab.shared(), change)
  }

  @Test(arguments: [true, false])
  func `a message that is listed and not given is asked for again, and holds nothing up`(
    sizeIsGiven: Bool
  ) async throws {
    let bench = try await bench()
    let mailbox = FakeMailbox(letters(5))
    mailbox.change {
      if sizeIsGiven { $0.withheldBodies = [3] } else { $0.withheldSizes = [3] }
    }
    let watcher = bench.watcher { mailbox }
    #expect(try await watcher.once() == 4)
    #expect(try await bench.store.statistics().missing == 1)
    #expect(try await watcher.once() == 0)

    mailbox.change {
      $0.withheldBodies = []
      $0.withheldSizes = []
    }
    #expect(try await watcher.once() == 1)
    #expect(try await bench.store.statistics().missing == 0)
    #expect(try await bench.submissions().count == 5)
  }

  @Test func `a message that never comes is given up after a while, out loud`() async throws {
    let bench = try await bench()
    let mailbox = FakeMailbox(letters(2))
    mailbox.change { $0.withheldBodies = [1] }
    let watcher = bench.watcher { mailbox }
    for _ in 0..<(Trouble.visitsForMissing + 3) { _ = try await watcher.once() }
    let asked = mailbox.state.withLock { $0.fetched.count { $0 == 1 } }
    #expect(asked == Trouble.visitsForMissing)
    let complaints = bench.log.lines(containing: "does not give it")
    #expect(complaints.count == Trouble.visitsForMissing)
    #expect(complaints.last?.contains(" error ") == true)
  }

  @Test func `a message that vanished between two commands is no trouble`() async throws {
    let bench = try await bench()
    let mailbox = FakeMailbox(letters(3))
    mailbox.change { $0.withheldBodies = [2] }
    let watcher = bench.watcher { mailbox }
    #expect(try await watcher.once() == 2)
    mailbox.change { $0.messages[2] = nil }
    for _ in 0..<(Trouble.visitsForMissing + 3) { #expect(try await watcher.once() == 0) }
    #expect(bench.log.lines(containing: "does not give it").count == 1)
    #expect(try await bench.submissions().count == 2)
  }

  @Test func `a message that ends every connection holds nothing up, and is never given up`()
    async throws
  {
    let bench = try await bench()
    let mailbox = FakeMailbox(letters(6))
    mailbox.change { $0.breakingBodies = [3] }
    let watcher = bench.watcher { mailbox }
    for _ in 0..<(Trouble.visitsForMissing + 3) {
      await #expect(throws: TransportError.lostConnection) { try await watcher.once() }
    }
    #expect(try await bench.submissions().count == 5)
    let late = Letter(from: "laat@deregenboog.test").bytes
    mailbox.change { $0.messages[7] = late }
    await #expect(throws: TransportError.lostConnection) { try await watcher.once() }
    #expect(try await bench.submissions().count == 6)

    mailbox.change { $0.breakingBodies = [] }
    #expect(try await watcher.once() == 1)
    #expect(try await bench.submissions().count == 7)
    #expect(try await bench.store.statistics().missing == 0)
  }

  @Test func `connections that break put nothing in quarantine`() async throws {
    let bench = try await bench()
    let mailbox = FakeMailbox(letters(6))
    mailbox.change { $0.failingFetches = 12 }
    let watcher = bench.watcher { mailbox }
    for _ in 0..<12 {
      await #expect(throws: TransportError.lostConnection) { try await watcher.once() }
    }
    _ = try await watcher.once()
    #expect(try await bench.submissions().count == 6)
    #expect(try await bench.store.statistics().quarantined == 0)
    #expect(try await bench.store.statistics().missing == 0)
  }

  @Test func `a message that processes die of is put in quarantine, and its neighbours are not`()
    async throws
  {
    let bench = try await bench()
    let mailbox = FakeMailbox(letters(5))
    let account = bench.mailbox.address
    let place = { (uid: UInt32) in
      MessageLocation(account: account, mailbox: "INBOX", uidValidity: 7, uid: uid)
    }
    // The traces of dead processes: one in the batch that began with 1, three in message 4.
    _ = try await bench.store.countAttempt(place(1), now: bench.clock.now)
    for _ in 1...3 { _ = try await bench.store.countAttempt(place(4), now: bench.clock.now) }

    #expect(try await bench.watcher { mailbox }.once() == 4)
    let quarantined = try await bench.store.quarantined()
    #expect(quarantined.map(\.location.uid) == [4])
    #expect(quarantined.map(\.hasBytes) == [true])
    #expect(try await bench.submissions().count == 4)
    #expect(try await bench.watcher { mailbox }.once() == 0)
  }

  @Test func `a database that refuses for a while does not count against a message`() async throws {
    let bench = try await bench()
    let location = MessageLocation(account: "a", mailbox: "INBOX", uidValidity: 1, uid: 1)
    let intake = bench.intake
    for _ in 1...9 { #expect(try await intake.attempts(at: location) == 1) }
    #expect(try await bench.intake.attempts(at: location) == 2)
  }

  @Test func `a server that numbers nothing gives every mail once`() async throws {
    let bench = try await bench()
    let mailbox = FakeMailbox(letters(4))
    mailbox.change {
      $0.uidValidity = nil
      $0.uidNext = nil
    }
    let watcher = bench.watcher { mailbox }
    #expect(try await watcher.once() == 4)
    #expect(try await watcher.once() == 0)
    let late = Letter(from: "laat@deregenboog.test").bytes
    mailbox.change { $0.messages[5] = late }
    #expect(try await watcher.once() == 1)
  }

  @Test func `the last UID that exists is taken in`() async throws {
    let bench = try await bench()
    let mailbox = FakeMailbox()
    let letter = letters(1)[0]
    mailbox.change {
      $0.messages = [UInt32.max: letter]
      $0.uidNext = nil
    }
    let watcher = bench.watcher { mailbox }
    #expect(try await watcher.once() == 1)
    #expect(try await watcher.once() == 0)
  }

  @Test func `mail by Exchange in place of mail is never answered`() async throws {
    let bench = try await bench()
    let mailbox = FakeMailbox([try FixtureMessage.bytes("exchange-kon-niet-ophalen")])
    #expect(try await bench.watcher { mailbox }.once() == 1)
    #expect(try await bench.outbox.drain() == 0)
    #expect(try await bench.submissions().first?.acknowledgement == .withhold)
  }
}
