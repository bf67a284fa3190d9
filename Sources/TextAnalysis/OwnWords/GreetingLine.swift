/// The line that opens a mail: "Beste mensen van praatmee,".
enum GreetingLine {
  private static let longest = 90
  private static let mostWords = 9

  private static let pairs = Phrases([
    "goede morgen", "goede middag", "goede avond", "goede dag", "good morning", "good afternoon",
    "good evening", "goeie morgen", "goeie middag", "goeie avond", "goede morgens", "he allemaal",
    "he hallo", "he hoi", "he mensen", "he daar", "he lieve", "l.s", "aan wie",
    "to whom it may concern",
  ])

  /// What addresses somebody where a comma ends it.
  private static let addressed = Phrases([
    "aan het", "aan de", "aan alle", "aan allen", "aan iedereen", "aan praatmee", "to the",
    "to all", "an das",
    "an die", "a toute", "a l'equipe",
  ])
  /// Openers behind which names may stand without end: "Geachte mevrouw De Wit en heer …".
  private static let formal = Phrases(["beste", "geachte", "lieve", "dear", "sehr"])
  /// Words that a closed greeting may hold although they make a sentence elsewhere.
  private static let exceptions = Phrases(["jullie", "u", "op", "bij"])
  /// Whom a greeting speaks to; with one of them it needs no mark behind it.
  private static let readers = WordSet(
    """
    lieve beste mensen team redactie allemaal iedereen collega's collegas dames heren praatmee
    praters nji lezers luitjes mensjes allen everyone all team folks zusammen tous toutes
    """)
  /// What is no name and stands before a comma on the first line.
  private static let called = WordSet(
    "team redactie praatmee praters mensen collega's collegas dames heren allen allemaal luitjes")

  /// Returns whether the first line of a mail is a name with a comma: "Els,".
  static func isName(_ mail: MailText, _ line: MailLine) -> Bool {
    let words = mail.words(line)
    guard let first = words.first, words.count <= 3, let end = line.content.last,
      mail.text.folded[end] == 0x2C
    else { return false }
    if called.contains(first.hash) {
      return words.allSatisfy { !$0.roles.contains(.sentence) }
    }
    return FirstNames.all.contains(first.hash)
      && words.allSatisfy { $0.startsUpper || $0.roles.contains(.particle) || $0.range.count <= 2 }
  }

  static func matches(_ mail: MailText, _ line: MailLine) -> Bool {
    let content = line.content
    guard content.count >= 2, content.count <= longest, let end = content.last else {
      return false
    }
    let words = mail.words(line)
    guard let first = words.first, words.count <= mostWords else { return false }
    let start = first.range.lowerBound
    let isAddressed =
      mail.text.folded[end] == 0x2C
      && addressed.wordsEnd(mail.text, at: start, before: content.upperBound) != nil
    guard
      isAddressed || first.roles.contains(.greeting) || isDrawnOut(mail, first)
        || pairs.wordsEnd(mail.text, at: first.range.lowerBound, before: content.upperBound) != nil
    else { return false }
    // "Lieve groet," closes.
    if words.contains(where: { $0.roles.contains(.closing) }) { return false }
    let last = lastMark(mail.text, content) ?? mail.text.folded[end]
    let closed = last == 0x2C || last == 0x21
    // "Beste jullie," greets; "Dag jullie bellen mij" does not.
    let telling = words.dropFirst().contains { word in
      word.roles.contains(.tellsAfterGreeting)
        && !(closed
          && exceptions.wordsEnd(mail.text, at: word.range.lowerBound, before: content.upperBound)
            == word.range.upperBound)
    }
    if telling || last == 0x3F { return false }
    // "Hoi, filmpje volgt." goes on behind its comma.
    if closed || words.count <= 4 { return !goesOn(mail, content, words) }
    guard last != 0x2E else { return false }
    if formal.wordsEnd(mail.text, at: first.range.lowerBound, before: content.upperBound) != nil {
      return true
    }
    // "Dag lieve mensen van het NJi"
    return last != 0x3A && words.dropFirst().contains { readers.contains($0.hash) }
      && words.allSatisfy { !$0.roles.contains(.sentence) || $0.roles.contains(.particle) }
  }

  /// "Hoiiii", "heeeey": a greeting, with a letter more than twice in a row.
  private static func isDrawnOut(_ mail: MailText, _ word: MailWord) -> Bool {
    guard word.range.count <= 16 else { return false }
    // "Hé praatmee,": with its accent it is no English word.
    if word.range.count == 3, mail.text.raw[word.range].dropFirst().elementsEqual([0xC3, 0xA9]),
      mail.text.folded[word.range.lowerBound] == 0x68
    {
      return true
    }
    var hash = NameWord.seed
    var previous: UInt8 = 0
    var run = 0
    var longestRun = 0
    for byte in mail.text.folded[word.range] where byte != FoldedText.ignorable {
      run = byte == previous ? run + 1 : 1
      longestRun = max(longestRun, run)
      if run == 1 { hash = NameWord.step(hash, byte) }
      previous = byte
    }
    return longestRun >= 3 && MailLexicon.shared[hash].contains(.greeting)
  }

  /// The last mark of the line, with any emoji behind it left out.
  private static func lastMark(_ text: FoldedText, _ content: Range<Int>) -> UInt8? {
    let place = content.last { text.folded[$0] < 0x80 && !text.folded[$0].isBlank }
    return place.map { text.folded[$0] }
  }

  /// Whether a comma is followed by lower-case words.
  private static func goesOn(
    _ mail: MailText, _ content: Range<Int>, _ words: ArraySlice<MailWord>
  ) -> Bool {
    guard let comma = content.first(where: { mail.text.folded[$0] == 0x2C }) else { return false }
    let behind = words.filter { $0.range.lowerBound > comma }
    // "Beste redactie, beste mensen,"
    if behind.first?.roles.contains(.greeting) == true { return false }
    return behind.count >= 2 && !behind.contains { $0.startsUpper }
  }
}
