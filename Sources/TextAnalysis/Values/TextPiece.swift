/// One labelled stretch of a mail's text; the pieces of a text, joined, are the whole text.
package struct TextPiece: Hashable, Sendable, Codable {
  package enum Kind: String, Sendable, Codable, CaseIterable {
    case ownWords, greeting, signOff, signature, disclaimer, banner, deviceLine
    case quoteHeader, quoted, forwardHeader, forwarded
    /// What we wrote to the sender, quoted back: as a rule the acknowledgement.
    case acknowledgement
  }

  package let kind: Kind
  /// Verbatim, with its line ends (LF).
  package let text: String
  /// The quoted line right above the sender's own words, which they answer.
  package let answers: String?

  package init(kind: Kind, text: String, answers: String? = nil) {
    self.kind = kind
    self.text = text
    self.answers = answers
  }
}
