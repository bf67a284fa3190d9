/// What became of a message that was offered to a server.
package enum DeliveryOutcome: Sendable {
  /// The server has taken responsibility for it.
  case accepted(SMTPReply)
  /// The server has said no, and does not have it.
  case refused(stage: Stage, SMTPReply)
  /// It has provably not been handed over: the final dot was never sent.
  case notSent(TransportError)
  /// The final dot may have been sent, and no reply says what became of the message. Sending it
  /// again might deliver it twice.
  case uncertain(TransportError)

  /// Where in the dialogue the server said no.
  package enum Stage: String, Sendable, Hashable {
    case mailFrom
    case recipient
    case data
    case afterData
  }

  /// Whether sending the same again can never help.
  package var isPermanent: Bool {
    switch self {
    case .accepted, .uncertain: false
    case .refused(_, let reply): reply.isPermanent
    case .notSent(let error): error.disposition == .permanent
    }
  }
}
