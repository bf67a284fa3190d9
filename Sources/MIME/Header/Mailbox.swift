/// A display name and an address (RFC 5322 section 3.4).
package struct Mailbox: Hashable, Sendable, Codable {
  package var name: String?
  /// local-part@domain
  package var address: String?

  package init(name: String? = nil, address: String?) {
    self.name = name
    self.address = address
  }
}
