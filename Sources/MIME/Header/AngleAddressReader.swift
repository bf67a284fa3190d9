/// Reads an address in angle brackets (RFC 5322 sections 3.4 and 4.4), without its route.
struct AngleAddressReader {
  let bytes: ArraySlice<UInt8>
  /// Behind the opening bracket, later behind the closing one.
  var position: Int
  private(set) var isTerminated = false
  /// Whether a quote has no end: then no quote is looked for any more.
  private(set) var quotesAreBroken: Bool
  private var commentsAreBroken = false

  init(bytes: ArraySlice<UInt8>, position: Int, quotesAreBroken: Bool) {
    self.bytes = bytes
    self.position = position
    self.quotesAreBroken = quotesAreBroken
  }

  mutating func read() -> [UInt8] {
    var address: [UInt8] = []
    while position < bytes.endIndex {
      let byte = bytes[position]
      switch byte {
      case .greater:
        position += 1
        isTerminated = true
        return address
      case .less:
        // `<<a@b.test>>`; but `<a@b.test <c@d.test>` lacks a bracket.
        guard address.isEmpty else { return address }
        position += 1
      case .comma, .semicolon:
        guard address.isEmpty || address.first == .at else { return address }
        address.append(byte)
        position += 1
      case .colon where address.first == .at:
        // What stood before was a route.
        address.removeAll()
        position += 1
      case .quote where !quotesAreBroken:
        guard let quoted = QuotedString.read(bytes, at: position) else {
          quotesAreBroken = true
          position += 1
          continue
        }
        address += QuotedString.write(quoted.content)
        position = quoted.end
      case .openParenthesis where !commentsAreBroken:
        let end = commentEnd()
        commentsAreBroken = end == nil
        position = end ?? position + 1
      default:
        if !byte.isWhiteSpace, byte != 0 { address.append(byte) }
        position += 1
      }
    }
    return address
  }

  /// The end of a comment inside the brackets. It is not looked for beyond them.
  private func commentEnd() -> Int? {
    var end = position
    while end < bytes.endIndex, bytes[end] != .greater, bytes[end] != .less {
      if bytes[end] == .closeParenthesis { return end + 1 }
      end += 1
    }
    return nil
  }
}
