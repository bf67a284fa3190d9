/// One response of an IMAP server (`response`, RFC 9051 section 7).
enum IMAPResponse: Sendable, Equatable {
  /// `+ idling`
  case continuation(ResponseText)
  /// `P4 OK [READ-WRITE] Select completed.`
  case tagged(TaggedResponse)
  /// `* 23 EXISTS`
  case untagged(UntaggedResponse)
  /// Something else: the tail of a line whose start libcurl has eaten, or nonsense.
  case unreadable
}

/// The end of a command.
struct TaggedResponse: Sendable, Equatable {
  let tag: String
  let status: ResponseStatus
  let text: ResponseText
}

/// How a command ended, or what an untagged status says.
enum ResponseStatus: String, Sendable, Equatable, CaseIterable {
  case ok = "OK"
  case no = "NO"
  case bad = "BAD"
  case bye = "BYE"
  case preauth = "PREAUTH"
}

/// Data that the server may send at any moment.
enum UntaggedResponse: Sendable, Equatable {
  /// `* OK [UIDVALIDITY 3857529045] UIDs valid`
  case status(ResponseStatus, ResponseText)
  /// `* CAPABILITY IMAP4rev1 IDLE`: names in capitals.
  case capability([String])
  /// `* LIST (\HasNoChildren) "/" INBOX`
  case list(MailboxListing)
  /// `* SEARCH 2 3 6`
  case search([UInt32])
  /// `* FLAGS (\Answered \Seen)`
  case flags([String])
  /// `* 23 EXISTS`
  case exists(Int)
  /// `* 1 RECENT`
  case recent(Int)
  /// `* 44 EXPUNGE`
  case expunge(Int)
  /// `* 12 FETCH (UID 7 RFC822.SIZE 44827)`
  case fetch(FetchAttributes)
  /// Anything that we did not ask for and do not use.
  case other(String)
}
