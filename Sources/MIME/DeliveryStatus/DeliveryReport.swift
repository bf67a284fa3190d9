/// What a mail system says became of a message: a delivery status notification (RFC 3464), or a
/// text of the same meaning.
package struct DeliveryReport: Hashable, Sendable {
  package struct Recipient: Hashable, Sendable {
    package let address: String?
    /// failed, delayed, delivered, relayed, expanded.
    package let action: String?
    /// RFC 3463, such as 5.1.1.
    package let status: String?
    package let diagnostic: String?

    package init(address: String?, action: String?, status: String?, diagnostic: String?) {
      self.address = address
      self.action = action
      self.status = status
      self.diagnostic = diagnostic
    }
  }

  package let recipients: [Recipient]
  /// Without angle brackets.
  package let originalMessageID: String?
  /// What the sender's server called the message (RFC 3461 section 4.4).
  package let originalEnvelopeID: String?

  package init(
    recipients: [Recipient], originalMessageID: String?, originalEnvelopeID: String? = nil
  ) {
    self.recipients = recipients
    self.originalMessageID = originalMessageID
    self.originalEnvelopeID = originalEnvelopeID
  }
}
