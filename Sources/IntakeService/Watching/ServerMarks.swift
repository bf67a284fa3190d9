import FoundationEssentials
import Logging
import MailTransport
import SubmissionStore

/// Flags or moves on the server what is safe in the database.
struct ServerMarks: Sendable {
  let position: MailboxPosition
  let afterwards: Configuration.Afterwards
  let store: SubmissionStore
  let source: any MessageSource
  let told: ToldTrouble
  let logger: Logger
  let now: @Sendable () -> Date

  private var mailbox: String { position.cursor.mailbox }

  /// Sets the marks that are pending. What the server refuses stays pending: a mark must not keep
  /// mail from being taken in.
  func set() async throws {
    guard afterwards != .keep else { return }
    let subject = "marks in \(mailbox)"
    do {
      while try await setSome() {}
      told.forget(subject)
    } catch let error as TransportError where error.leavesSessionUsable {
      logger.log(
        level: told.isNews(subject, "\(error)", at: now()) ? .error : .debug,
        "messages cannot be marked on the server",
        metadata: ["mailbox": "\(mailbox)", "error": "\(error)"])
    }
  }

  /// - Returns: whether there may be more.
  private func setSome() async throws -> Bool {
    let pending = try await store.pendingMarks(
      account: position.cursor.account, mailbox: mailbox,
      uidValidity: position.cursor.uidValidity)
    guard !pending.isEmpty else { return false }
    let uids = pending.map(\.uid)
    switch afterwards {
    case .keep: return false
    case .flag(let keyword): try await source.addFlag(keyword, to: uids)
    case .move(let destination):
      // Copied again at each visit they would fill the other mailbox.
      if case .copiedOnly(let words) = try await source.move(uids, to: destination) {
        logger.error(
          "messages were copied, and could not be taken out of the mailbox",
          metadata: ["mailbox": "\(mailbox)", "server": "\(words)"])
      }
    }
    try await store.marked(pending)
    return true
  }
}
