import Foundation
import IntakeService
import MailLab
import MailTransport
import SubmissionStore
import TestBench
import Testing

@testable import IntakeService

/// The watcher as it runs for weeks, through whatever servers do.
@Suite(.serialized) struct ReconnectingTests {
  @Test func `a mail that arrives while the server is listened to is there at once`() async throws {
    let lab = try await MailLab.shared()
    let bench = try IntakeBench(lab: lab)
    let running = Task { await bench.watcher.run() }
    defer { running.cancel() }
    try await bench.waitUntilWatching()
    try lab.deliver([Letter(from: "noor@deregenboog.test").bytes], to: bench.mailbox)
    let arrival = Date()
    try await wait(until: "the mail is taken in") { try await bench.submissions().count == 1 }
    let taken = try #require(try await bench.store.events(of: 1).first?.at)
    // The next look without being told would come after a minute.
    let time = Duration.seconds(taken.timeIntervalSince(arrival))
    #expect(time < min(Duration.seconds(2).onABusyMachine(), .seconds(50)))
  }

  @Test func `with several folders, the first is the one that is listened to`() async throws {
    let lab = try await MailLab.shared()
    let bench = try IntakeBench(lab: lab) { $0.folders = ["INBOX", "Scholen"] }
    try lab.deliver([], to: bench.mailbox, in: "Scholen")
    let running = Task { await bench.watcher.run() }
    defer { running.cancel() }
    try await wait(until: "both folders are seen") {
      try await bench.store.statistics().cursors.count == 2
    }
    try lab.deliver([Letter(from: "noor@deregenboog.test").bytes], to: bench.mailbox)
    try await wait(until: "the mail is taken in", atMost: .seconds(50)) {
      try await bench.submissions().count == 1
    }
  }

  @Test func `a connection that is cut is made again, and nothing is lost`() async throws {
    let lab = try await MailLab.shared()
    let bench = try IntakeBench(lab: lab)
    let running = Task { await bench.watcher.run() }
    defer { running.cancel() }
    try await bench.waitUntilWatching()
    for number in 1...2 {
      try await lab.cutConnections(of: bench.mailbox)
      try lab.deliver(
        [Letter(from: "noor@deregenboog.test", subject: "Na \(number)").bytes], to: bench.mailbox)
      try await wait(until: "mail \(number) is taken in") {
        try await bench.submissions().count == number
      }
    }
    #expect(!bench.log.lines(containing: "cannot be watched").isEmpty)
  }

  @Test func `servers that stop and start again lose nothing`() async throws {
    try await MailLab.withOwn { lab in
      let bench = try IntakeBench(lab: lab)
      let sender = lab.newMailbox("noor")
      let running = Task { await bench.watcher.run() }
      defer { running.cancel() }
      try await bench.waitUntilWatching()
      try await lab.stop(.postfix)
      try lab.deliver([Letter(from: sender.address).bytes], to: bench.mailbox)
      try await wait(until: "the mail is taken in") { try await bench.submissions().count == 1 }
      let refused = await #expect(throws: TransportError.self) { try await bench.outbox.drain() }
      #expect(refused?.kind == .connectionRefused)
      #expect(try await bench.store.submission(1)?.acknowledgements.first?.attempts.isEmpty == true)

      try await lab.stop(.dovecot)
      try lab.deliver([Letter(from: sender.address, subject: "Nog een").bytes], to: bench.mailbox)
      try await lab.restart(.dovecot)
      try await lab.restart(.postfix)
      try await wait(until: "the second mail is taken in") {
        try await bench.submissions().count == 2
      }
      #expect(try await bench.outbox.drain() == 2)
      #expect(try await lab.messages(of: sender, atLeast: 2).count == 2)
    }
  }

  @Test func `servers whose certificate is wrong get no password, and the mail waits`()
    async throws
  {
    try await MailLab.withOwn { lab in
      let bench = try IntakeBench(lab: lab)
      try lab.deliver([Letter(from: lab.newMailbox("noor").address).bytes], to: bench.mailbox)
      for certificate in [LabCertificate.otherName, .expired, .selfSigned] {
        try await lab.show(certificate)
        for attempt in [bench.connectAndLeave, bench.connectForSendingAndLeave] {
          let error = await #expect(throws: TransportError.self, "\(certificate)") {
            try await attempt()
          }
          #expect(error?.disposition == .configuration)
          switch (certificate, error?.kind) {
          case (.otherName, .certificate(.wrongName)), (.expired, .certificate(.expired)),
            (.selfSigned, .certificate(.notTrusted)):
            break
          default: Issue.record("\(certificate): \(String(describing: error))")
          }
        }
      }
      try await lab.show(.good)
      #expect(try await bench.run() == (taken: 1, sent: 1))
    }
  }

  @Test func `a refused password is told as such, without being shown`() async throws {
    let lab = try await MailLab.shared()
    let bench = try IntakeBench(lab: lab) { configuration in
      configuration.imap.secret = .environment("PRAATMEE_WRONG")
      configuration.smtp.secret = .environment("PRAATMEE_WRONG")
    }
    setenv("PRAATMEE_WRONG", "niet-het-wachtwoord", 1)
    for attempt in [bench.connectAndLeave, bench.connectForSendingAndLeave] {
      let error = await #expect(throws: TransportError.self) { try await attempt() }
      guard case .credentialsRejected = error?.kind else {
        Issue.record("\(String(describing: error))")
        continue
      }
      #expect(error?.disposition == .configuration)
      #expect(error?.description.contains("niet-het-wachtwoord") == false)
    }
  }

  @Test func `a host that nobody knows and an authority that did not sign are told apart`()
    async throws
  {
    let lab = try await MailLab.shared()
    let unknown = try IntakeBench(lab: lab) {
      $0.imap.address = ServerAddress(
        host: "mail.bestaatniet.invalid", port: 993, security: .implicitTLS)
    }
    let lost = await #expect(throws: TransportError.self) { try await unknown.connectAndLeave() }
    #expect(lost?.kind == .unknownHost)
    #expect(lost?.disposition == .transient)

    let distrustful = try IntakeBench(lab: lab) {
      $0.imap.address = ServerAddress(
        host: lab.host, port: lab.ports.imaps, security: .implicitTLS)
    }
    let refused = await #expect(throws: TransportError.self) {
      try await distrustful.connectAndLeave()
    }
    #expect(refused?.disposition == .configuration)
    guard case .certificate(.notTrusted) = refused?.kind else {
      Issue.record("\(String(describing: refused))")
      return
    }
  }
}

extension IntakeBench {
  /// Returns when the watcher has looked once.
  fileprivate func waitUntilWatching() async throws {
    try await wait(until: "the mailbox is watched") {
      try await !store.statistics().cursors.isEmpty
    }
  }

  fileprivate var connectAndLeave: @Sendable () async throws -> Void {
    let connect = connectToMailbox
    return { await (try await connect()).logout() }
  }

  fileprivate var connectForSendingAndLeave: @Sendable () async throws -> Void {
    let connect = connectForSending
    return { await (try await connect()).quit() }
  }
}
