import Foundation
import MailLab
import SubmissionStore
import Submissions
import TestBench

/// An installation as `praatmee init` writes it, for a mailbox of the lab.
final class InstalledPraatmee: Sendable {
  let lab: MailLab
  let mailbox: LabMailbox
  /// Everything below it disappears with this value.
  let folder: String

  var configuration: String { folder + "/data/praatmee.yaml" }
  var database: String { folder + "/data/praatmee.sqlite" }
  var passwordFile: String { folder + "/password" }

  /// - Parameter start: `all` takes in what is there already.
  init(lab: MailLab, start: String = "all") async throws {
    self.lab = lab
    mailbox = lab.newMailbox("institute")
    folder =
      FileManager.default.temporaryDirectory.path + "/praatmee-"
      + UUID().uuidString.prefix(13)
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    try write(lab.password + "\n", to: "password")
    let ending = try await PraatmeeProcess.run([
      "init", "--address", mailbox.address, "--imap-host", lab.host,
      "--imap-port", "\(lab.ports.imaps)", "--imap-security", "tls", "--smtp-host", lab.host,
      "--smtp-port", "\(lab.ports.submission)", "--smtp-security", "starttls",
      "--ca", lab.caFile, "--password-file", passwordFile, "--organisation", "Instituut Lepelaar",
      "--start", start, folder + "/data",
    ])
    guard ending.status == 0 else { throw Failed(ending: ending) }
  }

  struct Failed: Error { let ending: PraatmeeProcess.Ending }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Writes a file below the folder, for its owner alone.
  func write(_ text: String, to name: String) throws {
    let path = "\(folder)/\(name)"
    try Data(text.utf8).write(to: URL(filePath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
  }

  /// Changes the configuration: each first text becomes the second.
  func configure(_ changes: [(String, String)]) throws {
    var text = try String(contentsOfFile: configuration, encoding: .utf8)
    for (old, new) in changes {
      guard text.contains(old) else { throw CocoaError(.formatting) }
      text = text.replacingOccurrences(of: old, with: new)
    }
    try text.write(toFile: configuration, atomically: true, encoding: .utf8)
  }

  /// Runs a command with this configuration.
  func run(
    _ arguments: [String], input: String = "/dev/null", environment: [String: String] = [:]
  ) async throws -> PraatmeeProcess.Ending {
    try await PraatmeeProcess.run(
      arguments + ["--config", configuration], input: input, environment: environment)
  }

  /// Starts the daemon, and returns when it watches.
  func startDaemon() async throws -> PraatmeeProcess {
    let daemon = try PraatmeeProcess(["daemon", "--config", configuration])
    try await wait(until: "the daemon watches") {
      daemon.errors.contains("mailbox is watched") && daemon.errors.contains("mailbox seen")
        || daemon.errors.contains("mailbox is watched")
          && FileManager.default.fileExists(atPath: database)
    }
    return daemon
  }

  /// Every submission there is, of whatever kind, by number.
  func submissions() async throws -> [QueueRow] {
    let store = try SubmissionStore.open(at: database, as: .staff)
    defer { try? store.close() }
    return try await store.queue(
      QueueFilter(
        statuses: Set(SubmissionStatus.allCases), kinds: Set(MessageKind.allCases),
        limit: 100_000)
    ).sorted { $0.number < $1.number }
  }
}
