import GRDB

extension MessageLocation {
  /// Picks the row of a location in any table that has one.
  static let condition = "account = ? AND mailbox = ? AND uidvalidity = ? AND uid = ?"

  var arguments: StatementArguments {
    [StorableText.of(account), StorableText.of(mailbox), Int64(uidValidity), Int64(uid)]
  }

  init(row: Row) {
    self.init(
      account: row["account"], mailbox: row["mailbox"],
      uidValidity: UInt32(clamping: row["uidvalidity"] as Int64),
      uid: UInt32(clamping: row["uid"] as Int64))
  }
}
