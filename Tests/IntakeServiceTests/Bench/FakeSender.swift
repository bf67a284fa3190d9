import MailTransport
import Synchronization

/// A sender that answers as it was told, one outcome a message; afterwards it accepts everything.
final class FakeSender: MessageSender {
  private struct State {
    var outcomes: [DeliveryOutcome]
    var recipients: [String] = []
    var quits = 0
  }

  private let state: Mutex<State>
  private let whileSending: @Sendable () -> Void

  /// - Parameter whileSending: what happens in the middle of each message.
  init(
    _ outcomes: [DeliveryOutcome] = [], whileSending: @escaping @Sendable () -> Void = {}
  ) {
    state = Mutex(State(outcomes: outcomes))
    self.whileSending = whileSending
  }

  /// Whom something was offered for, in order.
  var recipients: [String] { state.withLock(\.recipients) }
  var quits: Int { state.withLock(\.quits) }

  func send(_ envelope: Envelope, message: [UInt8]) async -> DeliveryOutcome {
    whileSending()
    return state.withLock { state in
      state.recipients.append(envelope.recipient)
      guard !state.outcomes.isEmpty else {
        return .accepted(SMTPReply(code: 250, lines: ["2.0.0 taken"]))
      }
      return state.outcomes.removeFirst()
    }
  }

  func check() async throws(TransportError) {}
  func quit() async { state.withLock { $0.quits += 1 } }
}

extension TransportError {
  static let lostConnection = TransportError(
    .connectionLost(serverText: nil), host: "fake.test", port: 1)
}
