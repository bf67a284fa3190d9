package import FoundationEssentials

/// Where messages come from. An IMAP mailbox is one; the words here are IMAP's (RFC 9051), as any
/// other source has to give each message a number that only grows, too.
///
/// What is thrown is a `TransportError`, except by `fetch`, which passes on what `deliver` throws.
package protocol MessageSource: Sendable {
  /// Makes a mailbox the one that all other calls speak of.
  func select(_ mailbox: String) async throws(TransportError) -> SelectedMailbox

  /// The messages from a UID on: ascending, each once, none below it.
  func searchUIDs(from first: UInt32) async throws(TransportError) -> [UInt32]

  /// Those of some messages that are in the mailbox. No search in the sense of `waitForChange`.
  func existing(_ uids: [UInt32]) async throws(TransportError) -> [UInt32]

  /// Sizes and arrival of messages, ascending by UID; those that are gone are left out.
  func sizes(of uids: [UInt32]) async throws(TransportError) -> [MessageSize]

  /// Hands over messages one by one, as they arrive, and returns those that it could not get.
  ///
  /// - Parameters:
  ///   - spillAbove: Messages larger than this many bytes come as files.
  ///   - spillFolder: An existing folder for those files.
  ///   - deliver: Takes one message, and its file with it. Must not call this source. When it
  ///     throws, the fetch ends with its error and the session is closed.
  func fetch(
    _ uids: [UInt32], spillAbove: Int, spillFolder: String,
    deliver: @Sendable (FetchedMessage) async throws -> Void
  ) async throws -> [MissingMessage]

  /// The header of one message alone, or nil where there is none to be had.
  func fetchHeader(_ uid: UInt32) async throws(TransportError) -> [UInt8]?

  /// Sets a flag. Doing so twice does no harm.
  func addFlag(_ flag: String, to uids: [UInt32]) async throws(TransportError)

  /// Moves messages to another mailbox; those that are gone are passed over.
  func move(_ uids: [UInt32], to mailbox: String) async throws(TransportError) -> MoveOutcome

  /// Returns when there may be new messages, or when the time is up. Cancelling the task ends the
  /// wait within a second.
  func waitForChange(timeout: Duration) async throws(TransportError) -> MailboxChange

  /// Says goodbye and ends the connection, also in a cancelled task.
  func logout() async

  /// Ends the connection without a word.
  func close() async
}

/// What became of messages that were to be moved.
package enum MoveOutcome: Sendable, Hashable {
  case moved
  /// They are in the other mailbox, and the server did not let them be taken out of this one; with
  /// its words.
  case copiedOnly(serverText: String)
}

/// Why a wait ended.
package enum MailboxChange: Sendable, Hashable {
  /// Messages may have arrived. Every further wait ends at once until the next search.
  case changed
  /// The time was up.
  case unchanged
}

/// What a message weighs, and when it arrived.
package struct MessageSize: Sendable, Hashable {
  package let uid: UInt32
  /// In bytes, as the server counts; some servers count wrongly.
  package let size: Int
  package let internalDate: Date?

  package init(uid: UInt32, size: Int, internalDate: Date?) {
    self.uid = uid
    self.size = size
    self.internalDate = internalDate
  }
}
