import Foundation
import MailLab

/// What happens to a maildir behind the back of everybody: by a colleague, or an administrator.
extension MailLab {
  func maildir(of mailbox: LabMailbox) -> String {
    let parts = mailbox.address.split(separator: "@")
    return "\(folder)/mail/\(parts[1])/\(parts[0])/Maildir"
  }

  /// Marks every message as read, as a colleague's mail program does.
  func markAllAsSeen(in mailbox: LabMailbox) throws {
    let maildir = maildir(of: mailbox)
    for message in try messages(of: mailbox) {
      let flags = String(message.flags.union(["S"]).sorted())
      try FileManager.default.moveItem(
        atPath: try path(of: message, in: maildir),
        toPath: "\(maildir)/cur/\(message.name):2,\(flags)")
    }
  }

  /// Sets when the server received every message that lies there now.
  func setArrival(of mailbox: LabMailbox, to date: Date) throws {
    let maildir = maildir(of: mailbox)
    for message in try messages(of: mailbox) {
      try FileManager.default.setAttributes(
        [.modificationDate: date], ofItemAtPath: try path(of: message, in: maildir))
    }
  }

  /// Makes the server forget the numbers of a mailbox: it gets another UIDVALIDITY.
  func forgetNumbers(of mailbox: LabMailbox) throws {
    let maildir = maildir(of: mailbox)
    let files = FileManager.default
    for name in try files.contentsOfDirectory(atPath: maildir) where name.hasPrefix("dovecot") {
      try files.removeItem(atPath: "\(maildir)/\(name)")
    }
    try Data("3 V\(UInt32.random(in: 1_000...1_000_000)) N1\n".utf8)
      .write(to: URL(filePath: "\(maildir)/dovecot-uidlist"))
    let attributes = try files.attributesOfItem(atPath: maildir)
    try files.setAttributes(
      [.ownerAccountID: attributes[.ownerAccountID] ?? 0, .posixPermissions: 0o600],
      ofItemAtPath: "\(maildir)/dovecot-uidlist")
  }

  private func path(of message: LabMessage, in maildir: String) throws -> String {
    for folder in ["cur", "new"] {
      let names = try FileManager.default.contentsOfDirectory(atPath: "\(maildir)/\(folder)")
      let name = names.first { $0 == message.name || $0.hasPrefix(message.name + ":") }
      if let name { return "\(maildir)/\(folder)/\(name)" }
    }
    throw CocoaError(.fileNoSuchFile)
  }
}
