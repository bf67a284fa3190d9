/// Who a message goes from and to, apart from what its header says (RFC 5321 section 2.3.1).
package struct Envelope: Sendable, Hashable {
  /// The reverse-path; nil is the null one, `<>`, to which nobody answers automatically.
  package let sender: String?
  /// One: a reply to one recipient is a verdict on one message.
  package let recipient: String
  /// What a delivery status notification gives back to us (ENVID, RFC 3461 section 4.4).
  package let envelopeID: String?
  /// Nil leaves it to the servers on the way.
  package let notify: Notify?
  package let returning: ReturnContent?

  /// When to send a delivery status notification (RFC 3461 section 4.1).
  package enum Notify: Sendable, Hashable {
    case never
    case on(Set<Occasion>)

    package enum Occasion: String, Sendable, Hashable, CaseIterable {
      case success = "SUCCESS"
      case failure = "FAILURE"
      case delay = "DELAY"
    }

    var value: String {
      switch self {
      case .never: "NEVER"
      case .on(let occasions):
        occasions.isEmpty ? "NEVER" : occasions.map(\.rawValue).sorted().joined(separator: ",")
      }
    }
  }

  /// How much of the message a notification brings back (RFC 3461 section 4.3).
  package enum ReturnContent: String, Sendable, Hashable {
    case full = "FULL"
    case headers = "HDRS"
  }

  package init(
    sender: String?, recipient: String, envelopeID: String? = nil, notify: Notify? = nil,
    returning: ReturnContent? = nil
  ) {
    self.sender = sender
    self.recipient = recipient
    self.envelopeID = envelopeID
    self.notify = notify
    self.returning = returning
  }
}
