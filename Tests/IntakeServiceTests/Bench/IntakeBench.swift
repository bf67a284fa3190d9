import FoundationEssentials
import IntakeService
import Logging
import MailLab
import MailTransport
import SubmissionStore
import Submissions
import TestBench
import Testing

@testable import IntakeService

/// One intake with everything real around it: a mailbox of the lab, a configuration that was written
/// and read, the shipped templates and a database on disk.
struct IntakeBench: Sendable {
  let lab: MailLab
  let mailbox: LabMailbox
  let folder: TemporaryFolder
  var configuration: Configuration
  let templates: AcknowledgementTemplates
  let store: SubmissionStore
  let clock = TestClock()
  let log = LogRecorder()

  /// - Parameter change: what this test configures otherwise; mail that is there is taken in.
  init(
    lab: MailLab, mailbox: LabMailbox? = nil,
    _ change: (inout Configuration) -> Void = { _ in }
  ) throws {
    self.lab = lab
    let mailbox = mailbox ?? lab.newMailbox("intake")
    self.mailbox = mailbox
    folder = try TemporaryFolder()
    let password = try folder.write(lab.password + "\n", to: "password")
    var installation = Installation(
      folder: folder.path + "/data", address: mailbox.address,
      provider: MailProvider(
        imap: .init(host: lab.host, port: lab.ports.imaps, security: .implicitTLS),
        smtp: .init(host: lab.host, port: lab.ports.submission, security: .startTLS),
        wantsToken: false))
    installation.certificateAuthorities = lab.caFile
    installation.passwordFile = password
    installation.organisation = "Instituut Lepelaar"
    installation.start = "all"
    _ = try installation.write()
    var configuration = try Configuration.read(installation.configurationFile)
    change(&configuration)
    self.configuration = configuration
    templates = try TemplateFolder(path: configuration.templates).load().templates
    store = try SubmissionStore.open(at: configuration.database, as: .daemon)
  }

  var watcher: MailboxWatcher { watcher(connecting: connectToMailbox) }

  func watcher(
    connecting connect: @escaping @Sendable () async throws -> any MessageSource,
    mailWasTaken: @escaping @Sendable () -> Void = {}
  ) -> MailboxWatcher {
    MailboxWatcher(
      configuration: configuration, store: store, intake: intake, trouble: .withoutChance,
      logger: log.logger, now: clock.read, connect: connect, mailWasTaken: mailWasTaken)
  }

  var outbox: OutboxRunner { outbox(connecting: connectForSending) }

  func outbox(
    connecting connect: @escaping @Sendable () async throws -> any MessageSender,
    wake: WakeUp = WakeUp()
  ) -> OutboxRunner {
    OutboxRunner(
      configuration: configuration, store: store, trouble: .withoutChance, logger: log.logger,
      now: clock.read, connect: connect, wake: wake, halt: Halt())
  }

  var intake: MessageIntake {
    MessageIntake(
      configuration: configuration, templates: templates, store: store, logger: log.logger,
      now: clock.read)
  }

  var connectToMailbox: @Sendable () async throws -> any MessageSource {
    let server = configuration.imap
    return {
      try await IMAPSession.open(server.address, credentials: try await server.credentials())
    }
  }

  var connectForSending: @Sendable () async throws -> any MessageSender {
    let server = configuration.smtp
    return {
      try await SMTPSession.open(
        server.address, credentials: try await server.credentials(), clientName: "intake.test")
    }
  }

  /// Takes in what is there, then sends what is due.
  @discardableResult
  func run() async throws -> (taken: Int, sent: Int) {
    let taken = try await watcher.once()
    return (taken, try await outbox.drain())
  }

  /// Every submission there is, of whatever kind, by number.
  func submissions() async throws -> [QueueRow] {
    try await store.everySubmission()
  }
}

extension SubmissionStore {
  func everySubmission() async throws -> [QueueRow] {
    try await queue(
      QueueFilter(
        statuses: Set(SubmissionStatus.allCases), kinds: Set(MessageKind.allCases), limit: 100_000)
    ).sorted { $0.number < $1.number }
  }
}

extension Trouble {
  /// Pauses are as short as they ever get.
  static let withoutChance = Trouble(random: { 0 })
}
