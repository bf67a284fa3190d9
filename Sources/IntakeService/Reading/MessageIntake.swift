package import FoundationEssentials
package import Logging
import MIME
package import SubmissionStore
package import Submissions
import TextAnalysis

/// Takes messages from bytes into the store: reads them, and commits them with all that follows.
package struct MessageIntake: Sendable {
  let store: SubmissionStore
  let reader: MessageReader
  let planner: AcknowledgementPlanner
  let marksAfterwards: Bool
  let logger: Logger
  let now: @Sendable () -> Date
  private let counted = CountedAttempts()

  package init(
    configuration: Configuration, templates: AcknowledgementTemplates, store: SubmissionStore,
    logger: Logger, now: @escaping @Sendable () -> Date = { Date() }
  ) {
    let judgement = Judgement(configuration, templates: templates.names)
    self.store = store
    self.logger = logger
    self.now = now
    reader = judgement.reader
    planner = AcknowledgementPlanner(
      configuration: configuration, policy: judgement.policy, templates: templates, now: now)
    marksAfterwards = configuration.afterwards != .keep
  }

  /// A message as it came from a mailbox.
  struct Arrival: Sendable {
    var location: MessageLocation
    var bytes: [UInt8]
    /// Of the whole message, where the bytes are only its header; nil otherwise.
    var oversize: Int?
    var received: Date
  }

  /// Reads an invented message, so that all that is made at the first reading is there.
  ///
  /// A process that is killed early would otherwise nearly always be killed while reading its first
  /// message, which would be blamed for it.
  func warmUp() {
    let text = """
      From: Noor <noor@school.test>\r\nSubject: Vraag\r\n\r\nDag allemaal,\r\n\r\n\
      Ik weet niet of ik het goed doe. Hoe vertel ik dit de moeder van een kind uit mijn groep?\r\n\
      \r\nGroet, Noor\r\n
      """
    _ = reader.read(Message(parsing: Array(text.utf8)))
  }

  /// How often the message at a place has been about to be read, this time included.
  ///
  /// To be asked before it is read, so that a process that dies while reading it has counted too.
  /// One process counts once: as long as it lives, reading was not what failed.
  func attempts(at location: MessageLocation) async throws(StoreError) -> Int {
    if let known = counted[location] { return known }
    let attempts = try await store.countAttempt(location, now: now())
    counted[location] = attempts
    return attempts
  }

  /// Reads and commits a batch, and moves the cursor with it.
  ///
  /// - Throws: what concerns the whole database; then nothing of the batch was stored, and it can
  ///   be given again.
  func take(_ arrivals: [Arrival], advancing cursor: MailboxCursor) async throws(StoreError)
    -> Int
  {
    let messages = arrivals.map { arrival in
      let message = Message(parsing: arrival.bytes)
      return TakenMessage(
        location: arrival.location, bytes: arrival.bytes, size: arrival.oversize,
        isOversize: arrival.oversize != nil, received: arrival.received,
        reading: reader.read(message, isHeaderOnly: arrival.oversize != nil))
    }
    let planner = planner
    let taken: [Taken]
    do throws(StoreError) {
      taken = try await store.take(
        messages, advancing: cursor, now: now(), marking: marksAfterwards
      ) { message, assignment in planner.plan(message, assignment) }
    } catch {
      await withdrawAttempts(at: messages.map(\.location))
      throw error
    }
    for one in taken {
      counted[one.location] = nil
      log(one)
    }
    return taken.count { $0.outcome == .submitted || $0.outcome == .continued }
  }

  /// The messages were read without harm; that the database would not have them says nothing
  /// against them, however often it happens.
  private func withdrawAttempts(at locations: [MessageLocation]) async {
    for location in locations where counted[location] != nil {
      do throws(StoreError) {
        try await store.withdrawAttempt(location)
        counted[location] = nil
      } catch {
        logger.debug("an attempt cannot be taken back", metadata: ["error": "\(error)"])
      }
    }
  }

  private func log(_ taken: Taken) {
    var metadata: Logger.Metadata = [
      "mailbox": "\(taken.location.mailbox)", "uid": "\(taken.location.uid)",
    ]
    if let submission = taken.submission { metadata["submission"] = "\(submission)" }
    if let decision = taken.decision {
      metadata["acknowledgement"] = "\(decision.decision.rawValue)"
      metadata["because"] = "\(decision.because.map(\.rule).joined(separator: ","))"
    }
    switch taken.outcome {
    case .submitted: logger.info("message taken in", metadata: metadata)
    case .continued: logger.info("message added to its thread", metadata: metadata)
    case .duplicate: logger.info("message is here already", metadata: metadata)
    case .knownLocation: logger.debug("place was dealt with before", metadata: metadata)
    case .erasedBefore: logger.info("message was erased before", metadata: metadata)
    case .quarantined(let rule):
      metadata["rule"] = "\(rule)"
      logger.error("message put in quarantine", metadata: metadata)
    }
    if taken.planningFailed {
      logger.error("acknowledgement could not be planned", metadata: metadata)
    }
  }
}
