/// Finds streets, with their number where there is one.
struct AddressScanner {
  let text: FoldedText
  let words: [NameWord]

  private static let endings = [
    "straat", "laan", "plein", "gracht", "kade", "singel", "steeg", "dreef", "straatje", "markt",
    "weg", "dijk", "hof", "pad", "wal", "baan", "plantsoen", "park", "lei", "street", "road",
  ].map { Array($0.utf8) }
  /// Endings of ordinary words too ("Onderweg"): a house number has to follow.
  private static let weakEndings: Set<String> = [
    "weg", "dijk", "hof", "pad", "wal", "baan", "park", "lei", "markt", "street", "road",
  ]

  func pieces() -> [FoundPiece] {
    words.indices.compactMap { index in
      guard words[index].range.count >= 5, let ending = ending(of: index) else { return nil }
      let number = houseNumber(after: index)
      let first = firstWord(of: index)
      let isNamed = words[index].isUpper || first < index
      guard isNamed || number != nil else { return nil }
      if number == nil, Self.weakEndings.contains(ending) || words[index].startsSentence {
        return nil
      }
      let end = number ?? words[index].range.upperBound
      return FoundPiece(type: .location, range: words[first].range.lowerBound..<end)
    }
  }

  private func ending(of index: Int) -> String? {
    let range = words[index].range
    guard range.count <= 40 else { return nil }
    let letters = text.folded[range].filter { $0 != FoldedText.ignorable }
    let match = Self.endings.first {
      letters.count > $0.count && letters.suffix($0.count) == $0[...]
    }
    return match.map { String(decoding: $0, as: UTF8.self) }
  }

  /// "Burgemeester de Vlugtlaan": capitals and particles before it.
  private func firstWord(of index: Int) -> Int {
    var first = index
    var place = index
    while place > 0, index - place < 4, words[place].follows, !words[place].startsSentence {
      let before = words[place - 1]
      if before.isUpper, !before.startsSentence {
        first = place - 1
      } else if !["van", "de", "der", "den", "het"].contains(where: {
        WordSet.hash($0) == before.hash
      }) {
        break
      }
      place -= 1
    }
    return first
  }

  private func houseNumber(after index: Int) -> Int? {
    let next = index + 1
    guard next < words.count, words[next].follows, words[next].range.count <= 6,
      let first = words[next].range.first, text.folded[first].isDigit
    else { return nil }
    return words[next].range.upperBound
  }
}
