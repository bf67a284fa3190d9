/// Comments in structured fields (RFC 5322 section 3.2.2), which may hold comments.
enum Comment {
  /// The place behind the comment that opens at `start`, or nil if it never ends. Callers that
  /// go on after nil do not ask again: that would make the cost quadratic.
  static func end(in bytes: ArraySlice<UInt8>, from start: Int) -> Int? {
    scan(bytes, from: start)?.end
  }

  /// The place behind a comment, and how deep comments stand in it; counted, without recursion.
  static func scan(_ bytes: ArraySlice<UInt8>, from start: Int) -> (end: Int, depth: Int)? {
    var depth = 0
    var deepest = 0
    var position = start
    while position < bytes.endIndex {
      switch bytes[position] {
      case .openParenthesis:
        depth += 1
        deepest = max(deepest, depth)
      case .closeParenthesis:
        depth -= 1
        if depth == 0 { return (position + 1, deepest) }
      case .backslash: position += 1
      default: break
      }
      position += 1
    }
    return nil
  }

  /// What stands between the parentheses, without quoting backslashes.
  static func text(in bytes: ArraySlice<UInt8>, from start: Int, to end: Int) -> [UInt8] {
    guard start + 1 < end - 1 else { return [] }
    return QuotedString.unquoted(bytes[(start + 1)..<(end - 1)])
  }
}
