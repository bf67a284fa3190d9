import MailLab
import MailTransport
import Testing

@Suite struct `waiting for mail` {
  private func opened(
    _ lab: MailLab, _ mailbox: LabMailbox
  ) async throws -> IMAPSession {
    let session = try await lab.openIMAP(mailbox)
    _ = try await session.select("INBOX")
    _ = try await session.searchUIDs(from: 1)
    return session
  }

  @Test func `an arriving message ends the wait`() async throws {
    let lab = try await MailLab.shared()
    let mailbox = lab.newMailbox()
    let session = try await opened(lab, mailbox)
    let start = ContinuousClock.now
    async let change = session.waitForChange(timeout: .seconds(60))
    try await Task.sleep(for: .milliseconds(300))
    try await lab.receive(
      smallMessage("nieuw"), reversePath: "anna@voorbeeld.test", to: [mailbox])
    #expect(try await change == .changed)
    #expect(ContinuousClock.now - start < .seconds(50))
    #expect(try await session.searchUIDs(from: 1) == [1])
    await session.logout()
  }

  @Test func `without a message the wait lasts its time, and the session goes on`() async throws {
    let lab = try await MailLab.shared()
    let session = try await opened(lab, lab.newMailbox())
    let start = ContinuousClock.now
    #expect(try await session.waitForChange(timeout: .seconds(1)) == .unchanged)
    #expect(ContinuousClock.now - start >= .seconds(1))
    #expect(try await session.waitForChange(timeout: .milliseconds(100)) == .unchanged)
    try await session.noop()
    await session.logout()
  }

  @Test func `a stop comes through within a second, and the session goes on`() async throws {
    let lab = try await MailLab.shared()
    let session = try await opened(lab, lab.newMailbox())
    let waiting = Task {
      await #expect(throws: TransportError.self) {
        try await session.waitForChange(timeout: .seconds(600))
      }
    }
    try await Task.sleep(for: .milliseconds(500))
    let start = ContinuousClock.now
    waiting.cancel()
    #expect(await waiting.value?.kind == .cancelled)
    // Milliseconds on a quiet machine; the wait itself would last ten minutes.
    #expect(ContinuousClock.now - start < .seconds(60))
    try await session.noop()
    await session.logout()
  }

  @Test func `a message that came between search and wait is not overlooked`() async throws {
    let lab = try await MailLab.shared()
    let mailbox = lab.newMailbox()
    let session = try await opened(lab, mailbox)
    try lab.deliver([smallMessage("ertussen")], to: mailbox)
    // The server tells of it in the answer to this.
    try await session.noop()
    let start = ContinuousClock.now
    #expect(try await session.waitForChange(timeout: .seconds(60)) == .changed)
    #expect(ContinuousClock.now - start < .seconds(40))
    await session.logout()
  }

  @Test func `a cut connection ends the wait with an error`() async throws {
    let lab = try await MailLab.shared()
    let mailbox = lab.newMailbox()
    let session = try await opened(lab, mailbox)
    let waiting = Task {
      await #expect(throws: TransportError.self) {
        try await session.waitForChange(timeout: .seconds(600))
      }
    }
    try await Task.sleep(for: .milliseconds(500))
    try await lab.cutConnections(of: mailbox)
    guard case .connectionLost = await waiting.value?.kind else {
      Issue.record("\(String(describing: await waiting.value))")
      return
    }
    let error = await #expect(throws: TransportError.self) { try await session.noop() }
    #expect(error?.kind == .sessionClosed)
  }

  @Test func `many sessions wait at once without holding up anything else`() async throws {
    let lab = try await MailLab.shared()
    var sessions: [IMAPSession] = []
    for _ in 0..<6 { sessions.append(try await opened(lab, lab.newMailbox())) }
    let waits = sessions.map { session in
      Task { try await session.waitForChange(timeout: .seconds(600)) }
    }
    // Far more sessions wait than Swift's pool has threads: a blocked pool would end this only
    // with the first wait.
    let start = ContinuousClock.now
    for _ in 0..<10 { try await Task.sleep(for: .milliseconds(10)) }
    #expect(ContinuousClock.now - start < .seconds(60))
    for wait in waits {
      wait.cancel()
      await #expect(throws: TransportError.self) { try await wait.value }
    }
    for session in sessions { await session.logout() }
  }
}
