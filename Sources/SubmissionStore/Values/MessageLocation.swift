/// Where a message lies on a server (RFC 3501 section 2.3.1.1).
package struct MessageLocation: Hashable, Sendable, Codable {
  /// Who logs in where, as the configuration has it.
  package let account: String
  package let mailbox: String
  /// 0 where the server states none.
  package let uidValidity: UInt32
  /// Never 0.
  package let uid: UInt32

  package init(account: String, mailbox: String, uidValidity: UInt32, uid: UInt32) {
    self.account = account
    self.mailbox = mailbox
    self.uidValidity = uidValidity
    self.uid = uid
  }
}
