extension HTMLCleaner {
  private static let kept = [
    "style", "class", "id", "type", "alt", "tabindex", "hidden", "href", "name", "start", "value",
  ].map { Array($0.utf8) }
  /// Attributes of one tag that are kept, and bytes of one value.
  private static let mostKept = 8
  private static let longestValue = 2_000

  /// Reads to the end of a tag; false where the document ends first.
  mutating func attributes() -> Bool {
    var kept = 0
    while place < html.count {
      let byte = html[place]
      if byte == 0x3E {
        place += 1
        return true
      }
      // A tag does not hold another: this one was never closed.
      if byte == 0x3C { return true }
      if isBlank(byte) || byte == 0x2F {
        place += 1
        continue
      }
      let start = place
      while place < html.count, !isBlank(html[place]),
        !endsName(html[place]) || place == start && html[place] == 0x3D
      {
        place += 1
      }
      let name = start..<place
      while place < html.count, isBlank(html[place]) { place += 1 }
      guard place < html.count, html[place] == 0x3D else {
        append(name, 0..<0, &kept)
        continue
      }
      place += 1
      while place < html.count, isBlank(html[place]) { place += 1 }
      append(name, value(), &kept)
    }
    return false
  }

  private mutating func value() -> Range<Int> {
    guard place < html.count else { return place..<place }
    let quote = html[place]
    guard quote == 0x22 || quote == 0x27 else {
      let start = place
      while place < html.count, !isBlank(html[place]), html[place] != 0x3E { place += 1 }
      return start..<place
    }
    place += 1
    let start = place
    var firstClose: Int?
    while place < html.count, html[place] != quote {
      if html[place] == 0x3E, firstClose == nil { firstClose = place }
      // QUIRK: a value whose quotation mark is missing would take in all text up to the next one.
      if html[place] == 0x3C, let close = firstClose {
        place = close
        return start..<close
      }
      place += 1
    }
    if place < html.count {
      place += 1
      return start..<(place - 1)
    }
    place = firstClose ?? place
    return start..<place
  }

  private mutating func append(
    _ name: Range<Int>, _ value: Range<Int>, _ kept: inout Int
  ) {
    guard kept < Self.mostKept, name.count <= 8,
      let known = Self.kept.first(where: { $0.count == name.count && isSame($0, name) })
    else { return }
    kept += 1
    output.append(0x20)
    output.append(contentsOf: known)
    guard !value.isEmpty else { return }
    output.append(0x3D)
    output.append(0x22)
    for byte in html[value].prefix(Self.longestValue) {
      switch byte {
      case 0x22, 0x3C, 0x3E: output.append(0x27)
      case 0: output.append(0x20)
      default: output.append(byte)
      }
    }
    output.append(0x22)
  }

  private func isSame(_ name: [UInt8], _ range: Range<Int>) -> Bool {
    zip(name, html[range]).allSatisfy { $0 == $1 | 0x20 }
  }

  private func endsName(_ byte: UInt8) -> Bool {
    byte == 0x3D || byte == 0x3E || byte == 0x2F || byte == 0x3C
  }
}
