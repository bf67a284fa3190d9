/// A whole message as it lies in the mailbox.
package struct FetchedMessage: Sendable, Hashable {
  package enum Content: Sendable, Hashable {
    /// Never empty: a message without bytes is reported as missing.
    case bytes([UInt8])
    /// A file that only its owner can read. Whoever gets the message deletes it.
    case file(path: String, size: Int)
  }

  package let uid: UInt32
  package let content: Content

  package init(uid: UInt32, content: Content) {
    self.uid = uid
    self.content = content
  }
}

/// A message that was asked for and did not come.
package struct MissingMessage: Sendable, Hashable {
  package enum Reason: Sendable, Hashable {
    /// The server gave nothing: it is gone, or the server cannot read it.
    case noData
    /// The server refused this message, in these words.
    case refused(serverText: String)
    /// It has this many bytes, more than is ever taken in.
    case tooLarge(size: Int)
  }

  package let uid: UInt32
  package let reason: Reason

  package init(uid: UInt32, reason: Reason) {
    self.uid = uid
    self.reason = reason
  }
}
