/// What proves that words speak of the moment a message was sent.
struct MailDate: Hashable, Sendable {
  /// A day: `3-11-2025`, `2025-11-03`, `3 nov`.
  var hasDay = false
  var hasYear = false
  /// A time of day: `10:00`.
  var hasClock = false

  /// Looks through a short range.
  init(_ mail: MailText, _ range: Range<Int>) {
    let words = mail.words(in: range)
    for index in words.indices {
      let word = words[index]
      let next = index + 1 < words.endIndex ? words[index + 1] : nil
      if word.isNumber {
        let isFirst = index == words.startIndex
        let length = word.range.count
        if length == 4, !isFirst || mail.text.folded[word.range.lowerBound] == 0x32 {
          hasYear = true
        }
        read(word, next, in: mail.text)
      } else if word.roles.contains(.month) {
        // Both orders: `3 nov` and `Nov 3rd`.
        let follows = index > words.startIndex && words[index - 1].isNumber
        let leads = next.map { mail.text.folded[$0.range.lowerBound].isDigit } ?? false
        hasDay = hasDay || follows || leads
      }
    }
  }

  /// Two numbers with one separator between them are a day or a time.
  private mutating func read(_ number: MailWord, _ next: MailWord?, in text: FoldedText) {
    guard let next, next.range.lowerBound == number.range.upperBound + 1,
      text.folded[next.range.lowerBound].isDigit
    else { return }
    switch text.folded[number.range.upperBound] {
    case 0x3A: hasClock = number.range.count <= 2 || hasClock
    case 0x2D, 0x2F, 0x2E: hasDay = true
    default: break
    }
  }
}
