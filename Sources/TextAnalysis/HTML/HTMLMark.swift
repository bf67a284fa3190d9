/// What a document's structure says of a stretch of its text.
struct HTMLMark: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// Another's message begins here.
    case boundary
    /// The mail program put it there as the sender's signature.
    case signature
    /// Set off by a bar, as a quote or as the sender's own formatting.
    case possibleQuote
  }

  let kind: Kind
  /// Bytes of the text.
  let range: Range<Int>
}

extension MailText {
  /// Takes over what a document's structure says.
  mutating func apply(_ mark: HTMLMark) {
    let range = lines(in: mark.range)
    switch mark.kind {
    case .signature:
      self.mark(range, as: .signature)
    case .boundary:
      guard let first = range.first(where: { !lines[$0].isBlank }) else { return }
      self.mark(first..<(first + 1), as: .boundary)
    case .possibleQuote:
      if hasAttribution(above: range.lowerBound) { quote(range) }
    }
  }

  /// Whether the header of a quote stands right above a line.
  private func hasAttribution(above index: Int) -> Bool {
    var last = index - 1
    while last >= 0, lines[last].isBlank { last -= 1 }
    guard last >= 0 else { return false }
    for first in stride(from: last, through: max(0, last - Attribution.mostLines + 1), by: -1) {
      if let count = Attribution.lines(self, at: first) { return first + count - 1 == last }
    }
    return false
  }
}
