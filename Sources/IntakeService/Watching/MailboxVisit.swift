import FoundationEssentials
import Glibc
import Logging
import MailTransport
import SubmissionStore
import Synchronization

/// A message that was written to a file could not be read back.
struct SpillError: Error, CustomStringConvertible {
  let path: String
  let cause: FileFailure

  var description: String {
    "\(path) cannot be read back: \(cause); check the disk and the rights on its folder"
  }
}

/// One look at one mailbox: everything new is taken in, and what was taken in is marked.
struct MailboxVisit: Sendable {
  let mailbox: String
  let configuration: Configuration
  let store: SubmissionStore
  let intake: MessageIntake
  let source: any MessageSource
  let logger: Logger
  let now: @Sendable () -> Date

  private var account: String { configuration.address.lowercased() }

  /// Looks, fetches, commits and marks.
  ///
  /// - Returns: how many messages were taken in.
  func make() async throws -> Int {
    let selected = try await source.select(mailbox)
    let known = try await store.cursor(account: account, mailbox: mailbox)
    let position = MailboxPosition(
      mailbox, account: account, selected: selected, cursor: known, start: configuration.start,
      now: now())
    if position.isNew {
      try await store.advance(to: position.cursor, now: now())
      logger.notice(
        known == nil ? "mailbox seen for the first time" : "the server renumbered the mailbox",
        metadata: ["mailbox": "\(mailbox)", "messages": "\(selected.exists)"])
    }
    let missing = try await missingUIDs(at: position)
    let new = try await takeNew(from: position, without: Set(missing))
    try await markTaken(at: position)
    // What the server did not give before comes last: asking for it may end the connection.
    let late = try await take(missing: missing, at: position)
    if late > 0 { try await markTaken(at: position) }
    return new + late
  }

  private func markTaken(at position: MailboxPosition) async throws {
    do {
      try await mark(uidValidity: position.cursor.uidValidity)
    } catch let error as TransportError where error.disposition == .permanent {
      // A mark that the server refuses must not keep mail from being taken in.
      logger.error(
        "messages cannot be marked on the server",
        metadata: ["mailbox": "\(mailbox)", "error": "\(error)"])
    }
  }

  /// Asks again for what the server listed before and did not give.
  private func take(missing uids: [UInt32], at position: MailboxPosition) async throws -> Int {
    var taken = 0
    // One by one, so that none stands in the way of another.
    for uid in uids { taken += try await take([uid], at: position) }
    return taken
  }

  private func missingUIDs(at position: MailboxPosition) async throws -> [UInt32] {
    try await store.missingUIDs(
      account: account, mailbox: mailbox, uidValidity: position.cursor.uidValidity,
      fewerTimesThan: Trouble.visitsForMissing)
  }

  private func takeNew(from position: MailboxPosition, without missing: Set<UInt32>) async throws
    -> Int
  {
    let uids = try await source.searchUIDs(from: position.firstUID)
      .filter { !missing.contains($0) }
    var taken = 0
    // Sizes are asked in slices too: a mailbox may hold hundreds of thousands of messages.
    for start in stride(from: 0, to: uids.count, by: 5000) {
      let slice = Array(uids[start..<min(start + 5000, uids.count)])
      taken += try await take(slice, at: position)
      if let last = slice.last {
        try await store.advance(to: position.cursor(after: last), now: now())
      }
    }
    return taken
  }

  /// Takes in what counts of some UIDs that the server listed.
  private func take(_ uids: [UInt32], at position: MailboxPosition) async throws -> Int {
    let sizes = try await source.sizes(of: uids)
    let sized = Set(sizes.map(\.uid))
    try await settleMissing(uids.filter { !sized.contains($0) }, at: position)
    let wanted = sizes.filter { position.counts($0.uid, received: $0.internalDate) }
    var taken = 0
    for batch in MessageBatches.divide(wanted) {
      try Task.checkCancellation()
      taken += try await take(batch, at: position)
    }
    return taken
  }

  private func take(_ batch: [MessageSize], at position: MailboxPosition) async throws -> Int {
    let (arrivals, end) = try await fetch(batch, at: position)
    guard let end else {
      guard let last = batch.last else { return 0 }
      return try await take(arrivals, advancing: position.cursor(after: last.uid), at: position)
    }
    // What came before the connection ended is kept, and what it ended at is set aside: a message
    // that a server cannot give would otherwise keep back all that came after it, for ever.
    let arrived = Set(arrivals.map(\.location.uid))
    if let firstLeft = batch.first(where: { !arrived.contains($0.uid) })?.uid {
      let complete = arrivals.filter { $0.location.uid < firstLeft }
      _ = try await take(complete, advancing: position.cursor(after: firstLeft - 1), at: position)
    }
    if let uid = end.uid { try await setAside(uid, at: position) }
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

  /// Leaves a message for the end of the next visits. However often a connection breaks at it, it
  /// is never given up: the network may have been at fault.
  private func setAside(_ uid: UInt32, at position: MailboxPosition) async throws {
    let worst = try await store.missingUIDs(
      account: account, mailbox: mailbox, uidValidity: position.cursor.uidValidity,
      fewerTimesThan: Trouble.breaksCounted)
    let known = try await missingUIDs(at: position)
    guard worst.contains(uid) || !known.contains(uid) else { return }
    _ = try await store.recordMissing(position.location(uid), now: now())
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

  /// Fetches a batch; of a message above the limit only the header.
  ///
  /// - Returns: what came, and what ended the connection before all did.
  private func fetch(_ batch: [MessageSize], at position: MailboxPosition) async throws
    -> ([MessageIntake.Arrival], end: UntimelyEnd?)
  {
    let sizes = Dictionary(batch.map { ($0.uid, $0) }) { first, _ in first }
    var arrivals: [UInt32: MessageIntake.Arrival] = [:]
    let whole = batch.filter { $0.size <= configuration.largestMessage }.map(\.uid)
    let (messages, failure) = try await fetchWhole(whole)
    for message in messages {
      arrivals[message.uid] = MessageIntake.Arrival(
        location: position.location(message.uid), bytes: message.bytes,
        received: sizes[message.uid]?.internalDate ?? now())
    }
    if let failure {
      let uid = whole.first { arrivals[$0] == nil }
      return (batch.compactMap { arrivals[$0.uid] }, UntimelyEnd(uid: uid, error: failure))
    }
    for message in batch where message.size > configuration.largestMessage {
      let header: [UInt8]?
      switch await fetchHeader(message.uid) {
      case .success(let bytes): header = bytes
      case .failure(let error):
        guard error.concernsOneMessage else { throw error }
        let end = UntimelyEnd(uid: message.uid, error: error)
        return (batch.compactMap { arrivals[$0.uid] }, end)
      }
      guard let header else { continue }
      arrivals[message.uid] = MessageIntake.Arrival(
        location: position.location(message.uid), bytes: header, oversize: message.size,
        received: message.internalDate ?? now())
    }
    try await settleMissing(batch.map(\.uid).filter { arrivals[$0] == nil }, at: position)
    return (batch.compactMap { arrivals[$0.uid] }, nil)
  }

  private func fetchHeader(_ uid: UInt32) async -> Result<[UInt8]?, TransportError> {
    do {
      return .success(try await source.fetchHeader(uid))
    } catch {
      return .failure(error)
    }
  }

  /// A UID that was listed and gave nothing either vanished, or is withheld by the server: then it
  /// is asked for again at later visits, a counted number of times.
  private func settleMissing(_ uids: [UInt32], at position: MailboxPosition) async throws {
    guard let first = uids.first else { return }
    let listed = Set(try await source.searchUIDs(from: first))
    let known = Set(
      try await store.missingUIDs(
        account: account, mailbox: mailbox, uidValidity: position.cursor.uidValidity,
        fewerTimesThan: Trouble.visitsForMissing))
    for uid in uids where listed.contains(uid) || known.contains(uid) {
      let times = try await store.recordMissing(position.location(uid), now: now())
      guard listed.contains(uid) else { continue }
      logger.log(
        level: times < Trouble.visitsForMissing ? .warning : .error,
        "the server lists a message and does not give it",
        metadata: ["mailbox": "\(mailbox)", "uid": "\(uid)", "times": "\(times)"])
    }
  }

  /// Fetches messages whole. A large one comes by way of a file, so that it stands in memory once.
  private func fetchWhole(_ uids: [UInt32]) async throws
    -> (messages: [(uid: UInt32, bytes: [UInt8])], failure: TransportError?)
  {
    guard !uids.isEmpty else { return ([], nil) }
    try FileManager.default.createDirectory(
      atPath: configuration.incoming, withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    let fetched = Mutex<[(uid: UInt32, bytes: [UInt8])]>([])
    do {
      _ = try await source.fetch(
        uids, spillAbove: Self.spillAbove, spillFolder: configuration.incoming
      ) { message in
        switch message.content {
        case .bytes(let bytes):
          fetched.withLock { $0.append((message.uid, bytes)) }
        case .file(let path, _):
          defer { unlink(path) }
          let bytes: [UInt8]
          do throws(FileFailure) {
            bytes = try TextFile.read(path)
          } catch {
            throw SpillError(path: path, cause: error)
          }
          fetched.withLock { $0.append((message.uid, bytes)) }
        }
      }
    } catch let error as TransportError where error.concernsOneMessage {
      return (fetched.withLock(\.self), error)
    }
    return (fetched.withLock(\.self), nil)
  }

  /// In bytes.
  private static let spillAbove = 1_000_000

  /// Flags or moves on the server what is safe in the database. Repeating it does no harm.
  private func mark(uidValidity: UInt32) async throws {
    guard configuration.afterwards != .keep else { return }
    while true {
      let pending = try await store.pendingMarks(
        account: account, mailbox: mailbox, uidValidity: uidValidity)
      guard !pending.isEmpty else { return }
      let uids = pending.map(\.uid)
      switch configuration.afterwards {
      case .keep: return
      case .flag(let keyword): try await source.addFlag(keyword, to: uids)
      case .move(let destination): try await source.move(uids, to: destination)
      }
      try await store.marked(pending)
    }
  }
}

/// What ended a connection in the middle of a fetch, and the message it ended at.
private struct UntimelyEnd {
  let uid: UInt32?
  let error: TransportError
}

extension TransportError {
  /// Whether what ended a fetch may have to do with the message that it ended at.
  fileprivate var concernsOneMessage: Bool {
    switch kind {
    case .connectionLost, .timedOut, .protocolViolation, .temporarilyUnavailable: true
    default: false
    }
  }
}
