/// The line that a mail program writes above a quote: `Op ma 3 nov 2025 om 10:00 schreef Noor:`.
///
/// People write lines that look alike ("Op maandag schreef Noor in haar schriftje:"), so a line has
/// to prove itself with a day, and with a time or an address.
enum Attribution {
  /// Bytes, over at most ``mostLines`` lines.
  static let longest = 400
  static let mostLines = 4

  private static let openers: Set<String> = ["op", "on", "am", "le", "il", "el", "den"]
  private static let verbs: Set<String> = ["schreef", "wrote", "schrieb", "ecrit", "verzond"]

  /// Returns the number of lines that the attribution at `index` takes, or nil.
  static func lines(_ text: FoldedText, _ lines: [MailLine], at index: Int) -> Int? {
    let first = lines[index]
    guard first.content.count >= 10, first.content.count <= longest, isCandidate(text, first) else {
      return nil
    }
    for count in 1...mostLines {
      let last = index + count - 1
      guard last < lines.count, !lines[last].isBlank,
        lines[last].quoteDepth == first.quoteDepth
      else { return nil }
      let range = first.content.lowerBound..<lines[last].content.upperBound
      guard range.count <= longest else { return nil }
      guard endsWithColon(text, range) else { continue }
      let quoteFollows = followingDepth(lines, last + 1) > first.quoteDepth
      return proves(text, range, quoteFollows: quoteFollows, endsAnywhere: false) ? count : nil
    }
    return nil
  }

  /// Returns whether the range is an attribution.
  ///
  /// - Parameter endsAnywhere: the range may go on behind the attribution's colon.
  static func proves(
    _ text: FoldedText, _ range: Range<Int>, quoteFollows: Bool, endsAnywhere: Bool
  ) -> Bool {
    let words = text.words(in: range)
    let plain = words.map { word in
      String(decoding: text.folded[word].filter { $0 != FoldedText.ignorable }, as: UTF8.self)
    }
    guard let opener = plain.first else { return false }
    let hasAddress = hasAddress(text, range)
    // Gmail of before 2015: `2014-08-16 5:13 GMT+02:00 Naam <a@b.test>:`.
    if opener.utf8.count == 4, opener.utf8.allSatisfy(\.isDigit) {
      return hasAddress && MailDate(text, range).hasClock && !endsAnywhere
    }
    if openers.contains(opener) {
      return provesOpened(
        text, range, words, plain, hasAddress: hasAddress, quoteFollows: quoteFollows,
        endsAnywhere: endsAnywhere)
    }
    guard let verb = plain.firstIndex(where: verbs.contains), verb + 1 < plain.count,
      openers.contains(plain[verb + 1])
    else { return false }
    // `Naam schreef op 13-10-2023 om 15:58:`
    let date = MailDate(text, words[verb].upperBound..<range.upperBound)
    return date.hasDay && date.hasClock && !endsAnywhere
  }

  private static func provesOpened(
    _ text: FoldedText, _ range: Range<Int>, _ words: [Range<Int>], _ plain: [String],
    hasAddress: Bool, quoteFollows: Bool, endsAnywhere: Bool
  ) -> Bool {
    if let verb = plain.firstIndex(where: verbs.contains) {
      let date = MailDate(text, range.lowerBound..<words[verb].lowerBound)
      guard date.hasDay, date.hasClock || hasAddress else { return false }
      if hasAddress || quoteFollows || endsAnywhere { return true }
      return isName(text, words[(verb + 1)...], plain[(verb + 1)...])
    }
    // `Op 12 sep 2008, om 17:29 heeft Naam het volgende geschreven:`
    guard let has = plain.firstIndex(of: "heeft"), let end = plain.lastIndex(of: "geschreven"),
      has < end
    else { return false }
    let date = MailDate(text, range.lowerBound..<words[has].lowerBound)
    guard date.hasDay else { return false }
    let formula = end >= 1 && plain[end - 1] == "volgende"
    return date.hasClock || hasAddress || formula
  }

  /// The cheap test before the dear one.
  private static func isCandidate(_ text: FoldedText, _ line: MailLine) -> Bool {
    var place = line.content.lowerBound
    if text.folded[place].isDigit { return true }
    var count = 0
    while place < line.content.upperBound, text.folded[place].isWordByte, count < 4 {
      place += 1
      count += 1
    }
    if count <= 3, place < line.content.upperBound, text.folded[place].isBlank { return true }
    return endsWithColon(text, line.content)
  }

  private static func endsWithColon(_ text: FoldedText, _ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound, text.folded[end - 1] == 0x2A || text.folded[end - 1].isBlank {
      end -= 1
    }
    return end > range.lowerBound && text.folded[end - 1] == 0x3A
  }

  private static func hasAddress(_ text: FoldedText, _ range: Range<Int>) -> Bool {
    range.contains { text.raw[$0] == 0x40 }
  }

  private static func followingDepth(_ lines: [MailLine], _ index: Int) -> Int {
    var place = index
    while place < lines.count, place < index + 3 {
      if !lines[place].isBlank { return lines[place].quoteDepth }
      place += 1
    }
    return 0
  }

  /// Capitals and particles only: "Noor van der Berg", not "Noor in haar schriftje".
  private static func isName(
    _ text: FoldedText, _ words: ArraySlice<Range<Int>>, _ plain: ArraySlice<String>
  ) -> Bool {
    guard !words.isEmpty, words.count <= 10 else { return false }
    return zip(words, plain).allSatisfy { word, plain in
      text.startsUpper(word) || NameParticle.all.contains(plain) || plain == "het"
        || plain == "volgende" || plain == "info"
    }
  }
}
