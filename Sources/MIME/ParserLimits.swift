/// How much of a hostile message is read; what lies beyond a limit is kept as it is, with a defect.
package struct ParserLimits: Hashable, Sendable {
  package static let standard = ParserLimits()

  /// Bytes of a message that are looked at.
  package var messageLength = 100 << 20
  /// Levels of multipart and message/rfc822 together.
  package var depth = 128
  /// Entities of a message.
  package var parts = 10_000
  /// Header fields of an entity.
  package var fields = 10_000
  /// Bytes of an entity's header.
  package var headerLength = 1 << 20
  /// Bytes of a header field's value.
  package var fieldLength = 256 << 10
  /// Parameters of a field.
  package var parameters = 256
  /// Sections of all the continued parameters of a field (RFC 2231 section 3).
  package var parameterSections = 100
  /// Mailboxes of a field.
  package var addresses = 10_000
  /// Message-ids of a field.
  package var messageIDs = 1_000
  /// Encoded-words of a field.
  package var encodedWords = 10_000
  /// Levels of comments in comments.
  package var commentDepth = 100
  /// Bytes of a boundary; RFC 2046 allows 70, some have sent more than a line can hold.
  package var boundaryLength = 8192
  /// Bytes of all decoded messages inside a message, as a multiple of its length.
  package var decodedFactor = 4
  /// Defects that are kept.
  package var defects = 1_000
  /// Levels of messages in TNEF, and of signed contents one in the other.
  package var containedDepth = 16
  /// Files of a TNEF stream, and of the texts of a message.
  package var containedFiles = 1_000
  /// Bytes of RTF that are decompressed in a message.
  package var richTextLength = 16 << 20
  /// Bytes of the texts that come out of RTF: as many as the message has, or this, whichever is
  /// more.
  package var richTextAllowance = 1 << 20
  /// Bytes of a text in which armour, files or references are looked for.
  package var scannedLength = 16 << 20
  /// Bytes of a safe file name.
  package var filenameLength = 200

  package init() {}
}
