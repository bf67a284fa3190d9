extension StructureParser {
  /// A line that separates or ends the parts of an open multipart (RFC 2046 section 5.1.1).
  struct Delimiter {
    /// The frame whose boundary it is.
    let level: Int
    let isClosing: Bool
    /// The end of what stands before it; the line end belongs to the delimiter.
    let contentEnd: Int
    /// The start of the line behind it.
    let next: Int
  }

  /// Finds the next delimiter of any open multipart; `start` is the start of a line.
  func nextDelimiter(from start: Int) -> Delimiter? {
    guard frames.contains(where: { !$0.boundary.isEmpty }) else { return nil }
    var position = start
    while let line = ByteSearch.nextDashLine(in: bytes, from: position, to: end) {
      let lineEnd = ByteSearch.first(.lf, in: bytes, from: line, to: end) ?? end
      if let match = match(from: line, to: lineEnd) {
        var contentEnd = line
        if contentEnd > 0, bytes[contentEnd - 1] == .lf { contentEnd -= 1 }
        if contentEnd > 0, contentEnd < line, bytes[contentEnd - 1] == .cr { contentEnd -= 1 }
        return Delimiter(
          level: match.level, isClosing: match.isClosing, contentEnd: contentEnd,
          next: min(lineEnd + 1, end))
      }
      guard lineEnd < end else { return nil }
      position = lineEnd + 1
    }
    return nil
  }

  /// The innermost frame whose boundary is the whole of a line, white space at its end aside:
  /// nested boundaries such as `X` and `X_alt` forbid a match of a mere beginning.
  func match(from line: Int, to lineEnd: Int) -> (level: Int, isClosing: Bool)? {
    let start = line + 2
    var textEnd = lineEnd
    while textEnd > start, bytes[textEnd - 1].isBlank || bytes[textEnd - 1] == .cr { textEnd -= 1 }
    let length = textEnd - start
    guard length > 0 else { return nil }
    let mayClose = length > 2 && bytes[textEnd - 2] == .hyphen && bytes[textEnd - 1] == .hyphen
    for level in frames.indices.reversed() {
      // Any number may be open: length and first character tell most of them from the line.
      let count = frames[level].boundary.count
      guard count == length || mayClose && count == length - 2,
        frames[level].boundary[0] == bytes[start],
        let isClosing = match(frames[level].boundary, from: line, to: lineEnd)
      else { continue }
      return (level, isClosing)
    }
    return nil
  }

  /// Whether a line is a delimiter with that boundary, and then whether it is the closing one.
  func match(_ boundary: [UInt8], from line: Int, to lineEnd: Int) -> Bool? {
    let start = line + 2
    let boundaryEnd = start + boundary.count
    guard !boundary.isEmpty, boundaryEnd <= lineEnd,
      ByteSearch.matches(boundary, in: bytes, at: start)
    else { return nil }
    var rest = bytes[boundaryEnd..<lineEnd]
    let isClosing = rest.starts(with: [.hyphen, .hyphen])
    if isClosing { rest = rest.dropFirst(2) }
    return rest.allSatisfy { $0.isBlank || $0 == .cr } ? isClosing : nil
  }
}
