/// How much of a server's talk is taken in. What passes a limit is an error or a defect with a
/// name, never a full memory.
struct IMAPLimits: Sendable {
  /// One response without its literals.
  var lineBytes = 1_048_576
  /// A SEARCH response is one line that grows with the mailbox: this holds some five million UIDs.
  var searchLineBytes = 67_108_864
  /// One literal; what is longer is counted and dropped.
  var literalBytes = 268_435_456
  /// One literal where nothing may go to a file, such as a header.
  var memoryLiteralBytes = 33_554_432
  /// Literals in one response.
  var literals = 64
  /// Parentheses within parentheses.
  var nesting = 64
  /// Items in one response's list, such as flags.
  var items = 16_384
  /// Mailboxes in one listing.
  var mailboxes = 100_000
  /// UIDs in one search.
  var searchResults = 10_000_000
  /// Responses that come before a command's own end.
  var responsesPerCommand = 2_000_000
  /// Responses that cannot be read, in one session.
  var unreadableResponses = 200

  static let standard = IMAPLimits()
}
