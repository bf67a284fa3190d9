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
    bench.clock.advance(minutes: 2)
    #expect(try await watcher.once() == 0)

    mailbox.change {
      $0.withheldBodies = []
      $0.withheldSizes = []
    }
    // Each time it waits twice as long.
    #expect(try await watcher.once() == 0)
    bench.clock.advance(minutes: 3)
    #expect(try await watcher.once() == 1)
    #expect(try await bench.store.statistics().missing == 0)
    #expect(try await bench.submissions().count == 5)
  }

  @Test func `a message that does not come is asked for ever less often, and never given up`()
    async throws
  {
    let bench = try await bench()
    let mailbox = FakeMailbox(letters(2))
    mailbox.change { $0.withheldBodies = [1] }
    let watcher = bench.watcher { mailbox }
    // Many looks in a short time, as when a lot of new mail arrives, are no reason to ask again.
    for _ in 1...30 { _ = try await watcher.once() }
    let asked = { mailbox.state.withLock { $0.fetched.count { $0 == 1 } } }
    #expect(asked() == 1)
    for _ in 1...30 {
      bench.clock.advance(minutes: 24 * 60)
      _ = try await watcher.once()
    }
    #expect(asked() == 31)
    let complaints = bench.log.lines(containing: "does not give it")
    #expect(complaints.count == 31)
    #expect(complaints.first?.contains(" warning ") == true)
    #expect(complaints.last?.contains(" error ") == true)
    mailbox.change { $0.withheldBodies = [] }
    bench.clock.advance(minutes: 24 * 60)
    #expect(try await watcher.once() == 1)
  }

  @Test func `a message that vanished between two commands is no trouble`() async throws {
    let bench = try await bench()
    let mailbox = FakeMailbox(letters(3))
    mailbox.change { $0.withheldBodies = [2] }
    let watcher = bench.watcher { mailbox }
    #expect(try await watcher.once() == 2)
    mailbox.change { $0.messages[2] = nil }
    bench.clock.advance(minutes: 2)
    #expect(try await watcher.once() == 0)
    #expect(bench.log.lines(containing: "does not give it").count == 1)
    #expect(try await bench.submissions().count == 2)
    #expect(try await bench.store.statistics().missing == 0)
  }

  @Test func `a message that ends every connection holds nothing up, and is never given up`()
    async throws
  {
    let bench = try await bench()
    let mailbox = FakeMailbox(letters(6))
    mailbox.change { $0.breakingBodies = [3] }
    let watcher = bench.watcher { mailbox }
    await #expect(throws: TransportError.lostConnection) { try await watcher.once() }
    // It is left alone for a minute, so that the others come in, and the wait for new mail begins.
    #expect(try await watcher.once() == 3)
    #expect(try await bench.submissions().count == 5)
    let late = Letter(from: "laat@deregenboog.test").bytes
    mailbox.change { $0.messages[7] = late }
    bench.clock.advance(minutes: 2)
    await #expect(throws: TransportError.lostConnection) { try await watcher.once() }
    #expect(try await bench.submissions().count == 6)

    mailbox.change { $0.breakingBodies = [] }
    bench.clock.advance(minutes: 24 * 60)
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
      _ = try? await watcher.once()
      bench.clock.advance(minutes: 24 * 60)
    }
    _ = try await watcher.once()
    #expect(try await bench.submissions().count == 6)
    #expect(try await bench.store.statistics().quarantined == 0)
    #expect(try await bench.store.statistics().missing == 0)
  }

  @Test func `a message that is larger than its server said is taken by its header`() async throws {
    let bench = try await bench()
    let mailbox = FakeMailbox(letters(3))
    mailbox.change { $0.understated = [2] }
    #expect(try await bench.watcher { mailbox }.once() == 3)
    let entries = try await bench.store.submission(3)?.entries
    #expect(entries?.map(\.isOversize) == [false])
    #expect(try await bench.store.submission(2)?.entries.first?.isOversize == true)
  }

  @Test func `a message that processes die of is put in quarantine, and its neighbours are not`()
    async throws
  {
    let bench = try await bench()
    let mailbox = FakeMailbox(letters(5))
    let account = bench.configuration.account
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

  @Test func `a server that numbers nothing gives every mail once, whatever its number`()
    async throws
  {
    let bench = try await bench()
    let mailbox = FakeMailbox(letters(4))
    mailbox.change {
      $0.uidValidity = nil
      $0.uidNext = nil
    }
    let watcher = bench.watcher { mailbox }
    #expect(try await watcher.once() == 4)
    #expect(try await watcher.once() == 0)
    // In the next session the numbers are others, and new mail has one that was taken.
    let late = Letter(from: "laat@deregenboog.test").bytes
    mailbox.change { $0.messages = [1: $0.messages[4] ?? [], 2: $0.messages[1] ?? [], 3: late] }
    #expect(try await watcher.once() == 1)
    #expect(try await bench.submissions().count == 5)
  }

  @Test func `mail that came while the account got another name is taken in, once`() async throws {
    let bench = try await bench { $0.start = .new }
    let mailbox = FakeMailbox(letters(2))
    #expect(try await bench.watcher { mailbox }.once() == 0)
    mailbox.change { state in
      for (number, letter) in letters(4).dropFirst(2).enumerated() {
        state.messages[UInt32(number + 3)] = letter
      }
      state.arrival = bench.clock.now + 60
      state.uidNext = 5
    }
    var renamed = bench
    renamed.configuration.imap.user = "anders@praatmee.test"
    #expect(try await renamed.watcher { mailbox }.once() == 4)
    #expect(try await renamed.watcher { mailbox }.once() == 0)
    #expect(bench.log.lines(containing: "under another account").count == 1)
  }

  @Test func `one mailbox that is refused keeps no mail of the others waiting`() async throws {
    let bench = try await bench { $0.folders = ["INBOX", "Weg"] }
    let mailbox = FakeMailbox(letters(2))
    mailbox.change { $0.refusedMailboxes = ["Weg"] }
    let watcher = bench.watcher { mailbox }
    let error = await #expect(throws: TransportError.self) { try await watcher.once() }
    guard case .serverRefused = error?.kind else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try await bench.submissions().count == 2)
    let lines = bench.log.lines(containing: "a look at a mailbox failed")
    #expect(lines.count == 1)
    #expect(lines.first?.contains("mailbox=Weg") == true)
  }

  @Test func `the daemon goes on with the mailboxes that can be looked at`() async throws {
    let bench = try await bench { $0.folders = ["INBOX", "Weg"] }
    let mailbox = FakeMailbox(letters(2))
    mailbox.change { $0.refusedMailboxes = ["Weg"] }
    let watcher = bench.watcher { mailbox }
    let watching = Task { await watcher.run() }
    try await wait(until: "both are taken in") { try await bench.submissions().count == 2 }
    let late = Letter(from: "laat@deregenboog.test").bytes
    mailbox.change { $0.messages[3] = late }
    try await wait(until: "the third is taken in") { try await bench.submissions().count == 3 }
    watching.cancel()
    await watching.value
    #expect(bench.log.lines(containing: "cannot be watched").isEmpty)
    let failures = bench.log.lines(containing: "a look at a mailbox failed")
    #expect(failures.count { $0.contains(" error ") } == 1)
  }

  @Test func `a mark that the server refuses keeps no mail waiting, and is told once`() async throws
  {
    let bench = try await bench { $0.afterwards = .move("Klaar") }
    let mailbox = FakeMailbox(letters(2))
    mailbox.change { $0.refusesMarks = true }
    let watcher = bench.watcher { mailbox }
    #expect(try await watcher.once() == 2)
    for _ in 1...3 { #expect(try await watcher.once() == 0) }
    let lines = bench.log.lines(containing: "cannot be marked")
    #expect(lines.count { $0.contains(" error ") } == 1)
    mailbox.change { $0.refusesMarks = false }
    _ = try await watcher.once()
    #expect(mailbox.state.withLock(\.moved) == [1, 2])
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
