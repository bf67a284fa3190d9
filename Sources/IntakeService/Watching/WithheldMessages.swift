import FoundationEssentials
import Logging
import MailTransport
import SubmissionStore

/// The messages of a mailbox that its server lists and does not give.
///
/// They are asked for again, at first after a minute and in the end once a day, for as long as the
/// server lists them: how often it failed says nothing about whether it will.
struct WithheldMessages: Sendable {
  let position: MailboxPosition
  let store: SubmissionStore
  let source: any MessageSource
  let logger: Logger
  let now: @Sendable () -> Date

  private var cursor: MailboxCursor { position.cursor }

  /// All of them, whether or not their time has come.
  func all() async throws -> [UInt32] {
    try await store.missingUIDs(
      account: cursor.account, mailbox: cursor.mailbox, uidValidity: cursor.uidValidity)
  }

  /// Those to ask for now, the least hopeless first.
  func due() async throws -> [UInt32] {
    try await store.missingUIDs(
      account: cursor.account, mailbox: cursor.mailbox, uidValidity: cursor.uidValidity,
      dueAt: now())
  }

  /// Deals with UIDs that gave nothing: those still listed are asked for later, the others have
  /// vanished.
  func settle(_ uids: [UInt32]) async throws {
    guard !uids.isEmpty else { return }
    try Task.checkCancellation()
    let listed = Set(try await source.existing(uids))
    try await record(uids.filter(listed.contains))
    try await forget(Set(uids).subtracting(listed))
  }

  /// Leaves a message at which the connection broke for later.
  func setAside(_ uid: UInt32) async throws { try await record([uid]) }

  /// Nothing is to be asked for any more.
  func forget(_ uids: Set<UInt32>) async throws {
    guard !uids.isEmpty else { return }
    try await store.forgetMissing(uids.sorted().map(position.location))
  }

  private func record(_ uids: [UInt32]) async throws {
    guard !uids.isEmpty else { return }
    let times = try await store.recordMissing(
      uids.map(position.location), now: now(), wait: Trouble.wait(beforeAskingAgain:))
    for (uid, times) in zip(uids, times) {
      logger.log(
        level: times < Trouble.timesBeforeComplaint ? .warning : .error,
        "the server lists a message and does not give it",
        metadata: ["mailbox": "\(cursor.mailbox)", "uid": "\(uid)", "times": "\(times)"])
    }
  }
}
