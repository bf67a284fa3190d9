/// The line that a mail program writes above a quote: `Op ma 3 nov 2025 om 10:00 schreef Noor:`.
///
/// People write lines that look alike ("Op maandag schreef Noor in haar schriftje:"), so a line has
/// to prove itself with a day, and with a time or an address.
enum Attribution {
  /// Bytes, over at most ``mostLines`` lines.
  static let longest = 400
  static let mostLines = 4

  /// Returns the number of lines that the attribution at `index` takes, or nil.
  static func lines(_ mail: MailText, at index: Int) -> Int? {
    let first = mail.lines[index]
    guard first.content.count >= 10, first.content.count <= longest, isCandidate(mail, first) else {
      return nil
    }
    for count in 1...mostLines {
      let last = index + count - 1
      guard last < mail.lines.count, !mail.lines[last].isBlank,
        mail.lines[last].quoteDepth == first.quoteDepth
      else { return nil }
      let range = first.content.lowerBound..<mail.lines[last].content.upperBound
      guard range.count <= longest else { return nil }
      guard endsWithColon(mail.text, range) else { continue }
      let quoteFollows = followingDepth(mail.lines, last + 1) > first.quoteDepth
      return proves(mail, range, quoteFollows: quoteFollows, endsAnywhere: false) ? count : nil
    }
    return nil
  }

  /// Returns whether the range is an attribution.
  ///
  /// - Parameter endsAnywhere: the range may go on behind the attribution's colon.
  static func proves(
    _ mail: MailText, _ range: Range<Int>, quoteFollows: Bool, endsAnywhere: Bool
  ) -> Bool {
    let words = mail.words(in: range)
    guard let opener = words.first else { return false }
    let hasAddress = endsWithAddress(mail, range, isOpen: quoteFollows || endsAnywhere)
    // Gmail of before 2015: `2014-08-16 5:13 GMT+02:00 Naam <a@b.test>:`; Tuta: `11 nov 2025 08:15
    // van a@b.test:`.
    if opener.isNumber {
      let date = MailDate(mail, range)
      return hasAddress && date.hasDay && date.hasClock && !endsAnywhere
    }
    if opener.roles.contains(.headerOpener) {
      if proves(
        opened: mail, range, words, hasAddress: hasAddress, quoteFollows: quoteFollows,
        endsAnywhere: endsAnywhere)
      {
        return true
      }
    }
    guard
      let verb = words.indices.first(where: { words[$0].roles.contains(.headerVerb) }),
      verb + 1 < words.endIndex, words[verb + 1].roles.contains(.headerOpener)
    else { return false }
    // `Naam schreef op 13-10-2023 om 15:58:`
    let date = MailDate(mail, words[verb].range.upperBound..<range.upperBound)
    return date.hasDay && date.hasClock && !endsAnywhere
  }

  private static func proves(
    opened mail: MailText, _ range: Range<Int>, _ words: ArraySlice<MailWord>,
    hasAddress: Bool, quoteFollows: Bool, endsAnywhere: Bool
  ) -> Bool {
    if let verb = words.first(where: { $0.roles.contains(.headerVerb) }) {
      let date = MailDate(mail, range.lowerBound..<verb.range.lowerBound)
      guard date.hasDay, date.hasClock || hasAddress else { return false }
      if hasAddress || quoteFollows || endsAnywhere { return true }
      return isName(words.filter { $0.range.lowerBound >= verb.range.upperBound })
    }
    // `Op 12 sep 2008, om 17:29 heeft Naam het volgende geschreven:`
    guard let has = words.first(where: { $0.roles.contains(.headerHas) }),
      let end = words.last(where: { $0.roles.contains(.headerWritten) }),
      has.range.lowerBound < end.range.lowerBound
    else { return false }
    let date = MailDate(mail, range.lowerBound..<has.range.lowerBound)
    guard date.hasDay else { return false }
    let formula = formula.stand(mail.text, in: has.range.upperBound..<end.range.upperBound)
    return date.hasClock || hasAddress || formula
  }

  /// Words between an address and the colon: "<a@b.test> het volgende geschreven:".
  private static let mostBehindAddress = 3

  /// Whether an address stands at the end, as a header has it; "een moeder schreef aan a@b.test dat
  /// ze haar dochter kwam halen:" is a sentence.
  private static func endsWithAddress(
    _ mail: MailText, _ range: Range<Int>, isOpen: Bool
  ) -> Bool {
    guard let at = range.last(where: { mail.text.raw[$0] == 0x40 }) else { return false }
    if isOpen { return true }
    var end = at
    while end < range.upperBound, !mail.text.folded[end].isBlank, !mail.text.folded[end].isLineFeed
    {
      end += 1
    }
    return mail.words(in: end..<range.upperBound).count <= mostBehindAddress
  }

  private static let formula = Phrases(["volgende geschreven"])

  /// The cheap test before the dear one.
  private static func isCandidate(_ mail: MailText, _ line: MailLine) -> Bool {
    guard let first = mail.words(line).first else { return false }
    return first.roles.contains(.headerOpener) || first.isNumber
      || mail.words(line).contains { $0.roles.contains(.headerVerb) }
  }

  private static func endsWithColon(_ text: FoldedText, _ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound, text.folded[end - 1] == 0x2A || text.folded[end - 1].isBlank {
      end -= 1
    }
    return end > range.lowerBound && text.folded[end - 1] == 0x3A
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
  private static func isName(_ words: [MailWord]) -> Bool {
    guard !words.isEmpty, words.count <= 10 else { return false }
    return words.allSatisfy { $0.startsUpper || $0.roles.contains(.particle) }
  }
}
