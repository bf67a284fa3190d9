/// Finds telephone numbers, citizen and account numbers, case numbers and postcodes.
struct NumberScanner {
  let text: FoldedText
  let words: [NameWord]

  /// Bytes over which a written number goes.
  private static let longest = 34
  /// Country, check digits and bank of an account number.
  private static let accountHead = 8
  /// Bytes before nine digits in which "bsn" makes them a citizen number.
  private static let cueReach = 40
  private static let citizenCue = FoldedText.folded("bsn")
  private static let idCues = WordSet(
    """
    clientnummer clientnr client leerlingnummer leerlingnr zaaknummer zaaknr dossiernummer
    dossiernr dossier bsn burgerservicenummer kenmerk patientnummer polisnummer rijksregisternummer
    inzendingsnummer eckid studentnummer studentnr casusnummer
    """)

  func pieces() -> [FoundPiece] {
    postcodes() + accounts() + numbers() + cued()
  }

  private func numbers() -> [FoundPiece] {
    var pieces: [FoundPiece] = []
    var index = 0
    while index < text.count {
      let byte = text.folded[index]
      let opens = byte == 0x2B || byte == 0x28 || byte.isDigit
      guard opens, !text.followsWord(index) else {
        index += 1
        continue
      }
      let run = run(from: index)
      guard let type = type(of: run.range, digits: run.digits) else {
        index = max(index + 1, firstDigitsEnd(index))
        continue
      }
      pieces.append(FoundPiece(type: type, range: run.range))
      index = run.range.upperBound
    }
    return pieces
  }

  /// Digits with single separators between them.
  private func run(from start: Int) -> (range: Range<Int>, digits: [UInt8]) {
    var digits: [UInt8] = []
    var end = start
    var index = start
    var separators = 0
    while index < text.count, index - start < Self.longest {
      let byte = text.folded[index]
      if byte.isDigit {
        digits.append(byte - 0x30)
        separators = 0
        end = index + 1
      } else if byte == FoldedText.ignorable {
        // The rest of a dash or blank beyond ASCII.
      } else if byte.isBlank || [0x2D, 0x2E, 0x28, 0x29, 0x2B, 0x2F].contains(byte) {
        separators += 1
        if separators > 3 { break }
      } else {
        break
      }
      index += 1
    }
    return (start..<max(end, start), digits)
  }

  private func type(of range: Range<Int>, digits: [UInt8]) -> IdentifyingPiece.Kind? {
    guard let first = digits.first else { return nil }
    let isInternational =
      text.folded[range.lowerBound] == 0x2B
      || text.folded[range].starts(with: [0x28, 0x2B])
    if isInternational, (9...14).contains(digits.count) { return .contact }
    if first == 0, (9...11).contains(digits.count) { return .contact }
    if first == 0, digits.count > 11, digits.count <= 14, digits[1] == 0 { return .contact }
    guard digits.count == 9 else { return nil }
    return isCitizenNumber(digits) || hasCitizenCue(range.lowerBound) ? .id : nil
  }

  /// The elfproef: 9·a + 8·b + … + 2·h − i is a multiple of 11.
  private func isCitizenNumber(_ digits: [UInt8]) -> Bool {
    let sum = digits.enumerated().reduce(0) { sum, entry in
      let factor = entry.offset == 8 ? -1 : 9 - entry.offset
      return sum + factor * Int(entry.element)
    }
    return sum % 11 == 0 && digits.contains { $0 != 0 }
  }

  private func hasCitizenCue(_ index: Int) -> Bool {
    text.find(Self.citizenCue, in: max(0, index - Self.cueReach)..<index) != nil
  }

  private func firstDigitsEnd(_ index: Int) -> Int {
    var end = index
    while end < text.count, text.folded[end].isDigit { end += 1 }
    return end
  }

  /// `NL00 BANK 0123 4567 89`. In small letters only the bank has letters: words may follow.
  private func accounts() -> [FoundPiece] {
    words.compactMap { word in
      guard word.range.count >= 4 else { return nil }
      let start = word.range.lowerBound
      let head = text.folded[start..<(start + 4)].map(\.self)
      guard (0x61...0x7A).contains(head[0]), (0x61...0x7A).contains(head[1]), head[2].isDigit,
        head[3].isDigit
      else { return nil }
      var count = 0
      var end = start
      var index = start
      while index < text.count, index - start < Self.longest + 8 {
        let byte = text.raw[index]
        let isLetter = byte.isUpperASCII || (0x61...0x7A).contains(byte) && count < Self.accountHead
        if byte.isDigit || isLetter {
          count += 1
          end = index + 1
        } else if !text.folded[index].isBlank {
          break
        }
        index += 1
      }
      return count >= 15 ? FoundPiece(type: .id, range: start..<end) : nil
    }
  }

  /// `1234 AB`, also without the blank; in lower case only without it.
  private func postcodes() -> [FoundPiece] {
    words.indices.compactMap { index in
      let word = words[index].range
      let bytes = text.raw[word]
      guard bytes.count == 4 || bytes.count == 6, let first = bytes.first, first.isDigit,
        first != 0x30, bytes.prefix(4).allSatisfy(\.isDigit)
      else { return nil }
      if bytes.count == 6 {
        let isLetters = text.folded[word].suffix(2).allSatisfy { $0 >= 0x61 && $0 <= 0x7A }
        return isLetters ? FoundPiece(type: .postcode, range: word) : nil
      }
      guard index + 1 < words.count, words[index + 1].follows, words[index + 1].isAllUpper,
        words[index + 1].range.count == 2,
        words[index + 1].range.lowerBound - word.upperBound <= 2
      else { return nil }
      return FoundPiece(
        type: .postcode, range: word.lowerBound..<words[index + 1].range.upperBound)
    }
  }

  /// Digits right behind a word such as "leerlingnummer".
  private func cued() -> [FoundPiece] {
    words.indices.compactMap { index in
      guard Self.idCues.contains(words[index].hash) else { return nil }
      for place in (index + 1)..<min(words.count, index + 4) {
        let range = words[place].range
        if range.count >= 3, range.contains(where: { text.folded[$0].isDigit }) {
          return FoundPiece(type: .id, range: range)
        }
      }
      return nil
    }
  }
}
