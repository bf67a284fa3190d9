/// A message as it lies in a mailbox on disk.
package struct LabMessage: Sendable, Hashable {
  /// The whole message: with CRLF or LF as it was written (Dovecot writes LF), and with the
  /// `Return-Path` and `Received` fields that its way here has put before it.
  package let bytes: [UInt8]
  /// The IMAP flags, as maildir letters: `S` for \Seen, `F` \Flagged, `R` \Answered, `T` \Deleted,
  /// `D` \Draft, and small letters for keywords.
  package let flags: Set<Character>
  /// The name of its file, without the flags.
  package let name: String

  /// The bytes as text, with LF at the ends of lines.
  package var text: String {
    String(decoding: bytes, as: UTF8.self).split(
      separator: "\r\n", omittingEmptySubsequences: false
    ).joined(separator: "\n")
  }
}
