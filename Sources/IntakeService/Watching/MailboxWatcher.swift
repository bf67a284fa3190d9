import CLibC
import FoundationEssentials
import Logging
import MailTransport
import SubmissionStore

/// Watches the mailboxes of one account, and takes in what comes.
package struct MailboxWatcher: Sendable {
  let configuration: Configuration
  let store: SubmissionStore
  let intake: MessageIntake
  let trouble: Trouble
  let logger: Logger
  let now: @Sendable () -> Date
  /// Opens a connection that is logged in.
  let connect: @Sendable () async throws -> any MessageSource
  /// Called after mail was taken in: there may be something to send.
  let mailWasTaken: @Sendable () -> Void

  private let told = ToldTrouble()
  private let resting = RestingMailboxes()

  init(
    configuration: Configuration, store: SubmissionStore, intake: MessageIntake, trouble: Trouble,
    logger: Logger, now: @escaping @Sendable () -> Date,
    connect: @escaping @Sendable () async throws -> any MessageSource,
    mailWasTaken: @escaping @Sendable () -> Void
  ) {
    self.configuration = configuration
    self.store = store
    self.intake = intake
    self.trouble = trouble
    self.logger = logger
    self.now = now
    self.connect = connect
    self.mailWasTaken = mailWasTaken
  }

  /// Watches until the task is cancelled. Failure is waited out, never given up on.
  package func run() async {
    intake.warmUp()
    var failures = 0
    while !Task.isCancelled {
      do {
        try await watch { failures = 0 }
      } catch {
        if Task.isCancelled { break }
        failures += 1
        let pause = trouble.pause(after: Disposition.of(error), failures: failures)
        logger.log(
          level: told.isNews(Self.server, "\(error)", at: now()) ? .error : .debug,
          "mailbox cannot be watched",
          metadata: [
            "error": "\(error)", "again_in": "\(pause.components.seconds) s",
            "failures": "\(failures)",
          ])
        try? await Task.sleep(for: pause)
      }
    }
  }

  /// What trouble with the connection is told as.
  private static let server = "server"

  /// Takes in what is there, once. A mailbox that fails keeps no other from being looked at.
  ///
  /// - Returns: how many messages were taken in.
  /// - Throws: the first failure, when all that could be done is done.
  package func once() async throws -> Int {
    intake.warmUp()
    var taken = 0
    var source: (any MessageSource)?
    var failure: (any Error)?
    for mailbox in configuration.folders where !Task.isCancelled {
      let connection: any MessageSource
      if let source { connection = source } else { connection = try await connect() }
      source = connection
      do {
        taken += try await visit(mailbox, over: connection).taken
      } catch {
        failure = failure ?? error
        guard !((error as? TransportError)?.leavesSessionUsable ?? false) else { continue }
        await connection.close()
        source = nil
      }
    }
    await source?.logout()
    if let failure { throw failure }
    try Task.checkCancellation()
    return taken
  }

  /// One connection's life.
  private func watch(visited: () -> Void) async throws {
    let source = try await connect()
    do {
      var reached: [String: UInt32] = [:]
      var isFirst = true
      while !Task.isCancelled {
        let taken = try await visitAll(over: source, &reached)
        // Starting up and reading mail take memory that waiting does not need.
        if isFirst || taken > 0 { praatmee_give_back_memory() }
        if isFirst {
          logger.info(
            "mailbox is watched", metadata: ["host": "\(configuration.imap.address.host)"])
        }
        isFirst = false
        told.forget(Self.server)
        visited()
        // The server may tell of new mail sooner, in IDLE; and the look all the same notices a
        // connection that died in silence.
        _ = try await source.waitForChange(timeout: trouble.jittered(configuration.poll))
      }
      await source.logout()
    } catch {
      if Task.isCancelled { await source.logout() }
      await source.close()
      throw error
    }
  }

  /// Looks at each mailbox that does not rest.
  ///
  /// - Parameter reached: where earlier looks over this connection ended.
  private func visitAll(
    over source: any MessageSource, _ reached: inout [String: UInt32]
  ) async throws -> Int {
    var taken = 0
    var selected: String?
    var refusal: TransportError?
    // The first last: in the one visited last, the server tells of new mail at once.
    for mailbox in resting.awake(among: configuration.folders.reversed(), at: now()) {
      try Task.checkCancellation()
      do {
        let outcome = try await visit(mailbox, over: source, from: reached[mailbox])
        reached[mailbox] = outcome.nextUID
        taken += outcome.taken
        (selected, refusal) = (mailbox, nil)
      } catch let error as TransportError where !Task.isCancelled {
        resting.rest(mailbox, at: now()) {
          trouble.pause(after: error.disposition, failures: $0)
        }
        guard error.leavesSessionUsable else { throw error }
        refusal = error
      }
    }
    guard let refusal else { return taken }
    guard let selected else { throw refusal }
    // Nothing is selected after a refusal, and without that there is nothing to wait in.
    _ = try await source.select(selected)
    return taken
  }

  private func visit(
    _ mailbox: String, over source: any MessageSource, from reached: UInt32? = nil
  ) async throws -> MailboxVisit.Outcome {
    let visit = MailboxVisit(
      mailbox: mailbox, configuration: configuration, store: store, intake: intake,
      source: source, told: told, logger: logger, now: now)
    let subject = "mailbox \(mailbox)"
    do {
      let outcome = try await visit.make(from: reached)
      if outcome.taken > 0 { mailWasTaken() }
      resting.wake(mailbox)
      told.forget(subject)
      return outcome
    } catch let error as TransportError where !Task.isCancelled {
      logger.log(
        level: told.isNews(subject, "\(error)", at: now()) ? .error : .debug,
        "a look at a mailbox failed", metadata: ["mailbox": "\(mailbox)", "error": "\(error)"])
      throw error
    }
  }
}
