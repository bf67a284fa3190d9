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
        report(error, failures: failures, pause: pause)
        try? await Task.sleep(for: pause)
      }
    }
  }

  /// Takes in what is there, once.
  ///
  /// - Returns: how many messages were taken in.
  package func once() async throws -> Int {
    intake.warmUp()
    let source = try await connect()
    do {
      let taken = try await visitAll(source)
      await source.logout()
      return taken
    } catch {
      await source.close()
      throw error
    }
  }

  /// One connection's life.
  private func watch(visited: () -> Void) async throws {
    let source = try await connect()
    logger.info("mailbox is watched", metadata: ["host": "\(configuration.imap.address.host)"])
    do {
      var isFirst = true
      while !Task.isCancelled {
        let taken = try await visitAll(source)
        // Starting up and reading mail take memory that waiting does not need.
        if isFirst || taken > 0 { praatmee_give_back_memory() }
        isFirst = false
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

  private func visitAll(_ source: any MessageSource) async throws -> Int {
    var taken = 0
    // The first last: in the one visited last, the server tells of new mail at once.
    for mailbox in configuration.folders.reversed() {
      try Task.checkCancellation()
      let visit = MailboxVisit(
        mailbox: mailbox, configuration: configuration, store: store, intake: intake,
        source: source, logger: logger, now: now)
      let count = try await visit.make()
      if count > 0 { mailWasTaken() }
      taken += count
    }
    return taken
  }

  private func report(_ error: any Error, failures: Int, pause: Duration) {
    let metadata: Logger.Metadata = [
      "error": "\(error)", "again_in": "\(pause.components.seconds) s", "failures": "\(failures)",
    ]
    // A permanent failure is said once, loudly; then quietly, or the log would hold nothing else.
    if failures == 1 || Disposition.of(error) == .transient && failures == 5 {
      logger.error("mailbox cannot be watched", metadata: metadata)
    } else {
      logger.debug("mailbox still cannot be watched", metadata: metadata)
    }
  }
}
