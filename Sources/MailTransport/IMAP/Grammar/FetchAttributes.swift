import FoundationEssentials

/// What one FETCH response says of one message (`msg-att`, RFC 9051 section 7.5.2).
///
///     * 12 FETCH (UID 7 RFC822.SIZE 44827 BODY[] {44827}
struct FetchAttributes: Sendable, Equatable {
  /// A section's content.
  struct Section: Sendable, Equatable {
    /// What stood between the brackets, in capitals: empty for the whole message.
    let name: String
    /// Nil for `NIL`: the server has the message no more, or does not give it.
    let literal: Literal?
  }

  var sequenceNumber: Int
  var uid: UInt32?
  var size: Int?
  var internalDate: Date?
  var flags: [String]?
  var sections: [Section] = []
  /// Whether the response could not be read to its end; what stands here was read before that.
  var isDefective = false

  init(sequenceNumber: Int) { self.sequenceNumber = sequenceNumber }

  func section(_ name: String) -> Section? { sections.first { $0.name == name } }
}
