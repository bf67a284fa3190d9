/// Our own addresses, with the forms under which mail to them comes back.
struct OwnAddresses: Sendable {
  private let addresses: Set<EmailAddress>

  init(_ addresses: Set<String>) {
    self.addresses = Set(addresses.compactMap(EmailAddress.init))
  }

  /// Whether an address is ours; a tag (`praatmee+tag@…`) makes no difference.
  func contains(_ text: String?) -> Bool {
    guard let address = EmailAddress(text) else { return false }
    if addresses.contains(address) { return true }
    guard let plus = address.localPart.firstIndex(of: "+") else { return false }
    return EmailAddress("\(address.localPart[..<plus])@\(address.domain)")
      .map(addresses.contains) ?? false
  }
}
