/// A quoted string (RFC 5322 section 3.2.4).
enum QuotedString {
  /// Finds the quoted string that opens at a place; nil if it has no end. The content lies between
  /// the quotes.
  static func scan(
    _ bytes: ArraySlice<UInt8>, at start: Int
  ) -> (content: Range<Int>, hasQuotedPairs: Bool)? {
    var hasQuotedPairs = false
    var position = start + 1
    while position < bytes.endIndex {
      if bytes[position] == .quote { return ((start + 1)..<position, hasQuotedPairs) }
      if bytes[position] == .backslash, position + 1 < bytes.endIndex {
        hasQuotedPairs = true
        position += 1
      }
      position += 1
    }
    return nil
  }

  /// Content without its quoting backslashes.
  static func unquoted(_ content: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(content.count)
    var position = content.startIndex
    while position < content.endIndex {
      if content[position] == .backslash, position + 1 < content.endIndex { position += 1 }
      result.append(content[position])
      position += 1
    }
    return result
  }

  /// Reads the quoted string that opens at a place; nil if it has no end.
  static func read(
    _ bytes: ArraySlice<UInt8>, at start: Int
  ) -> (content: ArraySlice<UInt8>, end: Int)? {
    guard let (content, hasQuotedPairs) = scan(bytes, at: start) else { return nil }
    let slice = bytes[content]
    return (hasQuotedPairs ? unquoted(slice)[...] : slice, content.upperBound + 1)
  }

  /// Puts content between quotes.
  static func write(_ content: some Sequence<UInt8>) -> [UInt8] {
    var result: [UInt8] = [.quote]
    for byte in content {
      if byte == .quote || byte == .backslash { result.append(.backslash) }
      result.append(byte)
    }
    result.append(.quote)
    return result
  }
}
