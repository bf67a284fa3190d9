/// A paragraph below a closing in which the sender goes on: "Groet, Noor", and then, "O ja, nog
/// iets: …".
///
/// What organisations write there, slogans and opening hours and legal words, must not count as
/// somebody's own; a story that stands there must not be lost.
struct Prose {
  let text: FoldedText

  /// Words of a sentence that is believed for its form alone, and of one that speaks of its writer.
  private static let fewest = 6
  private static let fewestPersonal = 3
  /// Words by which somebody speaks of themselves, which no organisation does under a mail.
  private static let personal: Set<String> = ["ik", "mijn", "mij", "me", "i", "my", "mn", "m'n"]
  /// What begins an afterthought.
  private static let afterthoughts = [
    "o ja", "oja", "oh ja", "trouwens", "nog", "en nog", "ook nog", "amai", "mag dit", "mag het",
    "mag ik", "one more", "btw", "by the way", "also", "oh and",
  ].map(FoldedText.folded)
  /// What a legal notice, an invitation to look elsewhere or a list of working days holds.
  private static let impersonal =
    Disclaimer.legalWords
    + [
      "http", "www.", "volg ons", "volg mij", "volg me", "kijk op", "bezoek onze", "@", "werkdag",
      "aanwezig", "bereikbaar", "ik werk op", "i work on",
    ].map(FoldedText.folded)

  /// Returns whether a paragraph is the sender's own.
  ///
  /// - Parameter isSurelyBelow: a closing was written, so that only an afterthought, a question or
  ///   who speaks of themselves is believed; else any sentence is.
  func matches(_ paragraph: [MailLine], isSurelyBelow: Bool) -> Bool {
    guard let first = paragraph.first, let last = paragraph.last else { return false }
    let range = first.content.lowerBound..<last.content.upperBound
    let words = text.words(in: range)
    let lower = words.count { !text.startsUpper($0) && !text.raw[$0.lowerBound].isDigit }
    guard let opening = words.first, lower * 2 > words.count,
      !text.contains(Self.impersonal, in: range)
    else { return false }
    let mark = mark(at: last)
    if words.count >= Self.fewest, mark == 0x3F || !isSurelyBelow && mark != nil { return true }
    guard words.count >= Self.fewestPersonal else { return false }
    return words.contains(where: speaksOfWriter)
      || text.matchWords(Self.afterthoughts, at: opening.lowerBound, before: range.upperBound)
        != nil
  }

  private func speaksOfWriter(_ word: Range<Int>) -> Bool {
    Self.personal.contains(
      String(decoding: text.folded[word].filter { $0 != FoldedText.ignorable }, as: UTF8.self))
  }

  /// The mark that ends a sentence on a line; nil where none does.
  private func mark(at line: MailLine) -> UInt8? {
    let closing: Set<UInt8> = [0x22, 0x27, 0x29, 0x20, FoldedText.ignorable]
    let end = line.content.last { !closing.contains(text.folded[$0]) }
    return end.map { text.folded[$0] }.flatMap { [0x2E, 0x3F, 0x21].contains($0) ? $0 : nil }
  }
}
