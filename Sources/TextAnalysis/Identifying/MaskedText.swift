/// A text with marks in place of what could point at a person.
package struct MaskedText: Hashable, Sendable, Codable {
  package let text: String
  /// What was masked; places are those of the text before masking.
  package let identifying: [IdentifyingPiece]
  /// What was left and a reader should still look at; places are those of the text before masking.
  package let remaining: [IdentifyingPiece]

  package init(text: String, identifying: [IdentifyingPiece], remaining: [IdentifyingPiece]) {
    self.text = text
    self.identifying = identifying
    self.remaining = remaining
  }
}
