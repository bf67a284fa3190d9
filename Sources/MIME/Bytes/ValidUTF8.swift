extension ArraySlice<UInt8> {
  /// The bytes as text if they are UTF-8 throughout (RFC 3629); nil if they are not.
  var validUTF8: String? {
    guard let text = try? UTF8Span(validating: span) else { return nil }
    return String(copying: text)
  }
}

extension String {
  /// Copies bytes that were seen to be ASCII.
  init(ascii bytes: ArraySlice<UInt8>) {
    assert(bytes.allSatisfy { $0 < 0x80 })
    self.init(copying: unsafe UTF8Span(unchecked: bytes.span, isKnownASCII: true))
  }
}
