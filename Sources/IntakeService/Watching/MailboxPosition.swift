import FoundationEssentials
import MailTransport
import SubmissionStore

/// Where in a mailbox to go on, decided from what the server says and where we were.
struct MailboxPosition: Hashable, Sendable {
  /// The first UID to look at.
  var firstUID: UInt32
  /// The cursor as it stands before anything is taken in.
  var cursor: MailboxCursor
  /// The cursor has to be stored before anything else happens.
  var isNew: Bool

  /// UIDs below the cursor's boundary were in the mailbox when it was first seen, or when its
  /// UIDVALIDITY changed. Of those only what the server received at that moment or later counts.
  func counts(_ uid: UInt32, received: Date?) -> Bool {
    guard UInt64(uid) < cursor.boundaryUID, let from = cursor.receivedFrom else { return true }
    // A server that does not say when it received a message is given the benefit of the doubt
    // only for mail that cannot be old.
    guard let received else { return false }
    return received >= from
  }

  /// The server states a UIDVALIDITY, so that UIDs mean something beyond this connection.
  let isNumbered: Bool

  /// - Parameters:
  ///   - selected: what the server says of the mailbox now.
  ///   - cursor: where we were; nil before the first time.
  ///   - earlier: where we were in a mailbox of that name under another account, if anywhere.
  ///   - reached: where an earlier look over this connection ended.
  init(
    _ mailbox: String, account: String, selected: SelectedMailbox, cursor: MailboxCursor?,
    earlier: LastLook? = nil, start: Configuration.Start, reached: UInt32? = nil, now: Date
  ) {
    let validity = selected.uidValidity ?? 0
    isNumbered = selected.uidValidity != nil
    // A server may leave UIDNEXT out, or number nothing; then all that is there is looked at, and
    // told apart by its date and content.
    let beyondAll = UInt64(UInt32.max) + 1
    let next = isNumbered ? selected.uidNext.map(UInt64.init) ?? beyondAll : beyondAll
    if let cursor, cursor.uidValidity == validity {
      firstUID = isNumbered ? UInt32(clamping: max(1, cursor.nextUID)) : reached ?? 1
      self.cursor = cursor
      isNew = false
      return
    }
    let receivedFrom: Date? =
      if let cursor {
        // The server renumbered the mailbox: everything is looked at anew. What we have is known
        // by its content; what we left alone at the first start stays alone.
        cursor.receivedFrom
      } else if let earlier {
        // The account has another name, or the mailbox moved to another server: what came since we
        // last looked is new, and what was left alone stays alone.
        earlier.at
      } else {
        switch start {
        case .new: now
        case .all: nil
        case .since(let day): day.start
        }
      }
    let skipsAll =
      cursor == nil && earlier == nil && start == .new && isNumbered && selected.uidNext != nil
    self.cursor = MailboxCursor(
      account: account, mailbox: mailbox, uidValidity: validity, nextUID: skipsAll ? next : 1,
      boundaryUID: next, receivedFrom: receivedFrom)
    firstUID = UInt32(clamping: self.cursor.nextUID)
    isNew = true
  }

  /// The cursor once every UID up to and including this one is dealt with.
  func cursor(after uid: UInt32) -> MailboxCursor {
    MailboxCursor(
      account: cursor.account, mailbox: cursor.mailbox, uidValidity: cursor.uidValidity,
      nextUID: UInt64(uid) + 1, boundaryUID: cursor.boundaryUID,
      receivedFrom: cursor.receivedFrom)
  }

  func location(_ uid: UInt32) -> MessageLocation {
    MessageLocation(
      account: cursor.account, mailbox: cursor.mailbox, uidValidity: cursor.uidValidity, uid: uid)
  }
}
