import FoundationEssentials
import MailLab
import MailTransport
import TestBench
import Testing

/// Against a real Dovecot.
@Suite struct `an IMAP session` {
  @Test func `a mailbox is selected with its numbers`() async throws {
    let lab = try await MailLab.shared()
    let mailbox = lab.newMailbox()
    try lab.deliver((1...3).map { smallMessage("nummer \($0)") }, to: mailbox)
    let session = try await lab.openIMAP(mailbox)
    let selected = try await session.select("INBOX")
    #expect(selected.exists == 3)
    #expect(selected.uidNext == 4)
    #expect(selected.uidValidity != nil)
    #expect(!selected.isReadOnly)
    #expect(selected.permanentFlags.contains("\\Deleted"))
    await session.logout()
  }

  @Test func `a mailbox that is not there is refused, and the session goes on`() async throws {
    let lab = try await MailLab.shared()
    let session = try await lab.openIMAP(lab.newMailbox())
    let error = await #expect(throws: TransportError.self) { try await session.select("Nergens") }
    guard case .serverRefused("SELECT", _) = error?.kind else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try await session.select("INBOX").exists == 0)
    await session.logout()
  }

  @Test func `mailboxes are listed under their readable names and can be selected by them`()
    async throws
  {
    let lab = try await MailLab.shared()
    let mailbox = lab.newMailbox()
    try lab.deliver([smallMessage("a")], to: mailbox, in: "&AMkA6Q-n")
    let session = try await lab.openIMAP(mailbox)
    let names = try await session.listMailboxes().map(\.name)
    #expect(names.contains("INBOX"))
    #expect(names.contains("Één"))
    #expect(try await session.select("Één").exists == 1)
    await session.logout()
  }

  @Test func `a search from a UID on never gives an older one`() async throws {
    let lab = try await MailLab.shared()
    let mailbox = lab.newMailbox()
    try lab.deliver((1...5).map { smallMessage("nummer \($0)") }, to: mailbox)
    let session = try await lab.openIMAP(mailbox)
    _ = try await session.select("INBOX")
    #expect(try await session.searchUIDs(from: 1) == [1, 2, 3, 4, 5])
    #expect(try await session.searchUIDs(from: 0) == [1, 2, 3, 4, 5])
    #expect(try await session.searchUIDs(from: 4) == [4, 5])
    // The server itself answers 6:* with 5.
    #expect(try await session.searchUIDs(from: 6).isEmpty)
    #expect(try await session.searchUIDs(from: .max).isEmpty)
    await session.logout()
  }

  @Test func `of some messages those are found that are there`() async throws {
    let lab = try await MailLab.shared()
    let mailbox = lab.newMailbox()
    try lab.deliver([smallMessage("een"), smallMessage("twee")], to: mailbox)
    let session = try await lab.openIMAP(mailbox)
    _ = try await session.select("INBOX")
    #expect(try await session.existing([2, 7, 9]) == [2])
    #expect(try await session.existing([]).isEmpty)
    await session.logout()
  }

  @Test func `sizes are asked without reading`() async throws {
    let lab = try await MailLab.shared()
    let mailbox = lab.newMailbox()
    let messages = [smallMessage("kort"), smallMessage(String(repeating: "lang ", count: 500))]
    try lab.deliver(messages, to: mailbox)
    let session = try await lab.openIMAP(mailbox)
    _ = try await session.select("INBOX")
    let sizes = try await session.sizes(of: [2, 1, 99])
    #expect(sizes.map(\.uid) == [1, 2])
    #expect(sizes.map(\.size) == messages.map { withCRLF($0).count })
    let arrival = try #require(sizes.first?.internalDate)
    #expect(abs(arrival.timeIntervalSinceNow) < 120)
    await session.logout()
  }

  @Test func `messages come whole, in order, and stay unread`() async throws {
    let lab = try await MailLab.shared()
    let mailbox = lab.newMailbox()
    // Over several batches.
    let messages = (1...450).map { smallMessage("nummer \($0)\n\n)\r\nP1 OK {3}") }
    try lab.deliver(messages, to: mailbox)
    let session = try await lab.openIMAP(mailbox)
    _ = try await session.select("INBOX")
    let collector = Collector()
    let missing = try await session.fetch(
      try await session.searchUIDs(from: 1), spillAbove: 1_000_000, spillFolder: "/nowhere"
    ) { collector.take($0) }
    #expect(missing.isEmpty)
    #expect(collector.uids == (1...450).map { UInt32($0) })
    #expect(collector.bytes.map(normalised) == messages.map(normalised))
    await session.logout()
    #expect(try lab.messages(of: mailbox).allSatisfy { !$0.flags.contains("S") })
  }

  /// Line ends made alike: Dovecot gives CRLF for the LF on disk.
  private func normalised(_ message: [UInt8]) -> [UInt8] { message.filter { $0 != 0x0D } }

  @Test func `a message of 10 MB comes as a file with the same bytes`() async throws {
    let lab = try await MailLab.shared()
    let mailbox = lab.newMailbox()
    var random = SeededRandom(seed: 3)
    var large = smallMessage("groot")
    while large.count < 10_000_000 {
      large += (0..<75).map { _ in UInt8.random(in: 0x21...0x7E, using: &random) } + [0x0A]
    }
    try lab.deliver([smallMessage("klein"), large], to: mailbox)
    let folder = try TemporaryFolder()
    let session = try await lab.openIMAP(mailbox)
    _ = try await session.select("INBOX")
    let collector = Collector()
    let missing = try await session.fetch([1, 2], spillAbove: 100_000, spillFolder: folder.path) {
      collector.take($0)
    }
    #expect(missing.isEmpty)
    #expect(collector.bytes == [withCRLF(smallMessage("klein"))])
    guard case .file(let path, let size) = collector.all.last?.content else {
      Issue.record("no file")
      return
    }
    let expected = withCRLF(large)
    #expect(size == expected.count)
    #expect(try [UInt8](Data(contentsOf: .init(filePath: path))) == expected)
    await session.logout()
  }

  @Test func `a message that is gone is missing, not empty`() async throws {
    let lab = try await MailLab.shared()
    let mailbox = lab.newMailbox()
    try lab.deliver([smallMessage("een")], to: mailbox)
    let session = try await lab.openIMAP(mailbox)
    _ = try await session.select("INBOX")
    let collector = Collector()
    let missing = try await session.fetch([1, 2, 3], spillAbove: 10_000, spillFolder: "/tmp") {
      collector.take($0)
    }
    #expect(collector.uids == [1])
    #expect(
      missing == [.init(uid: 2, reason: .noData), .init(uid: 3, reason: .noData)])
    #expect(try await session.fetchHeader(2) == nil)
    await session.logout()
  }

  @Test func `a header comes alone`() async throws {
    let lab = try await MailLab.shared()
    let mailbox = lab.newMailbox()
    try lab.deliver([smallMessage("kop")], to: mailbox)
    let session = try await lab.openIMAP(mailbox)
    _ = try await session.select("INBOX")
    let header = try #require(try await session.fetchHeader(1))
    #expect(
      String(decoding: header, as: UTF8.self)
        == "From: anna@voorbeeld.test\r\nSubject: kop\r\n\r\n")
    await session.logout()
    #expect(try lab.messages(of: mailbox).allSatisfy { !$0.flags.contains("S") })
  }

  @Test func `what deliver throws ends the fetch and the session`() async throws {
    struct DiskFull: Error {}
    let lab = try await MailLab.shared()
    let mailbox = lab.newMailbox()
    try lab.deliver((1...300).map { smallMessage("nummer \($0)") }, to: mailbox)
    let session = try await lab.openIMAP(mailbox)
    _ = try await session.select("INBOX")
    await #expect(throws: DiskFull.self) {
      _ = try await session.fetch(Array(1...300), spillAbove: 10_000, spillFolder: "/tmp") {
        if $0.uid == 5 { throw DiskFull() }
      }
    }
    let error = await #expect(throws: TransportError.self) { try await session.noop() }
    #expect(error?.kind == .sessionClosed)
  }

  @Test func `a flag is set, twice as well as once`() async throws {
    let lab = try await MailLab.shared()
    let mailbox = lab.newMailbox()
    try lab.deliver([smallMessage("een"), smallMessage("twee")], to: mailbox)
    let session = try await lab.openIMAP(mailbox)
    _ = try await session.select("INBOX")
    try await session.addFlag("\\Flagged", to: [2])
    try await session.addFlag("\\Flagged", to: [2, 77])
    try await session.addFlag("$Praatmee", to: [2])
    let error = await #expect(throws: TransportError.self) {
      try await session.addFlag("a\r\nb", to: [2])
    }
    #expect(error?.disposition == .permanent)
    await session.logout()
    let flags = try lab.messages(of: mailbox).map(\.flags)
    #expect(flags.map { $0.contains("F") } == [false, true])
  }

  @Test func `messages move, those that are gone are passed over`() async throws {
    let lab = try await MailLab.shared()
    let mailbox = lab.newMailbox()
    try lab.deliver((1...3).map { smallMessage("nummer \($0)") }, to: mailbox)
    try lab.deliver([], to: mailbox, in: "Klaar")
    let session = try await lab.openIMAP(mailbox)
    _ = try await session.select("INBOX")
    #expect(try await session.move([2, 3, 88], to: "Klaar") == .moved)
    #expect(try await session.move([2, 3], to: "Klaar") == .moved)
    #expect(try await session.searchUIDs(from: 1) == [1])
    #expect(try await session.select("Klaar").exists == 2)
    let error = await #expect(throws: TransportError.self) {
      try await session.move([1, 2], to: "Bestaat niet")
    }
    guard case .serverRefused = error?.kind else {
      Issue.record("\(String(describing: error))")
      return
    }
    await session.logout()
  }

  @Test func `calls from several tasks do not get mixed up`() async throws {
    let lab = try await MailLab.shared()
    let mailbox = lab.newMailbox()
    try lab.deliver((1...40).map { smallMessage("nummer \($0)") }, to: mailbox)
    let session = try await lab.openIMAP(mailbox)
    _ = try await session.select("INBOX")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for uid in UInt32(1)...20 {
        group.addTask {
          let header = try #require(try await session.fetchHeader(uid))
          #expect(String(decoding: header, as: UTF8.self).contains("nummer \(uid)\r\n"))
        }
      }
      group.addTask {
        let collector = Collector()
        _ = try await session.fetch(Array(1...40), spillAbove: 10_000, spillFolder: "/tmp") {
          await Task.yield()
          collector.take($0)
        }
        #expect(collector.uids == Array(1...40))
      }
      try await group.waitForAll()
    }
    await session.logout()
  }
}
