/// Reads one response. Total: it never throws and never traps, takes time in proportion to the
/// response, and calls what it cannot read unreadable.
struct ResponseParser {
  let limits: IMAPLimits

  init(limits: IMAPLimits = .standard) { self.limits = limits }

  func parse(_ frame: ResponseFrame) -> IMAPResponse {
    var cursor = ResponseCursor(frame)
    if cursor.skip(UInt8(ascii: "+")) { return .continuation(ResponseText(cursor.rest())) }
    guard let tag = cursor.atom() else { return .unreadable }
    cursor.skipSpaces()
    if tag == "*" { return untagged(&cursor) }
    guard let word = cursor.atom(), let status = ResponseStatus(rawValue: word.uppercased()),
      status != .bye, status != .preauth
    else { return .unreadable }
    return .tagged(.init(tag: tag, status: status, text: ResponseText(cursor.rest())))
  }

  private func untagged(_ cursor: inout ResponseCursor) -> IMAPResponse {
    if let number = cursor.number() { return numbered(number, &cursor) }
    guard let word = cursor.atom()?.uppercased() else { return .unreadable }
    if let status = ResponseStatus(rawValue: word) {
      return .untagged(.status(status, ResponseText(cursor.rest())))
    }
    switch word {
    case "CAPABILITY":
      let words = cursor.rest().split(separator: " ").prefix(limits.items)
      return .untagged(.capability(words.map { $0.uppercased() }))
    case "SEARCH": return search(&cursor).map { .untagged(.search($0)) } ?? .unreadable
    case "FLAGS":
      cursor.skipSpaces()
      return cursor.atoms(limits: limits).map { .untagged(.flags($0)) } ?? .unreadable
    case "LIST":
      return listing(&cursor).map { .untagged(.list($0)) } ?? .unreadable
    // QUIRK: Exchange puts a space behind STATUS responses, others send `ID NIL` or `ID ()`:
    // nothing that is not used is looked into.
    default: return .untagged(.other(word))
    }
  }

  private func numbered(_ number: UInt32, _ cursor: inout ResponseCursor) -> IMAPResponse {
    cursor.skipSpaces()
    guard let word = cursor.atom()?.uppercased() else { return .unreadable }
    switch word {
    case "EXISTS": return .untagged(.exists(Int(number)))
    case "RECENT": return .untagged(.recent(Int(number)))
    case "EXPUNGE": return .untagged(.expunge(Int(number)))
    case "FETCH": return .untagged(.fetch(fetch(Int(number), &cursor)))
    default: return .untagged(.other(word))
    }
  }

  /// All the numbers, or nil: a list cut short would be messages overlooked.
  ///
  /// QUIRK: a MODSEQ in parentheses may follow the numbers without being asked for (RFC 7162).
  private func search(_ cursor: inout ResponseCursor) -> [UInt32]? {
    var numbers: [UInt32] = []
    while true {
      cursor.skipSpaces()
      if cursor.isAtEnd || cursor.peek == UInt8(ascii: "(") { return numbers }
      guard let number = cursor.number() else { return nil }
      numbers.append(number)
    }
  }

  private func listing(_ cursor: inout ResponseCursor) -> MailboxListing? {
    cursor.skipSpaces()
    guard let attributes = cursor.atoms(limits: limits) else { return nil }
    cursor.skipSpaces()
    guard let delimiter = cursor.nilOrString() else { return nil }
    cursor.skipSpaces()
    guard let name = cursor.nilOrString() ?? cursor.atom().map({ .bytes(Array($0.utf8)) }),
      case .bytes(let encodedName) = name
    else { return nil }
    var character: Character?
    if case .bytes(let bytes) = delimiter {
      character = String(decoding: bytes, as: UTF8.self).first
    }
    return MailboxListing(
      attributes: attributes, delimiter: character, encodedName: encodedName)
  }
}
