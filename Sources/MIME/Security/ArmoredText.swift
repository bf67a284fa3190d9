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

  private typealias Line = Slice<UnsafeBufferPointer<UInt8>>

  /// Nil, at little cost, for a text without any.
  init?(_ text: String) {
    var source = text
    let legible: String? = source.withUTF8 { bytes in
      guard Self.mayHave(bytes) else { return nil }
      return String(utf8Capacity: bytes.count) { output in strip(bytes, into: &output) }
    }
    guard let legible, isSigned || isEncrypted else { return nil }
    self.text = legible
  }

  /// Writes the lines that stay, with LF between them.
  private mutating func strip(
    _ bytes: UnsafeBufferPointer<UInt8>, into output: inout OutputSpan<UInt8>
  ) {
    var state = State.outside
    var isFirst = true
    // Where the block begins whose end has not come: without one it is text like any other.
    var block = 0
    func keep(_ line: Line, in output: inout OutputSpan<UInt8>) {
      if !isFirst { output.append(.lf) }
      isFirst = false
      for byte in line { output.append(byte) }
    }
    for line in ByteLines(bytes) {
      let marker = Self.marker(line)
      if let marker, marker.starts(with: "BEGIN PGP ".utf8) {
        if state == .armour { keep(bytes[block..<(line.startIndex - 1)], in: &output) }
        if marker.elementsEqual("BEGIN PGP SIGNED MESSAGE".utf8) {
          isSigned = true
          state = .head
        } else {
          isEncrypted = isEncrypted || marker.elementsEqual("BEGIN PGP MESSAGE".utf8)
          state = .armour
          block = line.startIndex
        }
        continue
      }
      switch state {
      case .armour:
        guard let marker, marker.starts(with: "END PGP ".utf8) else { break }
        for written in ByteLines(bytes, in: block..<(line.startIndex - 1)).dropFirst()
        where !Self.isArmour(written) {
          keep(written, in: &output)
        }
        state = .outside
      case .head where line.allSatisfy(\.isWhiteSpace): state = .signedText
      case .head where Self.isArmourHeader(line): break
      case .head, .signedText:
        state = .signedText
        // Lines that begin with a hyphen have been escaped (section 7.1).
        keep(line.starts(with: "- ".utf8) ? line.dropFirst(2) : line, in: &output)
      case .outside: keep(line, in: &output)
      }
    }
    if state == .armour { keep(bytes[block...], in: &output) }
  }

  /// Whether a line of a block is what a block is made of: whatever else stands there, somebody wrote.
  private static func isArmour(_ line: Line) -> Bool {
    isArmourHeader(line)
      || line.trimmed().allSatisfy {
        $0.isLetter || $0.isDigit || $0 == .plus || $0 == .slash || $0 == .equals
      }
  }

  /// RFC 9580 section 6.2.2.
  private static let headers = [
    "Version: ", "Comment: ", "Hash: ", "Charset: ", "MessageID: ", "SaltedHash: ",
  ]

  private static func isArmourHeader(_ line: Line) -> Bool {
    headers.contains { line.starts(with: $0.utf8) }
  }

  private static func mayHave(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.starts(with: "-----BEGIN PGP ".utf8)
      || ByteSearch.contains("\n-----BEGIN PGP ", in: bytes)
  }

  /// What stands between the hyphens of a line of armour.
  private static func marker(_ line: Line) -> Line? {
    guard line.starts(with: hyphens) else { return nil }
    let rest = line.dropFirst(hyphens.count).trimmed()
    guard rest.suffix(hyphens.count).elementsEqual(hyphens) else { return nil }
    return rest.dropLast(hyphens.count)
  }

  private static let hyphens = [UInt8](repeating: .hyphen, count: 5)
}
