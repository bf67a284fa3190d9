/// What a delivery status notification reports (RFC 3464).
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
  package let originalMessageID: String?

  package init(recipients: [Recipient], originalMessageID: String?) {
    self.recipients = recipients
    self.originalMessageID = originalMessageID
  }
}
