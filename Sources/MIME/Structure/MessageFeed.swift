/// Takes a message in pieces of any size, as a connection or a file delivers it, and reads it once
/// it is whole.
///
/// What comes out equals what `Message(parsing:)` makes of all the bytes at once, wherever they
/// were cut. No more than `ParserLimits.messageLength` bytes are ever held.
package struct MessageFeed: Sendable {
  private let limits: ParserLimits
  private var bytes: [UInt8] = []
  private var isTooLong = false

  package init(limits: ParserLimits = .standard) {
    self.limits = limits
  }

  /// How many bytes are held.
  package var count: Int { bytes.count }

  /// Takes in a piece; what lies beyond the limit is dropped.
  package mutating func append(_ piece: some Collection<UInt8>) {
    let kept = piece.prefix(max(0, limits.messageLength - bytes.count))
    bytes.append(contentsOf: kept)
    if kept.endIndex != piece.endIndex { isTooLong = true }
  }

  /// Reads what came in.
  package consuming func message() -> Message {
    Message(parsing: bytes, isCut: isTooLong, limits: limits)
  }
}
