/// A mail's text as the rules see it: bytes, words with what each may mean, and lines.
struct MailText: Sendable {
  let text: FoldedText
  private(set) var words: [MailWord] = []
  private(set) var lines: [MailLine] = []

  /// Lines that are looked at; what comes after them counts as one last line. No person writes so
  /// many, and it bounds the memory that a mail of empty lines can take.
  private static let mostLines = 100_000

  init(_ text: FoldedText) {
    self.text = text
    words = Self.words(of: text, in: 0..<text.count)
    cutLines()
  }

  func words(_ line: MailLine) -> ArraySlice<MailWord> { words[line.words] }

  /// Returns the words that stand whole in a range.
  func words(in range: Range<Int>) -> ArraySlice<MailWord> {
    let start = firstWord(from: range.lowerBound)
    var end = start
    while end < words.count, words[end].range.upperBound <= range.upperBound { end += 1 }
    return words[start..<end]
  }

  /// Returns the mark that ends a range, behind closing quotes and brackets.
  func endMark(_ range: Range<Int>) -> UInt8? {
    var place = range.upperBound - 1
    while place >= range.lowerBound {
      switch text.folded[place] {
      case 0x22, 0x27, 0x29, 0x20, 0x2A, 0x5F, FoldedText.ignorable: place -= 1
      case let byte: return byte
      }
    }
    return nil
  }

  /// Moves lines into a quote that the document's structure proves.
  mutating func quote(_ range: Range<Int>) {
    for index in range { lines[index].quoteDepth += 1 }
  }

  /// Marks what the document's structure says of lines.
  mutating func mark(_ range: Range<Int>, as structure: MailLine.Structure) {
    for index in range { lines[index].structure.insert(structure) }
  }

  /// Returns the lines that hold bytes of a range.
  func lines(in range: Range<Int>) -> Range<Int> {
    let start = lines.partition { $0.whole.upperBound > range.lowerBound }
    let end = lines.partition { $0.whole.lowerBound >= range.upperBound }
    return start..<max(start, end)
  }

  private func firstWord(from place: Int) -> Int {
    words.partition { $0.range.lowerBound >= place }
  }

  private mutating func cutLines() {
    var wholes: [Range<Int>] = []
    wholes.reserveCapacity(text.count / 40 + 8)
    var glue = GluedLine(text: self)
    var start = 0
    var cutsWords = false
    while start < text.count {
      let end = wholes.count >= Self.mostLines ? text.count : text.lineEnd(from: start)
      var place = start
      for cut in glue.cuts(in: start..<end) where cut > place {
        // An apostrophe too may stand in a word.
        cutsWords = cutsWords || !text.folded[cut - 1].isBlank && text.folded[cut].isWordByte
        wholes.append(place..<cut)
        place = cut
      }
      wholes.append(place..<end)
      start = end
    }
    if cutsWords { words = wholes.flatMap { Self.words(of: text, in: $0) } }
    var word = 0
    lines = wholes.map { whole in
      let first = word
      while word < words.count, words[word].range.upperBound <= whole.upperBound { word += 1 }
      return MailLine(text: text, whole: whole, words: first..<word)
    }
  }

  /// The length of a character that is a sign or an emoji by its first byte.
  private static func symbol(_ first: UInt8) -> Int? {
    switch first {
    case 0xE2, 0xEF: 3
    case 0xF0: 4
    default: nil
    }
  }

  /// Maximal runs of letters, digits and inner apostrophes.
  private static func words(of text: FoldedText, in range: Range<Int>) -> [MailWord] {
    var result: [MailWord] = []
    result.reserveCapacity(range.count / 5)
    let lexicon = MailLexicon.shared
    text.folded.withUnsafeBufferPointer { folded in
      var index = range.lowerBound
      let count = range.upperBound
      while index < count {
        guard folded[index].isWordByte, folded[index] != FoldedText.ignorable else {
          index += 1
          continue
        }
        if let length = symbol(folded[index]) {
          index += length
          continue
        }
        let start = index
        var hash = NameWord.seed
        var isNumber = true
        while index < count {
          let byte = folded[index]
          if byte.isWordByte, symbol(byte) == nil {
            if byte != FoldedText.ignorable {
              hash = NameWord.step(hash, byte)
              isNumber = isNumber && byte.isDigit
            }
          } else if byte == 0x27, index + 1 < count, folded[index + 1].isWordByte {
            hash = NameWord.step(hash, byte)
          } else {
            break
          }
          index += 1
        }
        let range = start..<index
        result.append(
          MailWord(
            range: range, hash: hash, roles: isNumber ? [] : lexicon[hash],
            startsUpper: text.startsUpper(range), isNumber: isNumber))
      }
    }
    return result
  }
}

extension Array {
  /// Returns the first place for which `isBehind` holds, which it does from there on.
  fileprivate func partition(_ isBehind: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return low
  }
}
