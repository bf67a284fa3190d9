import FoundationEssentials
import Logging
import MailTransport
import SubmissionStore

/// Sends what waits in the outbox, and writes down how each attempt ended.
package struct OutboxRunner: Sendable {
  let configuration: Configuration
  let store: SubmissionStore
  let trouble: Trouble
  let logger: Logger
  let now: @Sendable () -> Date
  /// Opens a connection that is logged in.
  let connect: @Sendable () async throws -> any MessageSender
  /// Says that something may be due.
  let wake: WakeUp
  /// Says that the mail that is being sent is the last.
  let halt: Halt

  /// How often to look for what staff released meanwhile.
  static let look = Duration.seconds(5)

  private var isOver: Bool { Task.isCancelled || halt.isAsked }

  /// Sends until the task is cancelled, or asked to halt.
  package func run() async {
    let told = ToldTrouble()
    var failures = 0
    while !isOver {
      do {
        try await drain()
        failures = 0
        told.forget("sending")
        await wake.wait(atMost: Self.look)
      } catch {
        if isOver { break }
        failures += 1
        let pause = trouble.pause(after: Disposition.of(error), failures: failures)
        logger.log(
          level: told.isNews("sending", "\(error)", at: now()) ? .error : .debug,
          "mail cannot be sent",
          metadata: ["error": "\(error)", "again_in": "\(pause.components.seconds) s"])
        await halt.wait(atMost: pause)
      }
    }
  }

  /// Lets the mail that is being sent be the last.
  func stopAfterThis() {
    halt.ask()
    wake.raise()
  }

  /// Sends all that is due now, over as few connections as the server allows.
  ///
  /// - Returns: how many were sent.
  @discardableResult
  package func drain() async throws -> Int {
    var sender: (any MessageSender)?
    var sent = 0
    var uncertainInARow = 0
    do {
      while !isOver, try await isDue() {
        // The connection stands before anything is leased: a server that is down costs no attempt.
        let connection: any MessageSender
        if let sender { connection = sender } else { connection = try await connect() }
        sender = connection
        guard let entry = try await store.leaseNext(now: now()) else { break }
        let outcome = await connection.send(envelope(of: entry), message: entry.bytes)
        if case .accepted = outcome { sent += 1 }
        if outcome.endsConnection {
          await connection.quit()
          sender = nil
        }
        try await settle(entry, outcome)
        switch outcome {
        // A server that breaks off after each message must not make all of them uncertain.
        case .uncertain(let error):
          uncertainInARow += 1
          if uncertainInARow == Trouble.uncertainBeforePause { throw error }
        // One that breaks off before it is left alone for a while, for the sake of the others.
        case .notSent(let error) where !outcome.isPermanent && error.kind != .cancelled: throw error
        default: uncertainInARow = 0
        }
      }
    } catch {
      await sender?.quit()
      throw error
    }
    await sender?.quit()
    return sent
  }

  private func isDue() async throws -> Bool {
    // Switched off, nothing goes out, whenever it was planned.
    guard configuration.acknowledge, let next = try await store.nextAttempt() else { return false }
    return next <= now()
  }

  func envelope(of entry: OutboxEntry) -> Envelope {
    // The null reverse-path, and no reports of success or delay: RFC 3834 section 3.3.
    Envelope(
      sender: nil, recipient: entry.recipient, envelopeID: "PM-\(entry.submission)-\(entry.id)",
      notify: .never)
  }

  private func settle(_ entry: OutboxEntry, _ outcome: DeliveryOutcome) async throws {
    switch outcome {
    case .accepted(let reply):
      try await settle(entry, as: .sent(reply: reply.text))
    case .refused(let stage, let reply):
      let words = "\(stage.rawValue): \(reply.text)"
      guard !outcome.isPermanent, let wait = Trouble.wait(beforeAttempt: entry.attempt) else {
        try await settle(entry, as: .failed(words: words))
        return
      }
      try await settle(entry, as: .deferred(until: now() + wait.seconds, words: words))
    case .notSent(let error) where error.kind == .cancelled:
      // We were told to stop; the next daemon goes on where this one was.
      try await settle(entry, as: .deferred(until: now(), words: error.description))
    case .notSent(let error):
      guard !outcome.isPermanent, let wait = Trouble.wait(beforeAttempt: entry.attempt) else {
        try await settle(entry, as: .failed(words: error.description))
        return
      }
      try await settle(
        entry, as: .deferred(until: now() + wait.seconds, words: error.description))
    case .uncertain(let error):
      try await settle(entry, as: .uncertain(words: error.description))
    }
  }

  private func settle(_ entry: OutboxEntry, as settlement: DeliverySettlement) async throws {
    try await writeDown(settlement, of: entry)
    let metadata: Logger.Metadata = [
      "submission": "\(entry.submission)", "attempt": "\(entry.attempt)",
    ]
    switch settlement {
    case .sent: logger.info("acknowledgement sent", metadata: metadata)
    case .deferred: logger.notice("acknowledgement put off", metadata: metadata)
    case .failed: logger.error("acknowledgement refused", metadata: metadata)
    case .uncertain: logger.error("acknowledgement may have been sent", metadata: metadata)
    }
  }
}

extension OutboxRunner {
  /// Writes down how an attempt ended, and waits for a database that is busy or full: forgotten,
  /// the outcome would be uncertain after the next start.
  private func writeDown(_ settlement: DeliverySettlement, of entry: OutboxEntry) async throws {
    for attempt in 1... {
      do throws(StoreError) {
        return try await store.settle(entry.id, as: settlement, now: now())
      } catch {
        guard error.disposition == .transient, attempt < Trouble.attemptsToWriteDown,
          !Task.isCancelled
        else { throw error }
        if attempt == 1 {
          logger.error(
            "how an acknowledgement went cannot be written down yet",
            metadata: ["submission": "\(entry.submission)", "error": "\(error)"])
        }
        try? await Task.sleep(for: Trouble.pauseToWriteDown)
      }
    }
  }
}

extension DeliveryOutcome {
  /// Nothing more can be said over the connection it was sent over.
  fileprivate var endsConnection: Bool {
    switch self {
    case .accepted, .refused: false
    case .notSent, .uncertain: true
    }
  }
}

extension Duration {
  /// As a number of seconds.
  var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}
