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
    /// The lines of a block whose end has not come: without one it is text like any other.
    var held: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let marker = Self.marker(line)
      if let marker, marker.hasPrefix("BEGIN PGP ") {
        kept += held
        held = []
        switch marker {
        case "BEGIN PGP SIGNED MESSAGE":
          isSigned = true
          state = .head
        default:
          isEncrypted = isEncrypted || marker == "BEGIN PGP MESSAGE"
          state = .armour
          held.append(line)
        }
        continue
      }
      switch state {
      case .armour:
        if let marker, marker.hasPrefix("END PGP ") {
          kept += held.dropFirst().filter { !Self.isArmour($0) }
          held = []
          state = .outside
        } else {
          held.append(line)
        }
      case .head where line.allSatisfy(\.isWhitespace): state = .signedText
      case .head where Self.isArmourHeader(line): break
      case .head, .signedText:
        state = .signedText
        // Lines that begin with a hyphen have been escaped (section 7.1).
        kept.append(line.hasPrefix("- ") ? line.dropFirst(2) : line)
      case .outside: kept.append(line)
      }
    }
    kept += held
    guard isSigned || isEncrypted else { return nil }
    self.text = kept.joined(separator: "\n")
  }

  /// Whether a line of a block is what a block is made of: whatever else stands there, somebody wrote.
  private static func isArmour(_ line: Substring) -> Bool {
    isArmourHeader(line)
      || line.utf8.trimmed().allSatisfy {
        $0.isLetter || $0.isDigit || $0 == .plus || $0 == .slash || $0 == .equals
      }
  }

  /// RFC 9580 section 6.2.2.
  private static let headers = [
    "Version: ", "Comment: ", "Hash: ", "Charset: ", "MessageID: ", "SaltedHash: ",
  ]

  private static func isArmourHeader(_ line: Substring) -> Bool {
    headers.contains(where: line.hasPrefix)
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
