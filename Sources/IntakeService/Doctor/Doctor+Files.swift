import Foundation

extension Doctor {
  /// The rights on the files around the configuration, and the room on the disk.
  func files(_ configuration: Configuration) -> [Finding] {
    var findings: [Finding] = []
    let folder = Folder(of: configuration.database).path
    if mode(of: configuration.file) & 0o002 != 0 {
      findings.append(
        .failure(
          "permissions", "everybody may change \(configuration.file)",
          advice: "run: chmod o-w \(configuration.file)", cause: .permission))
    }
    // A folder that is not there is told under 'disk'.
    if access(folder, W_OK | X_OK) != 0, errno != ENOENT {
      findings.append(
        .failure(
          "permissions",
          "\(folder) is not this user's to write: \(String(cString: strerror(errno)))",
          advice: "run the doctor as the daemon's user, or give that user the folder",
          cause: .permission))
    }
    if findings.isEmpty {
      findings.append(
        .fine(
          "permissions", "the files are readable and writable as they should", cause: .permission))
    }
    findings.append(room(in: folder))
    return findings
  }

  /// Of the file itself, where the path is a link: a link's own mode says nothing.
  private func mode(of path: String) -> Int {
    var status = stat()
    guard stat(path, &status) == 0 else { return 0 }
    return Int(status.st_mode) & 0o7777
  }

  private func room(in folder: String) -> Finding {
    var status = statvfs()
    guard statvfs(folder, &status) == 0 else {
      return .failure(
        "disk", "\(folder) is not there", advice: "make it, or name another under 'database'",
        cause: .machine)
    }
    let megabytes = Int(status.f_bavail) * Int(status.f_frsize) / 1_000_000
    let text = "\(megabytes) MB free in \(folder)"
    guard megabytes < 500 else { return .fine("disk", text, cause: .machine) }
    let advice = "make room: mail waits in the mailbox while the disk is full"
    // Less than one large message and its entries in the log of changes take.
    guard megabytes < 100 else {
      return .warning("disk", text, advice: advice, cause: .machine)
    }
    return .failure("disk", text, advice: advice, cause: .machine)
  }
}
