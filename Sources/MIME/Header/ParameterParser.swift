/// Walks over the parameters of a value, folded or not, forgiving what mailers get wrong: missing
/// semicolons, blanks in unquoted values, unterminated quoted strings.
struct ParameterParser {
  /// The places of a parameter; nothing is copied until somebody wants its value.
  struct Place: Sendable {
    /// As it is written, with the asterisks of RFC 2231.
    let name: Range<Int>
    /// Without quotes.
    let value: Range<Int>
    /// Backslashes in the value quote what follows them.
    let hasQuotedPairs: Bool
  }

  let bytes: ArraySlice<UInt8>
  private(set) var position: Int
  private let end: Int
  /// Set once a comment or a quoted string turned out to have no end: no other is looked for.
  private var commentsAreBroken = false
  private var quotesAreBroken = false

  init(bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
    end = bytes.endIndex
  }

  /// The media type that begins the value, if it is one of the known and written without comments,
  /// quotes or blanks in it. Gives nil, and stays where it is, for all else.
  mutating func leadingMediaType() -> MediaType? {
    var start = position
    while start < end, bytes[start].isWhiteSpace { start += 1 }
    var typeEnd = start
    while typeEnd < end, bytes[typeEnd].isTokenText || bytes[typeEnd] == .slash { typeEnd += 1 }
    var next = typeEnd
    while next < end, bytes[next].isWhiteSpace { next += 1 }
    guard next == end || bytes[next] == .semicolon,
      let type = MediaType.known(bytes[start..<typeEnd])
    else { return nil }
    position = next
    return type
  }

  /// Everything up to the first semicolon or the first blank behind a word, in lower case.
  mutating func leadingValue() -> String {
    skipSeparators()
    var result: [UInt8] = []
    while position < end {
      let byte = bytes[position]
      if byte == .semicolon { break }
      if byte == .openParenthesis {
        skipComment()
      } else if byte.isWhiteSpace {
        skipWhiteSpace()
        // `text / plain` is one value; `text/plain charset=x` lacks a semicolon.
        guard position < end, bytes[position] == .slash || result.last == .slash else { break }
      } else {
        if byte != .quote { result.append(byte.lowercased) }
        position += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  mutating func nextParameter(log: inout DefectLog) -> Place? {
    while true {
      skipSeparators()
      guard position < end else { return nil }
      let start = position
      let name = word()
      skipWhiteSpace()
      guard !name.isEmpty, position < end, bytes[position] == .equals else {
        if name.isEmpty { position += 1 }
        log.record(.invalidParameter, at: start - bytes.startIndex)
        continue
      }
      position += 1
      skipWhiteSpace()
      return parameter(named: name, log: &log)
    }
  }

  /// The bytes of a parameter's value, without the folds in it.
  func value(of place: Place) -> ArraySlice<UInt8> {
    let value = bytes[place.value]
    let unfolded =
      ByteSearch.first(.lf, in: value, from: value.startIndex) != nil
      ? Unfolding.unfold(value)[...] : value
    return place.hasQuotedPairs ? QuotedString.unquoted(unfolded)[...] : unfolded
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    !byte.isWhiteSpace && byte != .equals && byte != .semicolon && byte != .quote
      && byte != .openParenthesis
  }

  private mutating func word() -> Range<Int> {
    let start = position
    while position < end, isNameByte(bytes[position]) { position += 1 }
    return start..<position
  }

  private mutating func parameter(named name: Range<Int>, log: inout DefectLog) -> Place {
    if position < end, bytes[position] == .quote {
      if !quotesAreBroken, let quoted = QuotedString.scan(bytes, at: position) {
        position = quoted.content.upperBound + 1
        return Place(
          name: name, value: quoted.content, hasQuotedPairs: quoted.hasQuotedPairs)
      }
      // A quoted string without its end reaches to the next semicolon (RFC 5322 section 3.2.4).
      if !quotesAreBroken { log.record(.unterminatedQuotedString, at: position - bytes.startIndex) }
      quotesAreBroken = true
      position += 1
    }
    return Place(name: name, value: unquotedValue(), hasQuotedPairs: false)
  }

  /// A value without quotes. It may hold blanks, as file names do, unless what follows the blank
  /// looks like another parameter or a comment.
  private mutating func unquotedValue() -> Range<Int> {
    let start = position
    var valueEnd = position
    while position < end, bytes[position] != .semicolon {
      guard bytes[position].isWhiteSpace else {
        position += 1
        valueEnd = position
        continue
      }
      let blank = position
      skipWhiteSpace()
      guard position < end, bytes[position] != .openParenthesis else { break }
      let next = position
      _ = word()
      if position < end, bytes[position] == .equals {
        position = blank
        break
      }
      if position > next { valueEnd = position }
      if position == next, bytes[position] != .semicolon { position += 1 }
    }
    return start..<valueEnd
  }

  private mutating func skipWhiteSpace() {
    while position < end, bytes[position].isWhiteSpace { position += 1 }
  }

  private mutating func skipSeparators() {
    while position < end {
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
    let commentEnd = commentsAreBroken ? nil : Comment.end(in: bytes, from: position)
    commentsAreBroken = commentEnd == nil
    position = commentEnd ?? position + 1
  }
}
