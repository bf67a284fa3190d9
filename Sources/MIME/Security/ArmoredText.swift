/// A text in which OpenPGP may have put its armour (RFC 9580 sections 6.2 and 7).
struct ArmoredText {
  /// The lines without armour: what is signed stays, what is encrypted goes.
  private(set) var text = ""
  private(set) var isSigned = false
  private(set) var isEncrypted = false

  private enum State {
    case outside
    /// In the armour headers of a signed text, which end at an empty line.
    case head
    case signedText
    /// In a message, a signature or a key.
    case armour
  }

  /// Nil, at little cost, for a text without any.
  init?(_ text: String) {
    guard Self.mayHave(text) else { return nil }
    var state = State.outside
    var kept: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let marker = Self.marker(line)
      switch (state, marker) {
      case (_, "BEGIN PGP SIGNED MESSAGE"):
        isSigned = true
        state = .head
      case (_, "BEGIN PGP MESSAGE"):
        isEncrypted = true
        state = .armour
      case (_, let begin?) where begin.hasPrefix("BEGIN PGP "): state = .armour
      case (.armour, let end?) where end.hasPrefix("END PGP "): state = .outside
      case (.head, _): if line.allSatisfy(\.isWhitespace) { state = .signedText }
      case (.signedText, _):
        // Lines that begin with a hyphen have been escaped (section 7.1).
        kept.append(line.hasPrefix("- ") ? line.dropFirst(2) : line)
      case (.outside, _): kept.append(line)
      case (.armour, _): break
      }
    }
    guard isSigned || isEncrypted else { return nil }
    self.text = kept.joined(separator: "\n")
  }

  private static func mayHave(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let wanted = Array("-----BEGIN PGP ".utf8)
    var position = 0
    while let found = ByteSearch.nextDashLine(in: bytes, from: position, to: bytes.count) {
      if ByteSearch.matches(wanted, in: bytes, at: found) { return true }
      guard let end = ByteSearch.first(.lf, in: bytes, from: found, to: bytes.count) else {
        return false
      }
      position = end + 1
    }
    return false
  }

  /// What stands between the hyphens of a line of armour.
  private static func marker(_ line: Substring) -> Substring? {
    guard line.utf8.first == .hyphen, line.hasPrefix("-----") else { return nil }
    var rest = line.dropFirst(5)
    while rest.last?.isWhitespace == true { rest = rest.dropLast() }
    guard rest.hasSuffix("-----") else { return nil }
    return rest.dropLast(5)
  }
}
