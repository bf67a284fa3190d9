extension ResponseParser {
  /// Reads `(UID 7 BODY[] {310} …)`. Items that we did not ask for are stepped over; at the first
  /// that cannot be, what was read so far stands, marked as defective.
  func fetch(_ sequenceNumber: Int, _ cursor: inout ResponseCursor) -> FetchAttributes {
    var attributes = FetchAttributes(sequenceNumber: sequenceNumber)
    cursor.skipSpaces()
    guard cursor.skip(UInt8(ascii: "(")) else {
      attributes.isDefective = true
      return attributes
    }
    for _ in 0..<limits.items {
      cursor.skipSpaces()
      if cursor.skip(UInt8(ascii: ")")) { return attributes }
      guard item(&cursor, into: &attributes) else { break }
    }
    attributes.isDefective = true
    return attributes
  }

  /// Reads one item; false when it cannot be read.
  private func item(
    _ cursor: inout ResponseCursor, into attributes: inout FetchAttributes
  ) -> Bool {
    guard let name = itemName(&cursor) else { return false }
    if let section = name.section { return content(of: section, &cursor, into: &attributes) }
    cursor.skipSpaces()
    switch name.word {
    case "UID":
      guard let uid = cursor.number() else { return false }
      attributes.uid = uid
    case "RFC822.SIZE":
      guard let size = cursor.number() else { return cursor.skipValue(limits: limits) }
      attributes.size = Int(size)
    case "FLAGS":
      guard let flags = cursor.atoms(limits: limits) else { return false }
      attributes.flags = flags
    case "INTERNALDATE":
      guard let value = cursor.nilOrString() else { return false }
      if case .bytes(let bytes) = value {
        attributes.internalDate = IMAPDateTime.parse(String(decoding: bytes, as: UTF8.self))
      }
    default: return cursor.skipValue(limits: limits)
    }
    return true
  }

  /// `BODY[HEADER]<0>` is the word `BODY` with the section `HEADER`; other items have no section.
  private func itemName(_ cursor: inout ResponseCursor) -> (word: String, section: String?)? {
    guard let word = cursor.word() else { return nil }
    guard cursor.skip(UInt8(ascii: "[")) else { return (word, nil) }
    guard let section = cursor.sectionName() else { return nil }
    if cursor.peek == UInt8(ascii: "<") { _ = cursor.atom() }
    return (word, section)
  }

  private func content(
    of section: String, _ cursor: inout ResponseCursor, into attributes: inout FetchAttributes
  ) -> Bool {
    cursor.skipSpaces()
    guard let literal = cursor.nilOrString() else { return false }
    attributes.sections.append(.init(name: section, literal: literal))
    return true
  }
}
