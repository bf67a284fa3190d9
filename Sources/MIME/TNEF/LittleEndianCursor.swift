/// Reads little-endian numbers from a part of a buffer, and never beyond its end.
struct LittleEndianCursor {
  let bytes: [UInt8]
  private(set) var position: Int
  let end: Int

  init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    position = min(max(0, range.lowerBound), bytes.count)
    end = min(max(position, range.upperBound), bytes.count)
  }

  var left: Int { end - position }

  /// A number of at most four bytes; nil where fewer are left.
  mutating func number(_ width: Int) -> Int? {
    guard width <= 4, let place = take(width) else { return nil }
    return place.reversed().reduce(0) { $0 << 8 | Int(bytes[$1]) }
  }

  /// The place of the next bytes; nil, and nothing is read, where fewer are left.
  mutating func take(_ count: Int) -> Range<Int>? {
    guard count >= 0, count <= left else { return nil }
    defer { position += count }
    return position..<(position + count)
  }

  /// As many of the next bytes as there are.
  mutating func takeRest(upTo count: Int) -> Range<Int> {
    take(min(max(0, count), left)) ?? position..<position
  }
}
