/// Guesses a text's language by its small words.
enum LanguageGuess {
  /// Words that are looked at; the language of a mail shows early.
  private static let sample = 600

  private static let words: [(language: Language, words: Set<String>)] = [
    (
      .dutch,
      [
        "de", "het", "een", "en", "van", "ik", "is", "dat", "niet", "we", "wij", "je", "jullie",
        "op", "te", "met", "voor", "zijn", "ook", "maar", "om", "bij", "naar", "ze", "hij", "er",
        "hebben", "heb", "aan", "als", "nog", "wel", "graag", "onze", "mijn", "dit", "u", "uw",
        "dan", "wat", "hoe", "kan", "moet", "geen", "meer", "deze", "wordt", "hoi", "bedankt",
      ]
    ),
    (
      .english,
      [
        "the", "and", "of", "to", "i", "is", "that", "not", "we", "you", "in", "it", "with", "for",
        "are", "our", "my", "have", "this", "but", "they", "she", "he", "was", "what", "how", "on",
        "at", "from", "your", "would", "can", "do", "be", "as", "a", "an", "thanks", "thank",
      ]
    ),
    (
      .german,
      [
        "der", "die", "das", "und", "ich", "ist", "nicht", "wir", "sie", "mit", "fur", "auf", "ein",
        "eine", "zu", "den", "von", "im", "auch", "aber", "haben", "sich", "es", "wie", "bei",
        "oder", "wenn", "unser", "mein", "ihr", "bin", "dem", "danke", "nach", "uber",
      ]
    ),
    (
      .french,
      [
        "le", "la", "les", "et", "je", "est", "que", "pas", "nous", "vous", "avec", "pour", "des",
        "un", "une", "du", "dans", "sur", "mais", "ne", "qui", "ce", "il", "elle", "notre", "mon",
        "sont", "au", "aux", "suis", "merci", "bonjour", "votre", "mes", "par",
      ]
    ),
  ]

  static func language(of text: FoldedText) -> Language? {
    var counts: [Int] = Array(repeating: 0, count: words.count)
    // Bytes that hold the sample, whatever the length of the words.
    let range = 0..<min(text.count, sample * 12)
    for word in text.words(in: range).prefix(sample) {
      guard word.count <= 12 else { continue }
      let plain = String(
        decoding: text.folded[word].filter { $0 != FoldedText.ignorable }, as: UTF8.self)
      for (index, entry) in words.enumerated() where entry.words.contains(plain) {
        counts[index] += 1
      }
    }
    guard let most = counts.max(), most > 0, counts.count(where: { $0 == most }) == 1,
      let index = counts.firstIndex(of: most)
    else { return nil }
    return words[index].language
  }
}
