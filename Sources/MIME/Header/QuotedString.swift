/// A quoted string (RFC 5322 section 3.2.4).
enum QuotedString {
  /// Reads the quoted string that opens at a place; nil if it has no end.
  static func read(_ bytes: [UInt8], at start: Int) -> (content: [UInt8], end: Int)? {
    var content: [UInt8] = []
    var position = start + 1
    while position < bytes.count {
      if bytes[position] == .quote { return (content, position + 1) }
      if bytes[position] == .backslash, position + 1 < bytes.count { position += 1 }
      content.append(bytes[position])
      position += 1
    }
    return nil
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
