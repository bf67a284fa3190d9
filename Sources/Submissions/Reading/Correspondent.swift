import MIME

/// Who wrote a message and where an answer goes (RFC 5322 section 3.6.2).
struct Correspondent: Sendable {
  /// The person who wrote; nil where the message names nobody.
  let sender: Mailbox?
  /// Where an answer goes; nil where none can go anywhere.
  let replyAddress: Mailbox?
  /// From is a machine that wrote for the person in Reply-To.
  let isWebForm: Bool

  init(of header: Header, own: OwnAddresses) {
    let author = Self.author(of: header)
    let authorAddress = EmailAddress(author?.address)
    let answerable = header.replyTo.first { mailbox in
      guard let address = EmailAddress(mailbox.address) else { return false }
      return !own.contains(mailbox.address) && !address.isNoReply && !address.isMailSystem
    }
    // QUIRK: web forms write from no-reply or from our own address; the person is in Reply-To.
    let authorIsMachine = authorAddress?.isNoReply ?? false || own.contains(author?.address)
    isWebForm = authorIsMachine && answerable != nil
    sender = isWebForm ? answerable : (author ?? answerable)
    if let answerable {
      replyAddress = answerable
    } else if let authorAddress, !authorAddress.isNoReply, !authorAddress.isMailSystem,
      !own.contains(author?.address)
    {
      replyAddress = author
    } else {
      replyAddress = nil
    }
  }

  /// The one of From that has an address; Sender where From has none or many.
  private static func author(of header: Header) -> Mailbox? {
    let from = header.from
    let sender = header.sender.first { $0.address != nil }
    if from.count > 1, let sender { return from.first { $0.address == sender.address } ?? from[0] }
    return from.first { $0.address?.contains("@") ?? false } ?? sender ?? from.first
  }
}
