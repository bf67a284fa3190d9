/// The line that closes a mail: "Met vriendelijke groet, Noor".
enum SignOff {
  private static let longest = 110

  private static let introductions: Set<String> = [
    "met", "de", "vriendelijke", "vriendelijk", "hartelijke", "hartelijk", "lieve", "warme",
    "zonnige", "veel", "vele", "collegiale", "sportieve", "kind", "best", "warm", "many", "beste",
    "allerbeste", "fijne", "alvast", "bedankt", "dank", "en", "alle", "goeds", "mit",
    "freundlichen", "bien", "dikke", "oprechte", "heel", "mvg", "hele", "yours", "with", "vr",
    "vriendel", "muzikale", "meeste", "alle", "zeer", "all", "creatieve", "viele", "liebe",
    "herzliche", "mes", "meilleures",
  ]

  private static let closings: Set<String> = [
    "groet", "groeten", "groetjes", "groetje", "grt", "grtjes", "grtz", "gr", "gr.", "mvg", "hgr",
    "mvrgr", "liefs", "x", "xx", "xxx", "xxxx", "regards", "wishes", "cheers", "sincerely",
    "truly", "hoogachtend", "gruss", "gruße", "gruß", "grusse", "grussen", "grußen",
    "cordialement", "salutations", "hoogachting", "respectfully", "cordially", "groetn",
    "groetjess", "groeten,", "vrgr", "kus", "knuffel",
    "mfg",
  ]

  /// Lower-case words that may follow: roles, and what ties names together.
  private static let followers: Set<String> = [
    "en", "namens", "team", "juf", "meester", "uit", "mede", "ook", "jullie", "collega", "het",
    "hele", "alvast", "bedankt", "bij", "voorbaat", "van", "groep", "and", "from", "the", "all",
    "iedereen", "allemaal", "und", "tot", "ziens", "mevrouw", "meneer", "mevr", "dhr", "x", "xx",
    "xxx",
  ]

  /// Closings of which no word closes a mail by itself.
  private static let phrases: [[String]] = [
    ["best"], ["bien", "a", "vous"], ["bien", "a", "toi"], ["all", "the", "best"],
    ["with", "thanks"], ["many", "thanks"], ["alvast", "bedankt"], ["vast", "bedankt"],
    ["alvast", "dank"], ["bedankt", "vast"], ["bedankt", "alvast"], ["bij", "voorbaat", "dank"],
    ["alvast", "veel", "dank"], ["alvast", "hartelijk", "dank"],
    ["alvast", "hartelijk", "bedankt"],
    ["alvast", "heel", "erg", "bedankt"], ["thanks", "in", "advance"], ["tot", "ziens"],
  ]

  /// Words behind a closing that tell who signs, so that a name without a capital is believed.
  private static let roles: Set<String> = [
    "juf", "juffrouw", "meester", "groep", "team", "klas", "namens", "mevrouw", "meneer",
  ]
  /// Words of "groetjes meester joey groep 7".
  private static let mostSigned = 6

  /// Returns whether a line closes a mail.
  ///
  /// - Parameter nearEnd: few lines follow, so that a name without a capital is believed.
  static func matches(_ text: FoldedText, _ content: Range<Int>, nearEnd: Bool) -> Bool {
    guard content.count >= 1, content.count <= longest else { return false }
    let words = text.words(in: content)
    let plain = words.map { word in
      String(decoding: text.folded[word].filter { $0 != FoldedText.ignorable }, as: UTF8.self)
    }
    if isPhrase(plain, words, text, nearEnd: nearEnd) { return !endsWithQuestion(text, content) }
    guard let closing = closingIndex(plain) else { return false }
    if plain[closing].hasPrefix("x"), words.count > closing + 2 { return false }
    let rest = Array(zip(words, plain).dropFirst(closing + 1))
    if rest.isEmpty { return !endsWithQuestion(text, content) }
    let named = rest.allSatisfy { word, plain in
      text.startsUpper(word) || NameParticle.all.contains(plain) || followers.contains(plain)
    }
    if named { return rest.contains { text.startsUpper($0.0) } || rest.count <= 4 }
    guard nearEnd, text.folded[content.upperBound - 1] != 0x2E else { return false }
    return rest.count <= 2 || rest.count <= mostSigned && rest.contains { roles.contains($0.1) }
  }

  /// Whether the line is one of the phrases, with nothing but a name behind it.
  private static func isPhrase(
    _ plain: [String], _ words: [Range<Int>], _ text: FoldedText, nearEnd: Bool
  ) -> Bool {
    guard nearEnd, let phrase = phrases.first(where: { plain.starts(with: $0) }) else {
      return false
    }
    let names = words.dropFirst(phrase.count)
    return names.count <= 3 && names.allSatisfy { text.startsUpper($0) }
  }

  private static func closingIndex(_ plain: [String]) -> Int? {
    // "M.v.g." comes as three words.
    if plain.count >= 3, plain[0] == "m", plain[1] == "v", plain[2] == "g" { return 2 }
    if plain.count >= 2, plain[0] == "m", plain[1] == "vr" { return nil }
    for (index, word) in plain.enumerated() {
      if closings.contains(word) { return index }
      guard introductions.contains(word), index < 6 else { return nil }
    }
    return nil
  }

  private static func endsWithQuestion(_ text: FoldedText, _ content: Range<Int>) -> Bool {
    text.folded[content.upperBound - 1] == 0x3F
  }
}
