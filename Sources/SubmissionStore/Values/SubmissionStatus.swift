/// How far staff are with a submission.
package enum SubmissionStatus: String, Sendable, Codable, CaseIterable {
  /// Nobody has looked at it.
  case new
  /// Somebody works on it, or the sender wrote again.
  case open
  case answered
  case closed
}
