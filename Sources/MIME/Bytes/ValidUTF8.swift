extension ArraySlice<UInt8> {
  /// The bytes as text if they are UTF-8 throughout (RFC 3629); nil if they are not.
  var validUTF8: String? {
    guard let text = try? UTF8Span(validating: span) else { return nil }
    return String(copying: text)
  }
}
