/// Finds the character set that an HTML document names in itself.
enum HTMLCharset {
  /// Browsers look no further.
  private static let prescan = 1024

  /// The label behind `charset=` in a `meta` element near the beginning.
  static func label(in document: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let start = document.prefix(prescan).map(\.lowercased)
    guard let meta = position(of: "<meta", in: start, from: 0),
      var place = position(of: "charset", in: start, from: meta)
    else { return nil }
    place += 7
    while place < start.count, start[place].isWhiteSpace { place += 1 }
    guard place < start.count, start[place] == .equals else { return nil }
    place += 1
    while place < start.count,
      start[place].isWhiteSpace || start[place] == .quote || start[place] == .apostrophe
    {
      place += 1
    }
    let label = start[place...].prefix {
      $0.isTokenText && $0 != .apostrophe && $0 != .semicolon
    }
    return label.isEmpty ? nil : label
  }

  private static func position(of word: String, in bytes: [UInt8], from start: Int) -> Int? {
    let wanted = Array(word.utf8)
    guard bytes.count >= wanted.count, start <= bytes.count - wanted.count else { return nil }
    return (start...(bytes.count - wanted.count)).first {
      ByteSearch.matches(wanted, in: bytes, at: $0)
    }
  }
}
