package import FoundationEssentials

/// How far a mailbox has been taken in.
package struct MailboxCursor: Hashable, Sendable, Codable {
  package let account: String
  package let mailbox: String
  /// 0 where the server states none.
  package let uidValidity: UInt32
  /// Every UID below it is dealt with; one past the largest UID where the mailbox has been.
  package let nextUID: UInt64
  /// UIDs below it were there when this UIDVALIDITY was first seen.
  package let boundaryUID: UInt64
  /// Of the messages below the boundary, only what the server received then or later is taken in;
  /// nil: all of them.
  package let receivedFrom: Date?

  package init(
    account: String, mailbox: String, uidValidity: UInt32, nextUID: UInt64,
    boundaryUID: UInt64 = 0, receivedFrom: Date? = nil
  ) {
    self.account = account
    self.mailbox = mailbox
    self.uidValidity = uidValidity
    self.nextUID = nextUID
    self.boundaryUID = boundaryUID
    self.receivedFrom = receivedFrom
  }
}
