/// Finds the age of a particular child.
struct AgeScanner {
  let text: FoldedText
  let words: [NameWord]

  private static let numbers = WordSet(
    """
    een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien
    zeventien achttien anderhalf one two three four five six seven eight nine ten eleven twelve
    thirteen fourteen fifteen sixteen seventeen eighteen
    """)
  private static let units = WordSet("jaar jaartje jr maanden maand weken jarig jarige year years")
  private static let children = WordSet(
    """
    jongen jongetje meisje leerling kind kindje zoon zoontje dochter dochtertje peuter kleuter baby
    tweeling broertje zusje puber tiener leerlinge boy girl child son daughter kids
    """)
  private static let notBefore = WordSet(
    "al sinds na over binnen elk per om paar laatste afgelopen")
  private static let notBehind = WordSet(
    "geleden lang ervaring later les werk werken werkzaam in voor dit terug samen getrouwd ago")
  private static let becomes = WordSet("wordt werd is")
  private static let numberHeads = [
    "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf",
    "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien",
  ].map(FoldedText.folded)

  func pieces() -> [FoundPiece] {
    words.indices.compactMap { index in
      if isCompound(index) { return piece(index, index) }
      guard isNumber(index) else { return nil }
      let next = index + 1
      if next < words.count, words[next].follows, Self.units.contains(words[next].hash) {
        if isChild(index - 2), isWord(index - 1, "van") { return piece(index, next) }
        if index > 0, Self.notBefore.contains(words[index - 1].hash), !isWord(next, "jarige") {
          return nil
        }
        let behind = next + 1
        if behind < words.count, words[behind].follows,
          Self.notBehind.contains(words[behind].hash)
        {
          return nil
        }
        return piece(index, next)
      }
      if isChild(index - 2), isWord(index - 1, "van") { return piece(index, index) }
      return isBracketed(index) ? piece(index, index) : nil
    }
  }

  private func piece(_ first: Int, _ last: Int) -> FoundPiece {
    FoundPiece(type: .age, range: words[first].range.lowerBound..<words[last].range.upperBound)
  }

  private func isNumber(_ index: Int) -> Bool {
    let word = words[index]
    if word.isNumber { return word.range.count <= 2 }
    return Self.numbers.contains(word.hash)
  }

  private func isChild(_ index: Int) -> Bool {
    index >= 0 && Self.children.contains(words[index].hash)
  }

  private func isWord(_ index: Int, _ word: String) -> Bool {
    index >= 0 && words[index].hash == WordSet.hash(word)
  }

  /// "zesjarige", "6jarig"
  private func isCompound(_ index: Int) -> Bool {
    let range = words[index].range
    guard range.count >= 6, range.count <= 20 else { return false }
    let letters = text.folded[range].filter { $0 != FoldedText.ignorable }
    let isAge = letters.ends(with: "jarige") || letters.ends(with: "jarig")
    guard isAge else { return false }
    return Self.numberHeads.contains { letters.starts(with: $0) } || letters[0].isDigit
  }

  /// "Sem (6)"
  private func isBracketed(_ index: Int) -> Bool {
    let range = words[index].range
    guard words[index].isNumber, index > 0, words[index - 1].isUpper, range.lowerBound > 0,
      range.upperBound < text.count
    else { return false }
    return text.folded[range.lowerBound - 1] == 0x28 && text.folded[range.upperBound] == 0x29
  }
}

extension [UInt8] {
  fileprivate func ends(with word: String) -> Bool {
    suffix(word.utf8.count).elementsEqual(word.utf8)
  }
}
