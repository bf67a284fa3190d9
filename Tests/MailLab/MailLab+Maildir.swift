import Foundation
import Glibc
import Synchronization

/// The mailboxes as they lie on disk: what a test looks at must not depend on what it tests.
extension MailLab {
  /// The messages of a mailbox in the order in which they arrived.
  ///
  /// - Parameter folder: a folder below the inbox, such as `Archief`, instead of the inbox itself.
  package func messages(
    of mailbox: LabMailbox, in folder: String? = nil
  ) throws(LabError) -> [LabMessage] {
    let maildir = maildir(of: mailbox, folder: folder)
    var messages: [LabMessage] = []
    for subfolder in ["cur", "new"] {
      let directory = maildir.appending(path: subfolder)
      let names = (try? FileManager.default.contentsOfDirectory(atPath: directory.path())) ?? []
      for name in names where !name.hasPrefix(".") {
        let parts = name.split(separator: ":2,", maxSplits: 1, omittingEmptySubsequences: false)
        // A file that was renamed between listing and reading has only changed its flags.
        guard let data = try? Data(contentsOf: directory.appending(path: name)) else {
          return try self.messages(of: mailbox, in: folder)
        }
        messages.append(
          LabMessage(
            bytes: [UInt8](data), flags: Set(parts.count > 1 ? parts[1] : ""),
            name: String(parts[0])))
      }
    }
    return messages.sorted { $0.arrival < $1.arrival }
  }

  /// The messages of a mailbox, as soon as there are `count` of them.
  ///
  /// - Throws: ``LabError`` when they have not arrived within `limit`.
  package func messages(
    of mailbox: LabMailbox, in folder: String? = nil, atLeast count: Int,
    within limit: Duration = .seconds(20)
  ) async throws -> [LabMessage] {
    let end = ContinuousClock.now + limit
    while true {
      let messages = try messages(of: mailbox, in: folder)
      if messages.count >= count { return messages }
      guard ContinuousClock.now < end else {
        throw LabError.missingMessages(
          address: mailbox.address, arrived: messages.count, awaited: count)
      }
      try await Task.sleep(for: .milliseconds(20))
    }
  }

  /// Puts messages straight into a mailbox, byte for byte and without SMTP; thousands a second.
  package func deliver(
    _ messages: [[UInt8]], to mailbox: LabMailbox, in folder: String? = nil
  ) throws(LabError) {
    let maildir = maildir(of: mailbox, folder: folder)
    try makeMaildir(maildir)
    for message in messages {
      let name = nextFileName()
      let draft = "\(maildir.path())/tmp/\(name)"
      try write(message, to: draft)
      guard rename(draft, "\(maildir.path())/new/\(name)") == 0 else {
        throw .file(draft, errorNumber: errno)
      }
    }
  }

  private func write(_ message: [UInt8], to path: String) throws(LabError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .file(path, errorNumber: errno) }
    defer { close(descriptor) }
    var rest = message[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { throw .file(path, errorNumber: errno) }
      rest = rest.dropFirst(count)
    }
    guard fchown(descriptor, mailUser, mailGroup) == 0 else {
      throw .file(path, errorNumber: errno)
    }
  }

  private func maildir(of mailbox: LabMailbox, folder: String?) -> URL {
    let maildir = URL(filePath: self.folder)
      .appending(path: "mail/\(mailbox.domain)/\(mailbox.localPart)/Maildir")
    guard let folder else { return maildir }
    return maildir.appending(path: "." + folder.split(separator: "/").joined(separator: "."))
  }

  /// Makes the folders of a maildir, each with Dovecot as its owner.
  private func makeMaildir(_ maildir: URL) throws(LabError) {
    var folders = ["cur", "new", "tmp"].map { maildir.appending(path: $0) }
    var parent = maildir
    while parent.path().count > folder.count {
      folders.insert(parent, at: 0)
      parent.deleteLastPathComponent()
    }
    for folder in folders {
      let path = folder.path()
      if mkdir(path, 0o755) == 0 {
        guard chown(path, mailUser, mailGroup) == 0 else {
          throw .file(path, errorNumber: errno)
        }
      } else if errno != EEXIST {
        throw .file(path, errorNumber: errno)
      }
    }
  }
}

/// Dovecot numbers new messages by the seconds and microseconds in their names.
private func nextFileName() -> String {
  let now = Int64(Date().timeIntervalSince1970 * 1_000_000)
  let moment = lastMoment.withLock { last in
    last = max(last + 1, now)
    return last
  }
  let microseconds = String(moment % 1_000_000)
  let padding = String(repeating: "0", count: 6 - microseconds.count)
  return "\(moment / 1_000_000).M\(padding)\(microseconds)P\(getpid()).lab"
}

private let lastMoment = Mutex<Int64>(0)

extension LabMessage {
  /// Seconds and microseconds of the arrival, from the file name.
  fileprivate var arrival: (Int64, Int64) {
    let parts = name.split(separator: ".")
    guard parts.count > 1, let seconds = Int64(parts[0]) else { return (0, 0) }
    return (seconds, Int64(parts[1].dropFirst().prefix { $0.isNumber }) ?? 0)
  }
}
