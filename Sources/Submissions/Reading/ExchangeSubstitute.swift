import MIME

/// QUIRK: Exchange hands out a text of its own in the place of a message that it cannot convert:
/// from "Microsoft Exchange Server" without an address, or from `microsoft@unknown`.
enum ExchangeSubstitute {
  static func stands(in message: Message) -> Bool {
    let header = message.header
    guard header.from.contains(where: isExchange) else { return false }
    let subject = header.subject?.lowercased() ?? ""
    if subject.contains("protocol failed for the following message") { return true }
    // In other languages only this is left: the server never delivered it to itself.
    return header.messageID == nil && !header.contains("Received")
  }

  private static func isExchange(_ mailbox: Mailbox) -> Bool {
    let address = mailbox.address?.lowercased() ?? ""
    if address.hasSuffix("@unknown") && address.hasPrefix("microsoft") { return true }
    let name = (mailbox.name ?? address).lowercased()
    return EmailAddress(address) == nil && name.contains("microsoft exchange server")
  }
}
