/// Walks over the parameters of an unfolded value, forgiving what mailers get wrong: missing
/// semicolons, blanks in unquoted values, unterminated quoted strings.
struct ParameterParser {
  let bytes: [UInt8]
  private(set) var position = 0
  /// Set once a comment or a quoted string turned out to have no end: no other is looked for.
  private var commentsAreBroken = false
  private var quotesAreBroken = false

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Everything up to the first semicolon or the first blank behind a word.
  mutating func leadingValue() -> String {
    skipSeparators()
    var result: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      if byte == .semicolon { break }
      if byte == .openParenthesis {
        skipComment()
      } else if byte.isWhiteSpace {
        skipWhiteSpace()
        // `text / plain` is one value; `text/plain charset=x` lacks a semicolon.
        guard position < bytes.count, bytes[position] == .slash || result.last == .slash else {
          break
        }
      } else {
        if byte != .quote { result.append(byte.lowercased) }
        position += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  mutating func nextParameter(log: inout DefectLog) -> ParameterizedValue.Parameter? {
    while true {
      skipSeparators()
      guard position < bytes.count else { return nil }
      let start = position
      let name = word()
      skipWhiteSpace()
      guard !name.isEmpty, position < bytes.count, bytes[position] == .equals else {
        if name.isEmpty { position += 1 }
        log.record(.invalidParameter, at: start)
        continue
      }
      position += 1
      skipWhiteSpace()
      return ParameterizedValue.Parameter(
        name: name.lowercasedString, value: parameterValue(log: &log))
    }
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    !byte.isWhiteSpace && byte != .equals && byte != .semicolon && byte != .quote
      && byte != .openParenthesis
  }

  private mutating func word() -> ArraySlice<UInt8> {
    let start = position
    while position < bytes.count, isNameByte(bytes[position]) { position += 1 }
    return bytes[start..<position]
  }

  private mutating func parameterValue(log: inout DefectLog) -> [UInt8] {
    guard position < bytes.count else { return [] }
    if bytes[position] == .quote, !quotesAreBroken {
      if let quoted = quotedString(log: &log) { return quoted }
    } else if bytes[position] == .quote {
      position += 1
    }
    return unquotedValue()
  }

  /// A quoted string (RFC 5322 section 3.2.4); without its end it reaches to the next semicolon.
  private mutating func quotedString(log: inout DefectLog) -> [UInt8]? {
    let start = position
    position += 1
    guard let quoted = QuotedString.read(bytes, at: start) else {
      log.record(.unterminatedQuotedString, at: start)
      quotesAreBroken = true
      return nil
    }
    position = quoted.end
    return quoted.content
  }

  /// A value without quotes. It may hold blanks, as file names do, unless what follows the blank
  /// looks like another parameter or a comment.
  private mutating func unquotedValue() -> [UInt8] {
    let start = position
    var valueEnd = position
    while position < bytes.count, bytes[position] != .semicolon {
      guard bytes[position].isWhiteSpace else {
        position += 1
        valueEnd = position
        continue
      }
      let blank = position
      skipWhiteSpace()
      guard position < bytes.count, bytes[position] != .openParenthesis else { break }
      let next = position
      _ = word()
      if position < bytes.count, bytes[position] == .equals {
        position = blank
        break
      }
      if position > next { valueEnd = position }
      if position == next, bytes[position] != .semicolon { position += 1 }
    }
    return Array(bytes[start..<valueEnd])
  }

  private mutating func skipWhiteSpace() {
    while position < bytes.count, bytes[position].isWhiteSpace { position += 1 }
  }

  private mutating func skipSeparators() {
    while position < bytes.count {
      let byte = bytes[position]
      if byte.isWhiteSpace || byte == .semicolon || byte == .comma {
        position += 1
      } else if byte == .openParenthesis {
        skipComment()
      } else {
        return
      }
    }
  }

  /// Skips a comment; one without an end is a single character.
  private mutating func skipComment() {
    let end = commentsAreBroken ? nil : Comment.end(in: bytes, from: position)
    commentsAreBroken = end == nil
    position = end ?? position + 1
  }
}
