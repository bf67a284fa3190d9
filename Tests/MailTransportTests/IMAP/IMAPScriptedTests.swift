import MailLab
import Testing

@testable import MailTransport

/// Against a scripted server: no real one can be made to do these things when asked.
@Suite(.serialized) struct `an IMAP server that misbehaves` {
  private func session(
    _ steps: [ScriptedServer.Step], capabilities: String = "IMAP4rev1",
    timeouts: TransportTimeouts = shortTimeouts
  ) async throws -> (IMAPSession, ScriptedServer) {
    let lab = try await MailLab.shared()
    let server = try await ScriptedServer.start(
      lab, ScriptedServer.Step.imapLogin(capabilities: capabilities) + steps)
    let session = try await IMAPSession.open(
      server.address, credentials: someone, timeouts: timeouts)
    return (session, server)
  }

  @Test func `bytes that come with the end of the login are lost without harm`() async throws {
    let lab = try await MailLab.shared()
    // Half of "* 3 RECENT" arrives in one piece with the login, where libcurl keeps it.
    let server = try await ScriptedServer.start(
      lab,
      ScriptedServer.Step.imapUntilLogin + [
        .send("% OK in\r\n* 3 REC"), .expect("CAPABILITY"),
        .send("ENT\r\n* CAPABILITY IMAP4rev1\r\n% OK\r\n"), .expect("NOOP"), .send("% OK\r\n"),
      ])
    let session = try await IMAPSession.open(
      server.address, credentials: someone, timeouts: shortTimeouts)
    try await session.noop()
    await session.close()
  }

  @Test func `a mailbox without UIDVALIDITY is selected as such`() async throws {
    let (session, server) = try await session([
      .expect("SELECT"),
      .send("* 4 EXISTS\r\n* OK [UIDVALIDITY 0] none\r\n% OK [READ-ONLY] done\r\n"),
    ])
    let selected = try await session.select("INBOX")
    #expect(
      selected == SelectedMailbox(uidValidity: nil, uidNext: nil, exists: 4, isReadOnly: true))
    await session.close()
    withExtendedLifetime(server) {}
  }

  @Test func `a BYE in the middle is passed on as the server's words`() async throws {
    let (session, server) = try await session([
      .expect("NOOP"), .send("* BYE AccessTokenExpired for anna@voorbeeld.test\r\n"), .cut,
    ])
    let error = await #expect(throws: TransportError.self) { try await session.noop() }
    #expect(error?.kind == .connectionLost(serverText: "AccessTokenExpired for (address)"))
    #expect(error?.disposition == .transient)
    withExtendedLifetime(server) {}
  }

  @Test func `silence runs into the time limit`() async throws {
    let (session, server) = try await session([.expect("NOOP"), .send("* 1 EXIS")])
    let error = await #expect(throws: TransportError.self) { try await session.noop() }
    #expect(error?.kind == .timedOut(step: .response))
    let next = await #expect(throws: TransportError.self) { try await session.noop() }
    #expect(next?.kind == .sessionClosed)
    withExtendedLifetime(server) {}
  }

  @Test func `nonsense without end is given up`() async throws {
    let nonsense = String(repeating: "blabla\r\n", count: 300)
    let (session, server) = try await session([.expect("NOOP"), .send(nonsense + "% OK\r\n")])
    let error = await #expect(throws: TransportError.self) { try await session.noop() }
    #expect(error?.kind == .protocolViolation(detail: "responses that cannot be read"))
    withExtendedLifetime(server) {}
  }

  @Test func `a SEARCH that cannot be read is no empty mailbox`() async throws {
    let (session, server) = try await session([
      .expect("UID SEARCH"), .send("* SEARCH 1 2 x 4\r\n% OK\r\n"),
    ])
    let error = await #expect(throws: TransportError.self) {
      try await session.searchUIDs(from: 1)
    }
    #expect(error?.kind == .protocolViolation(detail: "a SEARCH response that cannot be read"))
    withExtendedLifetime(server) {}
  }

  @Test func `searches come ascending, each once, over several responses`() async throws {
    let (session, server) = try await session([
      .expect("UID SEARCH"), .send("* SEARCH 9 3\r\n* 7 EXISTS\r\n* SEARCH 5 3 2\r\n% OK\r\n"),
    ])
    #expect(try await session.searchUIDs(from: 3) == [3, 5, 9])
    #expect(server.lines.contains { $0.hasSuffix(" UID SEARCH UID 3:*") })
    await session.close()
  }

  @Test func `messages that a fetch leaves out or empty are missing`() async throws {
    let (session, server) = try await session([
      .expect("UID FETCH"),
      .send(
        "* 1 FETCH (UID 1 BODY[] {3}\r\nabc)\r\n* 2 FETCH (UID 2 BODY[] {0}\r\n)\r\n"
          + "* 3 FETCH (UID 3 BODY[] NIL)\r\n* 9 FETCH (UID 99 BODY[] {3}\r\nxyz)\r\n"
          + "* 1 FETCH (UID 1 FLAGS (\\Seen))\r\n* 1 FETCH (UID 1 BODY[] {3}\r\nabc)\r\n% OK\r\n"),
      .expect("UID FETCH"), .expect("UID FETCH"), .send("P3 OK\r\nP4 OK\r\n"),
    ])
    let collector = Collector()
    let missing = try await session.fetch([1, 2, 3], spillAbove: 100, spillFolder: "/tmp") {
      collector.take($0)
    }
    #expect(collector.all == [FetchedMessage(uid: 1, content: .bytes(Array("abc".utf8)))])
    #expect(missing == [.init(uid: 2, reason: .noData), .init(uid: 3, reason: .noData)])
    await session.close()
    withExtendedLifetime(server) {}
  }

  @Test func `a batch that is refused for one message costs only that one`() async throws {
    let (session, server) = try await session([
      .expect("UID FETCH 1:3"),
      .send("* 1 FETCH (UID 1 BODY[] {3}\r\nabc)\r\n% NO [SERVERBUG2] broken message\r\n"),
      .expect("UID FETCH 2"), .expect("UID FETCH 3"),
      .send("P3 NO broken message\r\n* 3 FETCH (UID 3 BODY[] {3}\r\ndef)\r\nP4 OK\r\n"),
    ])
    let collector = Collector()
    let missing = try await session.fetch([1, 2, 3], spillAbove: 100, spillFolder: "/tmp") {
      collector.take($0)
    }
    #expect(collector.uids == [1, 3])
    #expect(missing == [.init(uid: 2, reason: .refused(serverText: "broken message"))])
    await session.close()
    withExtendedLifetime(server) {}
  }

  @Test func `a quota says nothing about messages`() async throws {
    let (session, server) = try await session([
      .expect("UID FETCH"), .send("% NO [OVERQUOTA] Account exceeded bandwidth limits\r\n"),
    ])
    let error = await #expect(throws: TransportError.self) {
      _ = try await session.fetch([1, 2], spillAbove: 100, spillFolder: "/tmp") { _ in }
    }
    #expect(error?.disposition == .transient)
    withExtendedLifetime(server) {}
  }

  @Test(arguments: [1, 20, 36, 40, 44, 46])
  func `a fetch that is cut delivers no half message`(length: Int) async throws {
    let answer = "* 1 FETCH (UID 1 BODY[] {10}\r\n0123456789)\r\n% OK\r\n"
    let (session, server) = try await session([
      .expect("UID FETCH"), .send(String(answer.unicodeScalars.prefix(length))), .cut,
    ])
    let collector = Collector()
    let error = await #expect(throws: TransportError.self) {
      _ = try await session.fetch([1], spillAbove: 100, spillFolder: "/tmp") {
        collector.take($0)
      }
    }
    guard case .connectionLost = error?.kind else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(collector.bytes == (length >= 43 ? [Array("0123456789".utf8)] : []))
    withExtendedLifetime(server) {}
  }

  @Test func `without MOVE messages are copied, marked and expunged alone`() async throws {
    let (session, server) = try await session(
      [
        .expect("UID COPY"), .send("% OK\r\n"), .expect("UID STORE"), .send("% OK\r\n"),
        .expect("UID EXPUNGE"), .send("% OK\r\n"),
      ], capabilities: "IMAP4rev1 UIDPLUS")
    #expect(try await session.move([4, 5], to: "Één") == .moved)
    #expect(
      server.lines.suffix(3) == [
        #"P2 UID COPY 4:5 "&AMkA6Q-n""#, #"P3 UID STORE 4:5 +FLAGS.SILENT (\Deleted)"#,
        "P4 UID EXPUNGE 4:5",
      ])
    await session.close()
  }

  @Test func `without UIDPLUS nothing is expunged, as others' mail would go too`() async throws {
    let (session, server) = try await session([
      .expect("UID COPY"), .send("% OK\r\n"), .expect("UID STORE"), .send("% OK\r\n"),
      .expect("NOOP"), .send("% OK\r\n"),
    ])
    #expect(try await session.move([4], to: "Klaar") == .moved)
    try await session.noop()
    #expect(!server.lines.contains { $0.contains("EXPUNGE") })
    await session.close()
  }

  @Test func `what is copied and cannot be taken out is said to be, so that it is copied once`()
    async throws
  {
    let (session, server) = try await session(
      [.expect("UID COPY"), .send("% OK\r\n"), .expect("UID STORE"), .send("% NO read only\r\n")],
      capabilities: "IMAP4rev1 UIDPLUS")
    let outcome = try await session.move([4], to: "Klaar")
    #expect(outcome == .copiedOnly(serverText: "read only"))
    #expect(!server.lines.contains { $0.contains("EXPUNGE") })
    await session.close()
  }

  @Test func `a copy that fails leaves the messages unmarked`() async throws {
    let (session, server) = try await session(
      [.expect("UID COPY"), .send("% NO [TRYCREATE] no such mailbox\r\n")],
      capabilities: "IMAP4rev1 UIDPLUS")
    let error = await #expect(throws: TransportError.self) {
      try await session.move([4], to: "Klaar")
    }
    #expect(
      error?.kind
        == .serverRefused(command: "UID COPY", serverText: "[TRYCREATE] no such mailbox"))
    #expect(!server.lines.contains { $0.contains("STORE") })
    await session.close()
  }

  @Test func `without IDLE the wait lasts its time and then asks`() async throws {
    let (session, server) = try await session([
      .expect("NOOP"), .send("* 3 EXISTS\r\n% OK\r\n"),
    ])
    #expect(try await session.waitForChange(timeout: .milliseconds(300)) == .changed)
    #expect(!server.lines.contains { $0.contains("IDLE") })
    await session.close()
  }

  @Test func `small talk during IDLE changes nothing`() async throws {
    let (session, server) = try await session(
      [
        .expect("IDLE"), .send("* OK Still here\r\n+ idling\r\n"), .pause(.milliseconds(100)),
        .send("* OK Still here\r\n* 1 FETCH (FLAGS (\\Seen))\r\n* 0 RECENT\r\n"),
        .pause(.milliseconds(100)), .send("* 1 EXISTS\r\n"), .expect("DONE"),
        .send("P2 OK done\r\n"), .expect("NOOP"), .send("% OK\r\n"),
      ], capabilities: "IMAP4rev1 IDLE")
    #expect(try await session.waitForChange(timeout: .seconds(5)) == .changed)
    try await session.noop()
    await session.close()
    withExtendedLifetime(server) {}
  }

  @Test func `IDLE that is offered and refused is asked for no more`() async throws {
    let (session, server) = try await session(
      [.expect("IDLE"), .send("% BAD no\r\n"), .expect("NOOP"), .send("% OK\r\n")],
      capabilities: "IMAP4rev1 IDLE")
    #expect(try await session.waitForChange(timeout: .milliseconds(500)) == .unchanged)
    #expect(server.lines.count { $0.contains("IDLE") } == 1)
    await session.close()
  }

  @Test func `a server that does not end IDLE runs into the time limit`() async throws {
    let (session, server) = try await session(
      [.expect("IDLE"), .send("+ idling\r\n")], capabilities: "IMAP4rev1 IDLE")
    let error = await #expect(throws: TransportError.self) {
      try await session.waitForChange(timeout: .milliseconds(200))
    }
    #expect(error?.kind == .timedOut(step: .response))
    withExtendedLifetime(server) {}
  }

  @Test func `a cancelled command ends at once and the session with it`() async throws {
    let (session, server) = try await session([.expect("NOOP")], timeouts: .standard)
    let waiting = Task {
      await #expect(throws: TransportError.self) { try await session.noop() }
    }
    try await Task.sleep(for: .milliseconds(200))
    let start = ContinuousClock.now
    waiting.cancel()
    #expect(await waiting.value?.kind == .cancelled)
    #expect(ContinuousClock.now - start < .seconds(40))
    // A goodbye is possible even then, and quick.
    await session.logout()
    withExtendedLifetime(server) {}
  }
}
