/// Reads a value with parameters in the forms that nearly all mailers write: `text/plain`,
/// `text/plain; charset=utf-8` and `attachment; filename="tekening van Noor.png"`, folded or not
/// (RFC 2045 section 5.1, without comments, quoted pairs, sections and encoded-words).
struct UsualParameters {
  private let bytes: ArraySlice<UInt8>
  private let limits: ParserLimits
  private var position: Int
  private var parameters: [HeaderParameter] = []

  /// What stands before the parameters, and the parameters; takes a value that may still have its
  /// folds. Gives nil for any other form, and wherever there is a defect to tell.
  static func read(
    _ value: ArraySlice<UInt8>, limits: ParserLimits
  ) -> (value: String, parameters: [HeaderParameter])? {
    var reader = UsualParameters(value, limits: limits)
    guard let leading = reader.leadingValue(), reader.readParameters() else { return nil }
    return (leading, reader.parameters)
  }

  private init(_ bytes: ArraySlice<UInt8>, limits: ParserLimits) {
    self.bytes = bytes
    self.limits = limits
    position = bytes.startIndex
  }

  /// Whether a byte is visible ASCII that means itself wherever it stands outside of quotes.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00...0x20, 0x7F...0xFF, .quote, .openParenthesis, .asterisk, .comma, .semicolon, .equals,
      .backslash:
      false
    default: true
    }
  }

  private mutating func leadingValue() -> String? {
    skipWhiteSpace()
    let start = position
    skipPlain()
    guard position > start else { return nil }
    let value = bytes[start..<position]
    skipWhiteSpace()
    guard position == bytes.endIndex || bytes[position] == .semicolon else { return nil }
    return MediaType.known(value)?.name ?? value.lowercasedString
  }

  private mutating func readParameters() -> Bool {
    while position < bytes.endIndex {
      guard bytes[position] == .semicolon else { return false }
      position += 1
      skipWhiteSpace()
      // A semicolon behind the last one.
      if position == bytes.endIndex { return true }
      guard parameters.count < limits.parameters, let parameter = parameter(),
        !parameters.contains(where: { $0.name == parameter.name })
      else { return false }
      parameters.append(parameter)
      skipWhiteSpace()
    }
    return true
  }

  private mutating func parameter() -> HeaderParameter? {
    let start = position
    skipPlain()
    guard position > start, position < bytes.endIndex, bytes[position] == .equals else {
      return nil
    }
    let name = bytes[start..<position]
    position += 1
    guard let value = position < bytes.endIndex && bytes[position] == .quote ? quoted() : token()
    else { return nil }
    return HeaderParameter(
      name: ParameterizedValue.spelled(name),
      value: String(ascii: bytes[value]))
  }

  private mutating func token() -> Range<Int>? {
    let start = position
    var end = start
    while end < bytes.endIndex, Self.isPlain(bytes[end]) || bytes[end] == .equals { end += 1 }
    position = end
    let value = start..<end
    return value.isEmpty || hasEncodedWord(value) ? nil : value
  }

  /// What stands between quotes, if it is on one line and has no blanks at its ends.
  private mutating func quoted() -> Range<Int>? {
    let start = position + 1
    var end = start
    while end < bytes.endIndex, bytes[end] != .quote {
      let byte = bytes[end]
      guard byte.isVisible || byte == .space, byte != .backslash else { return nil }
      end += 1
    }
    guard end < bytes.endIndex else { return nil }
    position = end + 1
    let value = start..<end
    guard let first = value.first, let last = value.last, bytes[first] != .space,
      bytes[last] != .space, !hasEncodedWord(value)
    else { return nil }
    return value
  }

  private func hasEncodedWord(_ range: Range<Int>) -> Bool {
    UnstructuredValue.hasEncodedWord(bytes[range])
  }

  private mutating func skipPlain() {
    var end = position
    while end < bytes.endIndex, Self.isPlain(bytes[end]) { end += 1 }
    position = end
  }

  private mutating func skipWhiteSpace() {
    while position < bytes.endIndex, bytes[position].isWhiteSpace { position += 1 }
  }
}
