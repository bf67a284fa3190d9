/// A closing in the sender's own words or spelling: "Genegen groeten, juf Griet", "groetejs Dennis",
/// "Groet van een gastouder".
enum LooseClosing {
  private static let mostWords = 9
  /// Words before the one that closes.
  private static let mostBefore = 4

  /// Small words that make no sentence before a closing.
  private static let articles = WordSet("een de mijn onze the a an my our ein eine mit un une de")
  /// What tells behind a closing who writes, without a name.
  private static let senders = Phrases(["van", "from", "von", "vanuit", "vanaf", "uit", "aus"])
  private static let articlesBehind = WordSet(
    "een de het je jullie uw u onze ons mijn the a an your einer eine d'une une un dit deze zomaar")
  /// Words of the writer's language that stand before "regards" without an ending of their own.
  private static let anyBefore = WordSet("regards wishes salutations grussen grusse gruss")

  private static let closings = ["groeten", "groetjes", "groetje", "hartelijks"].map {
    Array($0.utf8)
  }
  private static let adjectives = ["vriendelijke", "hartelijke"].map { Array($0.utf8) }
  /// Words that are nearly a closing, and mean something else.
  private static let otherWords = WordSet(
    """
    groenten groente groepen groepjes groepje groeien groenen grootjes grootje groeven groette
    groetten begroeten groeters groetend groter grote groeiend groette gloeien gieten groeperen
    """)

  static func matches(
    _ mail: MailText, _ content: Range<Int>, _ words: ArraySlice<MailWord>
  ) -> Bool {
    if isThanks(mail, content, words) { return true }
    guard words.count <= mostWords, let end = content.last, mail.text.folded[end] != 0x2E,
      let place = words.prefix(mostBefore + 1).firstIndex(where: { closes(mail, $0) })
    else { return false }
    let before = words[..<place]
    let word = words[place]
    let behind = words[(place + 1)...]
    guard before.allSatisfy({ fits($0, mail) }) else { return false }
    if let next = behind.first, word.roles.contains(.closing),
      before.allSatisfy({ $0.roles.contains(.beforeClosing) }),
      senders.wordsEnd(mail.text, at: next.range.lowerBound, before: content.upperBound) != nil
        || isComma(behind: word, mail, content) && articlesBehind.contains(next.hash)
    {
      return behind.count <= 6 && behind.dropFirst().allSatisfy(isSender)
    }
    let endsWithComma = mail.text.folded[end] == 0x2C
    let isNamed = behind.allSatisfy {
      $0.startsUpper || $0.isNumber
        || !$0.roles.isDisjoint(with: [.particle, .afterClosing, .signer, .function])
    }
    if before.isEmpty || !word.roles.contains(.closing) {
      // Misspelt.
      return behind.isEmpty || isNamed
        || behind.count <= 2 && !behind.contains { $0.roles.contains(.sentence) }
    }
    guard let adjective = before.last, isAdjective(adjective, before: word, mail) else {
      return false
    }
    return isNamed && (endsWithComma || !behind.isEmpty || isComma(behind: word, mail, content))
  }

  private static let thanks = WordSet(
    """
    dank bedankt dankjewel dankjulliewel dankuwel thanks thank danke merci dankbaar bedank thx tnx
    """)

  /// "Bedankt voor het meedenken, groetjes Iris"
  private static func isThanks(
    _ mail: MailText, _ content: Range<Int>, _ words: ArraySlice<MailWord>
  ) -> Bool {
    guard words.count <= 10, words.prefix(2).contains(where: { thanks.contains($0.hash) }),
      let place = words.firstIndex(where: { $0.roles.contains(.closing) && $0.range.count > 1 }),
      place > words.startIndex, mail.text.folded[words[place - 1].range.upperBound] == 0x2C,
      !words.contains(where: { $0.roles.contains(.personal) })
    else { return false }
    return words[(place + 1)...].allSatisfy { $0.startsUpper || $0.roles.contains(.signer) }
  }

  /// Returns whether a line that a name alone follows closes by its place: "In vertrouwen,".
  static func partsAboveName(
    _ mail: MailText, _ content: Range<Int>, _ words: ArraySlice<MailWord>
  ) -> Bool {
    guard let end = content.last, let first = words.first, first.startsUpper, words.count <= 6,
      content.count <= 60, first.range.lowerBound == content.lowerBound,
      !words.contains(where: { $0.isNumber || $0.roles.contains(.personal) })
    else { return false }
    let mark = mail.text.folded[end]
    if words.contains(where: { thanks.contains($0.hash) }) { return mark != 0x3F && mark != 0x3A }
    return mark == 0x2C && words.count { $0.roles.contains(.sentence) } <= (words.count > 2 ? 1 : 0)
  }

  /// A word that closes by itself, though it be misspelt; "x" and "lg" do not.
  private static func closes(_ mail: MailText, _ word: MailWord) -> Bool {
    guard word.range.count >= 5 else { return false }
    return word.roles.contains(.closing) || isNear(closings, mail, word, atMost: 1)
  }

  private static func fits(_ word: MailWord, _ mail: MailText) -> Bool {
    if word.roles.contains(.beforeClosing) || articles.contains(word.hash) { return true }
    if word.isNumber || !word.roles.isDisjoint(with: [.sentence, .personal, .greeting]) {
      return false
    }
    return true
  }

  /// "genegen", "stralende": an ending, or near enough to what stands there most.
  private static func isAdjective(
    _ word: MailWord, before closing: MailWord, _ mail: MailText
  ) -> Bool {
    if word.roles.contains(.beforeClosing) || anyBefore.contains(closing.hash) { return true }
    if isNear(adjectives, mail, word, atMost: 2) { return true }
    let ending = mail.text.folded[word.range].suffix(2)
    return word.range.count >= 5 && (ending.last == 0x65 || ending.elementsEqual([0x65, 0x6E]))
  }

  private static func isSender(_ word: MailWord) -> Bool {
    word.startsUpper || word.isNumber || articlesBehind.contains(word.hash)
      || word.roles.isDisjoint(with: [.sentence, .personal])
  }

  private static func isComma(
    behind word: MailWord, _ mail: MailText, _ content: Range<Int>
  ) -> Bool {
    word.range.upperBound < content.upperBound
      && mail.text.folded[word.range.upperBound] == 0x2C
  }

  private static func isNear(
    _ known: [[UInt8]], _ mail: MailText, _ word: MailWord, atMost limit: Int
  ) -> Bool {
    guard (5...15).contains(word.range.count), !otherWords.contains(word.hash) else { return false }
    let letters = mail.text.folded[word.range].filter { $0 != FoldedText.ignorable }
    return known.contains { $0.first == letters.first && distance(letters, $0) <= limit }
  }

  /// Letters left out, added, changed or swapped with their neighbour.
  private static func distance(_ first: [UInt8], _ second: [UInt8]) -> Int {
    guard abs(first.count - second.count) <= 2 else { return 3 }
    var older = Array(repeating: 0, count: second.count + 1)
    var above = Array(0...second.count)
    for (row, letter) in first.enumerated() {
      var current = [row + 1]
      for (column, other) in second.enumerated() {
        var best = min(above[column + 1], current[column]) + 1
        best = min(best, above[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == second[column - 1], first[row - 1] == other {
          best = min(best, older[column - 1] + 1)
        }
        current.append(best)
      }
      (older, above) = (above, current)
    }
    return above[second.count]
  }
}
