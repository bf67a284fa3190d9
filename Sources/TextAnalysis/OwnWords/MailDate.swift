/// What proves that words speak of the moment a message was sent.
struct MailDate: Hashable, Sendable {
  /// A day: `3-11-2025`, `2025-11-03`, `3 nov`.
  var hasDay = false
  var hasYear = false
  /// A time of day: `10:00`.
  var hasClock = false

  static let weekdays = [
    "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "ma", "di",
    "wo", "do", "vr", "za", "zo", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
  ]

  private static let months: Set<String> = [
    "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "sept", "okt", "nov", "dec",
    "mar", "may", "oct", "maa", "januari", "februari", "maart", "april", "juni", "juli",
    "augustus", "september", "oktober", "november", "december", "january", "february", "march",
    "june", "july", "august", "october", "januar", "februar", "marz", "mai", "juin", "juillet",
    "oktober", "dezember", "dez", "janvier", "fevrier", "mars", "avril", "aout", "septembre",
    "octobre", "novembre", "decembre", "janv", "fevr", "avr", "juil",
  ]

  /// Looks through a short range.
  init(_ text: FoldedText, _ range: Range<Int>) {
    var previousIsNumber = false
    let words = text.words(in: range)
    for (index, word) in words.enumerated() {
      let digits = word.allSatisfy { text.folded[$0].isDigit }
      if digits {
        if word.count == 4, index > 0 || text.folded[word.lowerBound] == 0x32 { hasYear = true }
        let next = index + 1 < words.count ? words[index + 1] : nil
        read(number: word, next: next, in: text, range)
      } else if Self.months.contains(Self.plain(text, word)) {
        // Both orders: `3 nov` and `Nov 3`.
        let followed =
          index + 1 < words.count && words[index + 1].allSatisfy { text.folded[$0].isDigit }
        if previousIsNumber || followed { hasDay = true }
      }
      previousIsNumber = digits
    }
  }

  /// Two numbers with one separator between them are a day or a time.
  private mutating func read(
    number: Range<Int>, next: Range<Int>?, in text: FoldedText, _ range: Range<Int>
  ) {
    guard let next, next.lowerBound == number.upperBound + 1,
      text.folded[next.lowerBound].isDigit
    else { return }
    let separator = text.folded[number.upperBound]
    switch separator {
    case 0x3A: hasClock = number.count <= 2 || hasClock
    case 0x2D, 0x2F, 0x2E: hasDay = true
    default: break
    }
  }

  private static func plain(_ text: FoldedText, _ word: Range<Int>) -> String {
    String(decoding: text.folded[word].filter { $0 != FoldedText.ignorable }, as: UTF8.self)
  }
}
