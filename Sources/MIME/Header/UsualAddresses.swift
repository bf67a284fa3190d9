/// Reads lists of addresses in the forms that nearly all mailers write: `sanne@wilg.test`,
/// `Sanne Vis <sanne@wilg.test>` and `"Vis, Sanne" <sanne@wilg.test>`, with commas between them
/// (RFC 5322 section 3.4, without comments, groups, routes and obsolete forms).
struct UsualAddresses {
  private let bytes: ArraySlice<UInt8>
  private let fallback: Charset
  private let limits: ParserLimits
  private var position: Int
  private var log = DefectLog(limit: 1)
  private var mailboxes: [Mailbox] = []

  /// The mailboxes of an unfolded value; nil for any other form, and wherever there is a defect to
  /// tell.
  static func mailboxes(
    _ bytes: ArraySlice<UInt8>, fallback: Charset, limits: ParserLimits
  ) -> [Mailbox]? {
    var reader = UsualAddresses(bytes, fallback: fallback, limits: limits)
    return reader.read() && reader.log.defects.isEmpty ? reader.mailboxes : nil
  }

  private init(_ bytes: ArraySlice<UInt8>, fallback: Charset, limits: ParserLimits) {
    self.bytes = bytes
    self.fallback = fallback
    self.limits = limits
    position = bytes.startIndex
  }

  private mutating func read() -> Bool {
    while true {
      skipBlanks()
      guard mailboxes.count < limits.addresses, readMailbox() else { return false }
      skipBlanks()
      guard position < bytes.endIndex else { return true }
      guard bytes[position] == .comma else { return false }
      position += 1
    }
  }

  private mutating func readMailbox() -> Bool {
    guard position < bytes.endIndex else { return false }
    if bytes[position] == .quote {
      guard let (content, hasQuotedPairs) = QuotedString.scan(bytes, at: position), !hasQuotedPairs
      else { return false }
      position = content.upperBound + 1
      skipBlanks()
      return readAngle(behind: bytes[content])
    }
    let start = position
    // A phrase of words with one blank between them, or an address.
    var phraseEnd = start
    while position < bytes.endIndex {
      let byte = bytes[position]
      if byte.isAtomText || byte == .dot {
        position += 1
        phraseEnd = position
      } else if byte == .space, position == phraseEnd {
        position += 1
      } else {
        break
      }
    }
    guard position < bytes.endIndex else { return false }
    if bytes[position] == .less { return readAngle(behind: bytes[start..<phraseEnd]) }
    guard bytes[position] == .at, position == phraseEnd else { return false }
    position = start
    guard let address = readAddress() else { return false }
    append(name: nil, address: address)
    return true
  }

  private mutating func readAngle(behind phrase: ArraySlice<UInt8>) -> Bool {
    guard position < bytes.endIndex, bytes[position] == .less else { return false }
    position += 1
    guard let address = readAddress(), position < bytes.endIndex, bytes[position] == .greater else {
      return false
    }
    position += 1
    let name = UnstructuredValue.decode(phrase, fallback: fallback, limits: limits, log: &log)
    append(name: name.isEmpty ? nil : name, address: address)
    return true
  }

  /// Atoms and dots, one at sign among them.
  private mutating func readAddress() -> ArraySlice<UInt8>? {
    let start = position
    var at: Int?
    while position < bytes.endIndex {
      let byte = bytes[position]
      if byte == .at {
        guard at == nil else { return nil }
        at = position
      } else if !byte.isVisible || !(byte.isAtomText || byte == .dot) {
        break
      }
      position += 1
    }
    guard let at, at > start, at + 1 < position else { return nil }
    return bytes[start..<position]
  }

  private mutating func append(name: String?, address: ArraySlice<UInt8>) {
    mailboxes.append(Mailbox(name: name, address: String(ascii: address)))
  }

  private mutating func skipBlanks() {
    while position < bytes.endIndex, bytes[position].isBlank { position += 1 }
  }
}
