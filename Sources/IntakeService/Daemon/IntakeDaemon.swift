import FoundationEssentials
package import Logging
import MailTransport
import ServiceLifecycle
import SubmissionStore
import Submissions
import UnixSignals

/// The daemon: watches, sends, and reads its configuration anew when it is told to.
package struct IntakeDaemon: Service {
  let configurationFile: String
  let store: SubmissionStore
  let first: Parts
  let logger: Logger

  /// What follows from one reading of the configuration.
  struct Parts: Sendable {
    let configuration: Configuration
    let templates: AcknowledgementTemplates
  }

  /// Reads the configuration and opens the database.
  ///
  /// - Throws: `ConfigurationError`, `TemplateFolderError`, `StoreError`.
  package init(configurationFile: String, logger: Logger) throws {
    self.configurationFile = configurationFile
    self.logger = logger
    first = try Self.read(configurationFile)
    store = try SubmissionStore.open(at: first.configuration.database, as: .daemon)
  }

  private static func read(_ file: String) throws -> Parts {
    let configuration = try Configuration.read(file)
    let loaded = try TemplateFolder(path: configuration.templates).load()
    guard loaded.problems.isEmpty else {
      throw ConfigurationError(
        problems: loaded.problems.map {
          ConfigurationProblem(
            file: "\(configuration.templates)/\($0.file)", line: $0.line, column: $0.column,
            message: $0.message)
        })
    }
    return Parts(configuration: configuration, templates: loaded.templates)
  }

  /// Drains the mailbox and the outbox once.
  ///
  /// - Throws: what kept it from doing so; what was done is done.
  package func once() async throws {
    let work = Task { try await drainAll() }
    // Ended by a signal in the middle of sending, a mail would be uncertain for no reason.
    let signals = Task {
      for await _ in await UnixSignalsSequence(trapping: .sigterm, .sigint) { work.cancel() }
    }
    defer { signals.cancel() }
    try await work.value
  }

  private func drainAll() async throws {
    try await prepare()
    let services = services(of: first)
    // What waits in the outbox goes out even where the mailbox cannot be reached.
    let intake = await Result { try await services.watcher.once() }
    let sending = await Result { try await services.outbox.drain() }
    try store.close()
    guard !Task.isCancelled else { throw StoppedEarly() }
    let taken = try intake.get()
    let sent = try sending.get()
    logger.notice("done", metadata: ["taken_in": "\(taken)", "sent": "\(sent)"])
  }

  /// Runs until the service group shuts down.
  package func run() async throws {
    try await prepare()
    let reloadAsked = WakeUp()
    let signals = Task {
      for await _ in await UnixSignalsSequence(trapping: .sighup) { reloadAsked.raise() }
    }
    await cancelWhenGracefulShutdown {
      var parts = first
      while !Task.isCancelled {
        await run(parts, until: reloadAsked)
        guard !Task.isCancelled else { break }
        parts = reload() ?? parts
      }
    }
    signals.cancel()
    try store.close()
    logger.notice("stopped")
  }

  private func prepare() async throws {
    // The lock is ours: whatever lies there was left by a daemon that was killed.
    SpillFolder.removeLeftovers(in: first.configuration.incoming)
    let interrupted = try await store.recoverInterrupted(now: Date())
    for submission in interrupted {
      logger.error(
        "acknowledgement may have been sent before the last stop",
        metadata: ["submission": "\(submission)"])
    }
  }

  /// Runs the services of one configuration, until a reload is asked for or the task is cancelled.
  private func run(_ parts: Parts, until reloadAsked: WakeUp) async {
    let services = services(of: parts)
    logger.notice("running", metadata: ["configuration": "\(parts.configuration.file)"])
    await withTaskGroup { group in
      // A mail that is being sent is sent to its end before the new configuration counts.
      group.addTask { await services.outbox.run() }
      await withTaskGroup { watching in
        watching.addTask { await services.watcher.run() }
        watching.addTask { await reloadAsked.wait() }
        await watching.next()
        watching.cancelAll()
      }
      services.outbox.stopAfterThis()
    }
  }

  private func reload() -> Parts? {
    do {
      let parts = try Self.read(configurationFile)
      guard parts.configuration.database == first.configuration.database else {
        logger.error("the database cannot be changed by a reload; restart the daemon")
        return nil
      }
      logger.notice("configuration read anew")
      return parts
    } catch {
      logger.error(
        "the configuration has mistakes; the old one stays in force",
        metadata: ["error": "\(error)"])
      return nil
    }
  }

  private func services(of parts: Parts) -> (watcher: MailboxWatcher, outbox: OutboxRunner) {
    let configuration = parts.configuration
    let wake = WakeUp()
    let now: @Sendable () -> Date = { Date() }
    let intake = MessageIntake(
      configuration: configuration, templates: parts.templates, store: store, logger: logger,
      now: now)
    let watcher = MailboxWatcher(
      configuration: configuration, store: store, intake: intake, trouble: Trouble(),
      logger: logger, now: now,
      connect: {
        try await IMAPSession.open(
          configuration.imap.address, credentials: try await configuration.imap.credentials())
      },
      mailWasTaken: { wake.raise() })
    let outbox = OutboxRunner(
      configuration: configuration, store: store, trouble: Trouble(), logger: logger, now: now,
      connect: {
        try await SMTPSession.open(
          configuration.smtp.address, credentials: try await configuration.smtp.credentials(),
          clientName: configuration.domain)
      }, wake: wake, halt: Halt())
    return (watcher, outbox)
  }
}

/// A signal ended a single run before all was done.
package struct StoppedEarly: Error {}

extension Result where Failure == any Error {
  /// What an asynchronous attempt came to.
  fileprivate init(_ attempt: () async throws -> Success) async {
    do { self = .success(try await attempt()) } catch { self = .failure(error) }
  }
}
