/// A paragraph below a closing in which the sender goes on: "Groet, Noor", and then, "O ja, nog
/// iets: …".
///
/// What organisations write there, slogans and opening hours and legal words, must not count as
/// somebody's own; a story that stands there must not be lost.
struct Prose {
  let text: FoldedText

  /// Words of a paragraph that says something.
  private static let fewest = 6
  /// Words by which somebody speaks of themselves, which no organisation does under a mail.
  private static let personal: Set<String> = ["ik", "mijn", "mij", "me", "i", "my", "mn", "m'n"]
  /// What a legal notice or an invitation to look elsewhere holds.
  private static let impersonal =
    Disclaimer.legalWords
    + ["http", "www.", "volg ons", "volg mij", "volg me", "kijk op", "bezoek onze", "@"].map(
      FoldedText.folded)

  /// Returns whether a paragraph is the sender's own.
  ///
  /// - Parameter isSurelyBelow: a closing was written, so that only who speaks of themselves is
  ///   believed; else any sentence is.
  func matches(_ paragraph: [MailLine], isSurelyBelow: Bool) -> Bool {
    guard let first = paragraph.first, let last = paragraph.last else { return false }
    let range = first.content.lowerBound..<last.content.upperBound
    let words = text.words(in: range)
    guard words.count >= Self.fewest, endsSentence(last), !text.contains(Self.impersonal, in: range)
    else { return false }
    let lower = words.count { !text.startsUpper($0) && !text.raw[$0.lowerBound].isDigit }
    guard lower * 2 > words.count else { return false }
    guard isSurelyBelow else { return true }
    return words.contains { word in
      Self.personal.contains(
        String(decoding: text.folded[word].filter { $0 != FoldedText.ignorable }, as: UTF8.self))
    }
  }

  private func endsSentence(_ line: MailLine) -> Bool {
    let closing: Set<UInt8> = [0x22, 0x27, 0x29, 0x20, FoldedText.ignorable]
    let end = line.content.last { !closing.contains(text.folded[$0]) }
    return end.map { [0x2E, 0x3F, 0x21].contains(text.folded[$0]) } ?? false
  }
}
