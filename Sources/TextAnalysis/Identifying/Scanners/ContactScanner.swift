/// Finds e-mail addresses, handles and web addresses.
struct ContactScanner {
  let text: FoldedText

  private static let longestLocalPart = 64
  private static let longestDomain = 255
  private static let longestAddress = 2_000
  private static let starts = ["https://", "http://", "www."].map(FoldedText.folded)
  private static let topLevels: Set<String> = [
    "nl", "be", "com", "org", "net", "eu", "nu", "info", "school", "de", "fr", "frl", "amsterdam",
    "gent", "brussels", "vlaanderen", "test",
  ]

  /// The addresses with an `@` first: of what overlaps the first is kept, and `jan.de` is no
  /// domain in `jan.de.vries@school.nl`.
  func pieces() -> [FoundPiece] {
    pieces { text.folded[$0] == 0x40 ? address(at: $0) : nil }
      + pieces { index in
        switch text.folded[index] {
        case 0x68, 0x77: web(at: index)
        case 0x2E: domain(at: index)
        default: nil
        }
      }
  }

  private func pieces(_ range: (Int) -> Range<Int>?) -> [FoundPiece] {
    var pieces: [FoundPiece] = []
    var index = 0
    while index < text.count {
      if let range = range(index) {
        let whole = text.wholeScalars(range)
        pieces.append(FoundPiece(type: .contact, range: whole))
        index = max(index + 1, whole.upperBound)
      } else {
        index += 1
      }
    }
    return pieces
  }

  private func address(at index: Int) -> Range<Int>? {
    var start = index
    while start > 0, index - start < Self.longestLocalPart, isLocal(start - 1) { start -= 1 }
    // An apostrophe inside belongs to a name, one before it is a quotation mark.
    while start < index, text.folded[start] == 0x27 { start += 1 }
    var end = index + 1
    // Handles have underscores, where domains have none.
    while end < text.count, end - index < Self.longestDomain,
      isDomain(end) || text.folded[end] == 0x5F
    {
      end += 1
    }
    while end > index + 1, [0x2E, 0x2D].contains(text.folded[end - 1]) { end -= 1 }
    guard end - index > 2 else { return nil }
    return start..<end
  }

  private func web(at index: Int) -> Range<Int>? {
    if text.followsWord(index) { return nil }
    guard Self.starts.contains(where: { text.match($0, at: index, before: text.count) != nil })
    else { return nil }
    var end = index
    while end < text.count, end - index < Self.longestAddress {
      let byte = text.folded[end]
      let ends = byte.isBlank && !text.isFillerOfLetter(end)
      if ends || byte.isLineFeed || [0x3C, 0x3E, 0x22, 0x5D].contains(byte) { break }
      end += 1
    }
    while end > index, [0x2E, 0x2C, 0x29, 0x21, 0x3F, 0x3B].contains(text.folded[end - 1]) {
      end -= 1
    }
    return index..<end
  }

  /// `dewilg.nl`, written without anything before it.
  private func domain(at index: Int) -> Range<Int>? {
    guard index > 0, text.folded[index - 1].isWordByte else { return nil }
    var end = index + 1
    while end < text.count, end - index < 14, text.folded[end].isFoldedLetter { end += 1 }
    if end < text.count, text.folded[end].isWordByte { return nil }
    let top = String(decoding: text.folded[(index + 1)..<end], as: UTF8.self)
    // A capital behind a full stop starts a sentence: "klaar.De".
    guard Self.topLevels.contains(top), !text.raw[index + 1].isUpperASCII else { return nil }
    var start = index
    while start > 0, index - start < Self.longestLocalPart, isDomain(start - 1) { start -= 1 }
    guard index - start >= 3 else { return nil }
    while end < text.count, end - index < Self.longestDomain,
      text.folded[end] == 0x2F
        || (text.folded[end].isWordByte && text.folded[end] != 0)
    {
      end += 1
    }
    return start..<end
  }

  private func isLocal(_ index: Int) -> Bool {
    isDomain(index) || [0x5F, 0x2B, 0x25, 0x27].contains(text.folded[index])
  }

  private func isDomain(_ index: Int) -> Bool {
    let byte = text.folded[index]
    if byte == FoldedText.ignorable { return text.isFillerOfLetter(index) }
    return byte.isWordByte || byte == 0x2E || byte == 0x2D
  }
}
