import FoundationEssentials
import Logging
import MailTransport
import SubmissionStore

/// One look at one mailbox: everything new is taken in, and what was taken in is marked.
struct MailboxVisit: Sendable {
  let mailbox: String
  let configuration: Configuration
  let store: SubmissionStore
  let intake: MessageIntake
  let source: any MessageSource
  let told: ToldTrouble
  let logger: Logger
  let now: @Sendable () -> Date

  /// What came of a visit.
  struct Outcome: Sendable {
    var taken: Int
    /// Where the next visit over the same connection goes on, if only the connection counts.
    var nextUID: UInt32
  }

  private var account: String { configuration.account }

  /// Looks, fetches, commits and marks.
  ///
  /// - Parameter reached: where an earlier visit over this connection ended; nil for the first.
  func make(from reached: UInt32? = nil) async throws -> Outcome {
    let selected = try await source.select(mailbox)
    let position = try await position(in: selected, from: reached)
    let withheld = WithheldMessages(
      position: position, store: store, source: source, logger: logger, now: now)
    let marks = ServerMarks(
      position: position, afterwards: configuration.afterwards, store: store, source: source,
      told: told, logger: logger, now: now)

    var uids = try await source.searchUIDs(from: position.firstUID)
    let nextUID = uids.last.map { $0 == .max ? $0 : $0 + 1 } ?? position.firstUID
    let asideUIDs = try await withheld.all()
    uids.removeAll(where: Set(asideUIDs).contains)
    var taken = try await takeAll(uids, at: position, withheld)
    try await marks.set()
    // What the server did not give before comes last: asking for it may end the connection.
    for uid in try await withheld.due() where asideUIDs.contains(uid) {
      // One by one, so that none stands in the way of another.
      let count = try await take([uid], at: position, withheld)
      if count > 0 { try await marks.set() }
      taken += count
    }
    return Outcome(taken: taken, nextUID: nextUID)
  }

  /// Where to go on, written down before anything is taken in.
  private func position(in selected: SelectedMailbox, from reached: UInt32?) async throws
    -> MailboxPosition
  {
    let known = try await store.cursor(account: account, mailbox: mailbox)
    let earlier =
      known == nil ? try await store.lastLook(at: mailbox, otherThan: account) : nil
    let position = MailboxPosition(
      mailbox, account: account, selected: selected, cursor: known, earlier: earlier,
      start: configuration.start, reached: reached, now: now())
    if !position.isNumbered, reached == nil {
      try await store.forgetPlaces(account: account, mailbox: mailbox, uidValidity: 0)
    }
    guard position.isNew else { return position }
    try await store.advance(to: position.cursor, now: now())
    let message: Logger.Message =
      switch (known, earlier) {
      case (nil, nil): "mailbox seen for the first time"
      case (nil, _): "mailbox seen under another account; what came since the last look is taken in"
      default: "the server renumbered the mailbox"
      }
    logger.notice(message, metadata: ["mailbox": "\(mailbox)", "messages": "\(selected.exists)"])
    return position
  }

  private func takeAll(
    _ uids: [UInt32], at position: MailboxPosition, _ withheld: WithheldMessages
  ) async throws -> Int {
    var taken = 0
    // Sizes are asked in slices too: a mailbox may hold hundreds of thousands of messages.
    for start in stride(from: 0, to: uids.count, by: 5000) {
      let slice = Array(uids[start..<min(start + 5000, uids.count)])
      taken += try await take(slice, at: position, withheld)
      if let last = slice.last {
        try await store.advance(to: position.cursor(after: last), now: now())
      }
    }
    return taken
  }

  /// Takes in what counts of some UIDs that the server listed.
  private func take(
    _ uids: [UInt32], at position: MailboxPosition, _ withheld: WithheldMessages
  ) async throws -> Int {
    let sizes = try await source.sizes(of: uids)
    let sized = Set(sizes.map(\.uid))
    try await withheld.settle(uids.filter { !sized.contains($0) })
    let wanted = sizes.filter { position.counts($0.uid, received: $0.internalDate) }
    // Mail that is left alone is not waited for.
    let counted = Set(wanted.map(\.uid))
    try await withheld.forget(sized.subtracting(counted))
    var taken = 0
    for batch in MessageBatches.divide(wanted) {
      try Task.checkCancellation()
      taken += try await take(batch, at: position, withheld)
    }
    return taken
  }

  private func take(
    _ batch: [MessageSize], at position: MailboxPosition, _ withheld: WithheldMessages
  ) async throws -> Int {
    let fetched = try await BatchFetch(
      source: source, configuration: configuration, position: position, now: now
    ).fetch(batch)
    let (arrivals, end) = (fetched.arrivals, fetched.end)
    guard let end else {
      try await withheld.settle(fetched.missing)
      guard let last = batch.last else { return 0 }
      return try await take(arrivals, advancing: position.cursor(after: last.uid), at: position)
    }
    // What came before the connection ended is kept, and what it ended at is set aside: a message
    // that a server cannot give would otherwise keep back all that came after it, for ever.
    if let firstLeft = fetched.missing.first {
      let complete = arrivals.filter { $0.location.uid < firstLeft }
      _ = try await take(complete, advancing: position.cursor(after: firstLeft - 1), at: position)
    }
    if let uid = end.uid { try await withheld.setAside(uid) }
    throw end.error
  }

  private func take(
    _ arrivals: [MessageIntake.Arrival], advancing cursor: MailboxCursor,
    at position: MailboxPosition
  ) async throws -> Int {
    guard let first = arrivals.first else { return 0 }
    // The first stands for its batch. After a run that ended while reading one of these, each is
    // read by itself, so that the one that breaks us takes nothing else with it. A connection that
    // breaks, or a disk that is full, says nothing against a message.
    guard try await intake.attempts(at: first.location) > 1 else {
      return try await intake.take(arrivals, advancing: cursor)
    }
    var taken = 0
    for arrival in arrivals { taken += try await takeCarefully(arrival, at: position) }
    return taken
  }

  private func takeCarefully(_ arrival: MessageIntake.Arrival, at position: MailboxPosition)
    async throws -> Int
  {
    let location = arrival.location
    let attempts = try await intake.attempts(at: location)
    guard attempts > Trouble.attemptsBeforeQuarantine else {
      return try await intake.take([arrival], advancing: position.cursor(after: location.uid))
    }
    try await store.quarantine(
      location, bytes: arrival.bytes, size: arrival.oversize, rule: "reading",
      advancing: position.cursor(after: location.uid), now: now())
    logger.error(
      "message put in quarantine",
      metadata: ["mailbox": "\(mailbox)", "uid": "\(location.uid)", "attempts": "\(attempts)"])
    return 0
  }
}
