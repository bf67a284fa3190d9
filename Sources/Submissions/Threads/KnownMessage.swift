/// A message of a conversation that we know, as the store finds it by its Message-ID.
package struct KnownMessage: Sendable, Hashable {
  /// The number of the submission that the conversation is about.
  package var submission: Int
  /// The addresses of the person the conversation is with.
  package var correspondents: Set<String>
  /// We sent it.
  package var isOurs: Bool

  package init(submission: Int, correspondents: Set<String>, isOurs: Bool) {
    self.submission = submission
    self.correspondents = correspondents
    self.isOurs = isOurs
  }
}
