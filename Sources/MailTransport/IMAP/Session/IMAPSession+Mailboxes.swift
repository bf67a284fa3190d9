extension IMAPSession {
  /// All mailboxes of the account.
  package func listMailboxes() async throws(TransportError) -> [Mailbox] {
    var listings: [MailboxListing] = []
    try await exclusively { dialogue throws(TransportError) in
      let command = IMAPCommand("LIST").syntax(#""" "*""#)
      try dialogue.run(command) { response throws(TransportError) in
        guard case .untagged(.list(let listing)) = response else { return }
        guard listings.count < dialogue.limits.mailboxes else {
          throw dialogue.broken(by: "mailboxes without end")
        }
        listings.append(listing)
      }
    }
    return listings.map { listing in
      let name = MailboxName.decode(listing.encodedName)
      if MailboxName.encode(name) != listing.encodedName { listedNames[name] = listing.encodedName }
      return Mailbox(
        name: name, delimiter: listing.delimiter, attributes: listing.attributes)
    }
  }

  /// Makes a mailbox the one that all other calls speak of. \Seen is never touched by reading.
  package func select(_ mailbox: String) async throws(TransportError) -> SelectedMailbox {
    let command = IMAPCommand("SELECT").mailbox(encodedName(of: mailbox))
    return try await exclusively { dialogue throws(TransportError) in
      var details = SelectionDetails()
      dialogue.exists = 0
      let end = try dialogue.run(command) { response in
        if case .untagged(.status(_, let text)) = response { details.note(text.code) }
      }
      details.note(end.text.code)
      dialogue.hasNews = false
      return SelectedMailbox(
        uidValidity: details.uidValidity, uidNext: details.uidNext, exists: dialogue.exists,
        isReadOnly: details.isReadOnly, permanentFlags: details.permanentFlags)
    }
  }

  /// Shows that the connection lives.
  package func noop() async throws(TransportError) {
    try await exclusively { dialogue throws(TransportError) in
      try dialogue.run(IMAPCommand("NOOP"))
    }
  }

  func encodedName(of mailbox: String) -> [UInt8] {
    listedNames[mailbox] ?? MailboxName.encode(mailbox)
  }
}

/// What the response codes of a SELECT add up to.
private struct SelectionDetails {
  var uidValidity: UInt32?
  var uidNext: UInt32?
  var isReadOnly = false
  var permanentFlags: [String] = []

  mutating func note(_ code: ResponseCode?) {
    switch code {
    // QUIRK: zero is no UIDVALIDITY (`nz-number`); servers that send it have none to give.
    case .uidValidity(let value): uidValidity = value == 0 ? nil : value
    case .uidNext(let value): uidNext = value == 0 ? nil : value
    case .permanentFlags(let flags): permanentFlags = flags
    case .readOnly: isReadOnly = true
    case .readWrite: isReadOnly = false
    default: break
    }
  }
}
