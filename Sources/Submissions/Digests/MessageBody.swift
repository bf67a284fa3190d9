/// Where the body of a message lies in its bytes (RFC 5322 section 2.1).
enum MessageBody {
  /// The offset of the body's first byte: after the first blank line, or at the first line that is
  /// neither a field nor its continuation.
  static func start(in bytes: [UInt8]) -> Int {
    var line = 0
    while line < bytes.count {
      let next = lineEnd(in: bytes, from: line)
      if line == next.content { return next.following }
      guard isHeaderLine(bytes, line, next.content, isFirst: line == 0) else { return line }
      line = next.following
    }
    return bytes.count
  }

  /// The offset behind the body's last byte that is no line end.
  static func end(in bytes: [UInt8], from start: Int) -> Int {
    var end = bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r")
    {
      end -= 1
    }
    return end
  }

  private static func lineEnd(in bytes: [UInt8], from start: Int) -> (content: Int, following: Int)
  {
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") {
      end += 1
    }
    guard end < bytes.count else { return (end, end) }
    let isCRLF =
      bytes[end] == UInt8(ascii: "\r") && end + 1 < bytes.count
      && bytes[end + 1] == UInt8(ascii: "\n")
    return (end, end + (isCRLF ? 2 : 1))
  }

  private static func isHeaderLine(_ bytes: [UInt8], _ start: Int, _ end: Int, isFirst: Bool)
    -> Bool
  {
    let first = bytes[start]
    if first == UInt8(ascii: " ") || first == UInt8(ascii: "\t") { return !isFirst }
    // QUIRK: mbox files put "From someone date" above the header.
    if isFirst, bytes[start..<end].starts(with: "From ".utf8) { return true }
    guard let colon = bytes[start..<end].firstIndex(of: UInt8(ascii: ":")), colon > start else {
      return false
    }
    // A name is printable ASCII; blanks before the colon are obsolete syntax (RFC 5322 4.5.8).
    var name = colon
    while name > start, bytes[name - 1] == UInt8(ascii: " ") { name -= 1 }
    return name > start && bytes[start..<name].allSatisfy { $0 > 32 && $0 < 127 }
  }
}
