import FoundationEssentials
import MailTransport
import Synchronization

/// A mailbox that does what a real server cannot be made to do: list a message and not give it,
/// forget its numbers, break in the middle.
final class FakeMailbox: MessageSource {
  struct State: Sendable {
    var uidValidity: UInt32? = 7
    var uidNext: UInt32?
    var messages: [UInt32: [UInt8]] = [:]
    var arrival: Date? = Date()
    /// Listed by SEARCH, and neither sized nor given.
    var withheldSizes: Set<UInt32> = []
    /// Listed and sized, and not given.
    var withheldBodies: Set<UInt32> = []
    /// Whoever asks for these loses the connection when their turn comes.
    var breakingBodies: Set<UInt32> = []
    /// So many fetches from now on end with a broken connection.
    var failingFetches = 0
    var fetched: [UInt32] = []
    /// They turn out larger than is ever taken.
    var understated: Set<UInt32> = []
    var refusedMailboxes: Set<String> = []
    var refusesMarks = false
    var moved: [UInt32] = []
  }

  let state: Mutex<State>

  init(_ messages: [[UInt8]] = []) {
    let numbered = messages.enumerated().map { (UInt32($0.offset + 1), $0.element) }
    state = Mutex(
      State(
        uidNext: UInt32(messages.count + 1), messages: Dictionary(uniqueKeysWithValues: numbered)))
  }

  func change(_ body: (inout State) -> Void) { state.withLock { body(&$0) } }

  func select(_ mailbox: String) async throws(TransportError) -> SelectedMailbox {
    let state = state.withLock(\.self)
    guard !state.refusedMailboxes.contains(mailbox) else {
      throw Self.refusal("SELECT", "no such mailbox")
    }
    return SelectedMailbox(
      uidValidity: state.uidValidity, uidNext: state.uidNext, exists: state.messages.count)
  }

  func searchUIDs(from first: UInt32) async throws(TransportError) -> [UInt32] {
    state.withLock { $0.messages.keys.filter { $0 >= first }.sorted() }
  }

  func existing(_ uids: [UInt32]) async throws(TransportError) -> [UInt32] {
    state.withLock { state in uids.filter { state.messages[$0] != nil } }
  }

  func sizes(of uids: [UInt32]) async throws(TransportError) -> [MessageSize] {
    state.withLock { state in
      uids.filter { !state.withheldSizes.contains($0) }.compactMap { uid in
        state.messages[uid].map {
          MessageSize(uid: uid, size: $0.count, internalDate: state.arrival)
        }
      }
    }
  }

  func fetch(
    _ uids: [UInt32], spillAbove: Int, spillFolder: String,
    deliver: @Sendable (FetchedMessage) async throws -> Void
  ) async throws -> [MissingMessage] {
    let (breaks, given, breaking, understated) = state.withLock { state in
      defer { state.failingFetches = max(0, state.failingFetches - 1) }
      state.fetched += uids
      let given = uids.filter {
        !state.withheldBodies.contains($0) && !state.understated.contains($0)
      }
      .compactMap { uid in state.messages[uid].map { (uid, $0) } }
      return (state.failingFetches > 0, given, state.breakingBodies, state.understated)
    }
    for (uid, bytes) in given.prefix(breaks ? given.count / 2 : given.count) {
      if breaking.contains(uid) { throw Self.lostConnection }
      try await deliver(FetchedMessage(uid: uid, content: .bytes(bytes)))
    }
    if breaks { throw Self.lostConnection }
    let delivered = Set(given.map(\.0))
    return uids.filter { !delivered.contains($0) }.map {
      MissingMessage(
        uid: $0, reason: understated.contains($0) ? .tooLarge(size: 300_000_000) : .noData)
    }
  }

  private static func refusal(_ command: String, _ words: String) -> TransportError {
    TransportError(
      .serverRefused(command: command, serverText: words), host: "fake.test", port: 1)
  }

  private static var lostConnection: TransportError {
    TransportError(.connectionLost(serverText: nil), host: "fake.test", port: 1)
  }

  func fetchHeader(_ uid: UInt32) async throws(TransportError) -> [UInt8]? {
    state.withLock { $0.messages[uid] }
  }

  func addFlag(_ flag: String, to uids: [UInt32]) async throws(TransportError) {}
  func move(_ uids: [UInt32], to mailbox: String) async throws(TransportError) -> MoveOutcome {
    if state.withLock(\.refusesMarks) {
      throw TransportError(
        .temporarilyUnavailable(serverText: "[OVERQUOTA] full"), host: "fake.test", port: 1)
    }
    state.withLock { $0.moved += uids }
    return .moved
  }
  func waitForChange(timeout: Duration) async throws(TransportError) -> MailboxChange {
    // A server that is asked now and then.
    try? await Task.sleep(for: .milliseconds(20))
    guard !Task.isCancelled else {
      throw TransportError(.cancelled, host: "fake.test", port: 1)
    }
    return .unchanged
  }
  func logout() async {}
  func close() async {}
}
