import FoundationEssentials
import Glibc
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

/// Fetches a batch of messages: whole, or the header alone of what is above the limit.
struct BatchFetch: Sendable {
  let source: any MessageSource
  let configuration: Configuration
  let position: MailboxPosition
  let now: @Sendable () -> Date

  /// What came of a batch.
  struct Outcome: Sendable {
    /// In the order of the batch.
    var arrivals: [MessageIntake.Arrival]
    /// What was asked for and did not come, ascending.
    var missing: [UInt32]
    /// What ended the connection before all had come.
    var end: UntimelyEnd?
  }

  /// What ended a connection in the middle of a fetch, and the message it most likely ended at.
  struct UntimelyEnd: Sendable {
    var uid: UInt32?
    var error: TransportError
  }

  /// In bytes; what is larger comes by way of a file, so that it stands in memory once.
  private static let spillAbove = 1_000_000
  /// In bytes, of all messages of a batch together: servers that understate sizes must not fill
  /// our memory. What comes beyond it is asked for again, by itself.
  private static let mostBytes = 64_000_000

  func fetch(_ batch: [MessageSize]) async throws -> Outcome {
    let sizes = Dictionary(batch.map { ($0.uid, $0) }) { first, _ in first }
    let limit = configuration.largestMessage
    let whole = batch.filter { $0.size <= limit }.map(\.uid)
    let fetched = try await fetchWhole(whole)
    var arrivals: [UInt32: MessageIntake.Arrival] = [:]
    for message in fetched.messages {
      arrivals[message.uid] = MessageIntake.Arrival(
        location: position.location(message.uid), bytes: message.bytes,
        received: sizes[message.uid]?.internalDate ?? now())
    }
    if let failure = fetched.failure {
      let uid = whole.first { arrivals[$0] == nil }
      return outcome(of: batch, arrivals, end: UntimelyEnd(uid: uid, error: failure))
    }
    var oversize = batch.filter { $0.size > limit }
    // A server may have counted less than it then had to give.
    for case let (uid, .tooLarge(size)) in fetched.missing.map({ ($0.uid, $0.reason) }) {
      oversize.append(
        MessageSize(uid: uid, size: size, internalDate: sizes[uid]?.internalDate))
    }
    for message in oversize {
      do throws(TransportError) {
        guard let header = try await source.fetchHeader(message.uid) else { continue }
        arrivals[message.uid] = MessageIntake.Arrival(
          location: position.location(message.uid), bytes: header, oversize: message.size,
          received: message.internalDate ?? now())
      } catch {
        guard error.concernsOneMessage else { throw error }
        return outcome(of: batch, arrivals, end: UntimelyEnd(uid: message.uid, error: error))
      }
    }
    return outcome(of: batch, arrivals, end: nil)
  }

  private func outcome(
    of batch: [MessageSize], _ arrivals: [UInt32: MessageIntake.Arrival], end: UntimelyEnd?
  ) -> Outcome {
    Outcome(
      arrivals: batch.compactMap { arrivals[$0.uid] },
      missing: batch.map(\.uid).filter { arrivals[$0] == nil }, end: end)
  }

  private struct Fetched: Sendable {
    var messages: [(uid: UInt32, bytes: [UInt8])] = []
    var size = 0
    var missing: [MissingMessage] = []
    var failure: TransportError?
  }

  private func fetchWhole(_ uids: [UInt32]) async throws -> Fetched {
    guard !uids.isEmpty else { return Fetched() }
    try FileManager.default.createDirectory(
      atPath: configuration.incoming, withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    let fetched = Mutex(Fetched())
    do {
      let missing = try await source.fetch(
        uids, spillAbove: Self.spillAbove, spillFolder: configuration.incoming
      ) { message in
        let bytes = try Self.bytes(of: message)
        fetched.withLock { fetched in
          guard fetched.messages.isEmpty || fetched.size + bytes.count <= Self.mostBytes else {
            return
          }
          fetched.messages.append((message.uid, bytes))
          fetched.size += bytes.count
        }
      }
      fetched.withLock { $0.missing = missing }
    } catch let error as TransportError where error.concernsOneMessage {
      fetched.withLock { $0.failure = error }
    }
    return fetched.withLock(\.self)
  }

  private static func bytes(of message: FetchedMessage) throws -> [UInt8] {
    switch message.content {
    case .bytes(let bytes): return bytes
    case .file(let path, _):
      defer { unlink(path) }
      do throws(FileFailure) {
        return try TextFile.read(path)
      } catch {
        throw SpillError(path: path, cause: error)
      }
    }
  }
}

extension TransportError {
  /// Whether what ended a fetch may have to do with the message that it ended at.
  fileprivate var concernsOneMessage: Bool {
    switch kind {
    case .connectionLost, .timedOut, .protocolViolation, .temporarilyUnavailable: true
    default: false
    }
  }

  /// Whether the server has only said no, so that the same connection can go on.
  var leavesSessionUsable: Bool {
    switch kind {
    case .serverRefused, .temporarilyUnavailable, .invalidArgument, .unsupportedByServer: true
    default: false
    }
  }
}
