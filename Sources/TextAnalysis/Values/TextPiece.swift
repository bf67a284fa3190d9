/// One labelled stretch of a mail's text; the pieces of a text, joined, are the whole text.
package struct TextPiece: Hashable, Sendable, Codable {
  package enum Kind: String, Sendable, Codable, CaseIterable {
    case ownWords, greeting, signOff, signature, disclaimer, banner, deviceLine
    case quoteHeader, quoted, forwardHeader, forwarded
  }

  package let kind: Kind
  /// Verbatim, with its line ends (LF).
  package let text: String

  package init(kind: Kind, text: String) {
    self.kind = kind
    self.text = text
  }
}
