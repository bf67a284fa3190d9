import FoundationEssentials
import SubmissionStore

extension Doctor {
  func database(_ configuration: Configuration) async -> [Finding] {
    let path = configuration.database
    guard FileManager.default.fileExists(atPath: path) else {
      return [
        .fine("database", "\(path) will be made at the daemon's first start", cause: .database)
      ]
    }
    var findings: [Finding] = []
    do throws(StoreError) {
      let store = try SubmissionStore.open(at: path, as: .staff)
      let troubles = try await store.integrityCheck()
      let version = try await store.schemaVersion
      findings += trouble(in: try await store.statistics())
      try store.close()
      if troubles.isEmpty {
        findings.append(
          .fine("database", "\(path) is sound (version \(version))", cause: .database))
      }
      for trouble in troubles {
        findings.append(
          .failure(
            "database", "\(path): \(trouble)", advice: "stop the daemon and restore a backup",
            cause: .database))
      }
    } catch {
      findings.append(.failure("database", "\(error)", advice: nil, cause: cause(of: error)))
    }
    let daemon = SubmissionStore.daemon(of: path)
    if daemon.isRunning {
      let process = daemon.holder.map { "process \($0.process) on \($0.host)" } ?? "some process"
      findings.append(.fine("daemon", "running: \(process)", cause: .machine))
    } else {
      findings.append(.fine("daemon", "not running", cause: .machine))
    }
    return findings
  }

  /// What waits for a person because something went wrong with it.
  private func trouble(in statistics: StoreStatistics) -> [Finding] {
    let counts: [(Int, String, String)] = [
      (
        statistics.quarantined, "messages that could not be read are put aside, with their bytes",
        "look for 'quarantine' in the log; the messages are still in the mailbox too"
      ),
      (
        statistics.missing, "messages are listed by the server, which does not give them",
        "look for them in the mailbox itself; the log names their UIDs"
      ),
      (
        statistics.outbox[.uncertain] ?? 0, "acknowledgements may or may not have been sent",
        "look in the mailbox's Sent folder; 'praatmee queue' marks them"
      ),
      (
        statistics.outbox[.failed] ?? 0, "acknowledgements were refused or came back",
        "'praatmee queue' marks them, 'praatmee show' gives the server's words"
      ),
    ]
    return counts.filter { $0.0 > 0 }.map { count, text, advice in
      .warning("database", "\(count) \(text)", advice: advice, cause: .database)
    }
  }

  private func cause(of error: StoreError) -> Finding.Cause {
    switch error.kind {
    case .notPermitted, .folderOpenToAll: .permission
    default: error.disposition == .configuration ? .configuration : .database
    }
  }
}
