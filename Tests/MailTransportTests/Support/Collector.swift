import MailTransport
import Synchronization

/// Keeps what a fetch delivers.
final class Collector: Sendable {
  private let messages = Mutex<[FetchedMessage]>([])

  func take(_ message: FetchedMessage) { messages.withLock { $0.append(message) } }

  var all: [FetchedMessage] { messages.withLock { $0 } }
  var uids: [UInt32] { all.map(\.uid) }
  var bytes: [[UInt8]] {
    all.compactMap { message in
      if case .bytes(let bytes) = message.content { bytes } else { nil }
    }
  }
}
