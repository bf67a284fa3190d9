import MIME
package import TextAnalysis

/// Which conversation a message belongs to.
///
/// Only In-Reply-To and References decide (RFC 5322 section 3.6.4), and only for the same address:
/// a subject or a reference that somebody quotes must never open another person's case.
package struct ThreadMatch: Sendable, Hashable {
  package enum Place: Sendable, Hashable {
    /// It continues the conversation about that submission.
    case continues(submission: Int)
    /// It starts a conversation; `relatedTo` names the submission of somebody else that it refers
    /// to, for staff to see.
    case starts(relatedTo: Int?)
  }

  package let place: Place
  /// The message it answers is one that we sent.
  package let answersOurs: Bool
  /// Nil where it refers to nothing that we know.
  package let because: Reason?

  /// At most so many references are looked up, the nearest first.
  package static let referenceLimit = 100

  /// The Message-IDs by which a message can find its conversation, the nearest first.
  package static func candidates(of reading: MessageReading) -> [String] {
    var seen: Set<String> = []
    var candidates: [String] = []
    for messageID in reading.inReplyTo + reading.references.reversed() {
      guard candidates.count < referenceLimit else { break }
      if !messageID.isEmpty, seen.insert(messageID).inserted { candidates.append(messageID) }
    }
    return candidates
  }

  /// - Parameter known: the known message of a Message-ID, if there is one.
  package init(_ reading: MessageReading, known: (String) -> KnownMessage?) {
    let sender = EmailAddress(reading.sender?.address)
    var related: (submission: Int, messageID: String)?
    for messageID in Self.candidates(of: reading) {
      guard let message = known(messageID) else { continue }
      let correspondents = message.correspondents.compactMap(EmailAddress.init)
      if let sender, correspondents.contains(sender) {
        place = .continues(submission: message.submission)
        answersOurs = message.isOurs
        because = Reason(.sameConversation, detail: messageID)
        return
      }
      related = related ?? (message.submission, messageID)
    }
    place = .starts(relatedTo: related?.submission)
    answersOurs = false
    because = related.map { Reason(.othersConversation, detail: $0.messageID) }
  }
}
