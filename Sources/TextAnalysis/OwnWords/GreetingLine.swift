/// The line that opens a mail: "Beste mensen van praatmee,".
enum GreetingLine {
  private static let longest = 90
  private static let mostWords = 9

  private static let openers: Set<String> = [
    "hoi", "hoihoi", "hallo", "hai", "hey", "hee", "hi", "dag", "goedemorgen", "goedemiddag",
    "goedenmiddag", "goedenavond", "goedeavond", "goedendag", "goededag", "beste", "lieve",
    "geachte", "ls", "dear", "hello", "morning", "afternoon", "evening", "bonjour", "bonsoir",
    "cher", "chere", "mesdames", "guten", "liebe", "lieber", "sehr", "moin", "gegroet", "yo",
    "heej", "halloo", "goeiemorgen", "goeiemiddag", "goeienavond", "goeiedag", "madame", "mijnheer",
    "geacht",
  ]

  private static let pairs: Set<String> = [
    "goede morgen", "goede middag", "goede avond", "goede dag", "good morning", "good afternoon",
    "good evening", "l s",
  ]

  /// What makes the line a sentence of its own.
  private static let sentenceWords: Set<String> = [
    "ik", "wij", "we", "heb", "hebben", "is", "mijn", "zijn", "was", "wil", "willen", "kan",
    "hierbij", "i", "my", "are", "have", "bij", "ouders", "vraag", "graag", "geleden", "na",
    "niet", "wat", "hoe", "waar", "wie", "kunnen", "op", "ich", "je", "jullie", "u", "dat", "dit",
  ]

  /// Words that a greeting may hold although they make a sentence elsewhere.
  private static let exceptions: Set<String> = ["jullie", "u", "op"]

  static func matches(_ text: FoldedText, _ content: Range<Int>) -> Bool {
    guard content.count >= 2, content.count <= longest, let end = content.last else {
      return false
    }
    let words = text.words(in: content).map { word in
      String(decoding: text.folded[word].filter { $0 != FoldedText.ignorable }, as: UTF8.self)
    }
    guard let first = words.first, words.count <= mostWords else { return false }
    let pair = words.prefix(2).joined(separator: " ")
    guard openers.contains(first) || pairs.contains(pair) else { return false }
    let last = text.folded[end]
    let closed = last == 0x2C || last == 0x21
    // "Beste jullie," greets; "Dag jullie bellen mij" does not.
    let telling = words.dropFirst().contains { word in
      sentenceWords.contains(word) && !(closed && exceptions.contains(word))
    }
    if telling || last == 0x3F { return false }
    if closed || words.count <= 4 { return true }
    return ["beste", "geachte", "lieve", "dear", "sehr"].contains(first) && last != 0x2E
  }
}
