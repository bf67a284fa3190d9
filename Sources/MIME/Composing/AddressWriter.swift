/// Writes mailboxes (RFC 5322 section 3.4) such that no value can become two.
enum AddressWriter {
  /// The words of a mailbox, between which a line may be folded; none without an address.
  static func words(_ mailbox: Mailbox) -> [[UInt8]] {
    let address = address(mailbox.address ?? "")
    guard !address.isEmpty else { return [] }
    let name = HeaderWriter.withoutControls(mailbox.name ?? "")
    guard !name.isEmpty else { return [address] }
    return phrase(name) + [[.less] + address + [.greater]]
  }

  /// A display name: atoms, a quoted string, or encoded-words.
  private static func phrase(_ name: String) -> [[UInt8]] {
    let isASCII = name.utf8.allSatisfy { $0 < 0x80 }
    let isMistakable = name.utf8.contains(EncodedWordWriter.mark)
    guard isASCII, !isMistakable, name.utf8.count <= 60 else {
      let room = EncodedWordWriter.lineLength - "Reply-To: ".utf8.count
      return EncodedWordWriter.words(name, in: .phrase, room: room)
    }
    let words = name.utf8.split(separator: .space, omittingEmptySubsequences: false)
    if words.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isAtomText) }) {
      // QUIRK: GMime keeps a fold between atoms as a part of the name.
      return [Array(name.utf8)]
    }
    return [QuotedString.write(name.utf8)]
  }

  /// An address: the local part quoted where it needs to be, the domain without characters that
  /// no domain has. Empty if nothing is left, or if no line can hold it: cut it would be another.
  static func address(_ address: String) -> [UInt8] {
    let written = writtenAddress(address)
    return written.count <= longest ? written : []
  }

  /// Far beyond what SMTP allows (RFC 5321 section 4.5.3.1.3).
  private static let longest = 900

  private static func writtenAddress(_ address: String) -> [UInt8] {
    let bytes = Array(HeaderWriter.withoutControls(address).utf8)
    guard let at = bytes.lastIndex(of: .at) else {
      // Alone it could be mistaken for the encoded-word of a name.
      let isMistakable = bytes.first != .quote && bytes.contains(EncodedWordWriter.mark)
      return isMistakable ? QuotedString.write(bytes) : localPart(bytes[...])
    }
    let domain = bytes[(at + 1)...].filter {
      $0.isDigit || $0.isLetter || $0 >= 0x80 || $0 == .dot || $0 == .hyphen || $0 == .colon
        || $0 == .openBracket || $0 == .closeBracket || $0 == .underscore
    }
    guard !domain.isEmpty, at > 0 else { return [] }
    return localPart(bytes[..<at]) + [.at] + domain
  }

  private static func localPart(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let atoms = bytes.split(separator: .dot, omittingEmptySubsequences: false)
    if atoms.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isAtomText) }) { return Array(bytes) }
    guard !bytes.isEmpty else { return [] }
    let whole = Array(bytes)
    if bytes.first == .quote, let quoted = QuotedString.read(whole[...], at: 0),
      quoted.end == whole.count
    {
      return QuotedString.write(quoted.content)
    }
    return QuotedString.write(whole)
  }
}
