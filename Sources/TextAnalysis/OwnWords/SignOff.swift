/// The line that closes a mail: "Met vriendelijke groet, Noor".
enum SignOff {
  private static let longest = 110

  /// Closings of which no word closes a mail by itself.
  private static let phrases = Phrases([
    "best", "bien a vous", "bien a toi", "all the best", "with thanks", "many thanks",
    "alvast bedankt", "vast bedankt", "alvast dank", "bedankt vast", "bedankt alvast",
    "bij voorbaat dank", "bij voorbaat hartelijk dank", "bij voorbaat bedankt",
    "alvast veel dank", "alvast hartelijk dank", "alvast hartelijk bedankt",
    "alvast heel erg bedankt", "heel erg bedankt alvast", "thanks in advance", "tot ziens",
    "fijne dag", "een fijne dag", "nog een fijne dag", "fijne dag verder", "fijn weekend",
    "prettig weekend", "prettige dag", "prettige avond", "fijne avond", "fijne vakantie",
    "fijne feestdagen", "prettige feestdagen", "fijne week", "tot horens", "tot snel",
    "dank alvast", "met dank", "veel dank", "dank jullie wel", "heel veel dank",
    "hartelijk dank", "dank voor jullie tijd", "dank voor uw tijd", "vielen dank im voraus",
    "merci d'avance", "merci par avance", "thx alvast", "alvast thx", "tnx alvast",
    "bien amicalement",
    "bien cordialement", "houdoe en bedankt", "tot gauw", "tot volgende week",
    "tot binnenkort", "tot schrijfs", "je vous embrasse", "danke im voraus", "schonen tag",
    "veel succes", "succes met alles", "tot de volgende keer", "tot de volgende", "warmly",
    "thank you in advance",
  ])
  /// What may stand behind such a phrase.
  private static let additions = Phrases([
    "verder", "allemaal", "nog", "gewenst", "toegewenst", "en", "allen", "alvast",
  ])
  /// "Alvast bedankt voor de moeite,".
  private static let reasons = Phrases(
    combining: ["voor", "for"],
    ["de", "het", "uw", "jullie", "je", "alle", "your", "the"],
    [
      "moeite", "reactie", "antwoord", "hulp", "medewerking", "tijd", "aandacht", "meedenken",
      "informatie", "info", "begrip", "terugkoppeling", "time", "help", "reply",
    ])
  /// What closes a mail only with a comma behind it, and a name below that.
  private static let partings = Phrases([
    "thanks", "thank you", "bedankt", "dank", "dank je wel", "dank u wel", "dankjewel", "merci",
    "danke", "dag", "daag", "ciao", "doei", "doeg", "houdoe", "salut", "tschuss", "bye", "yours",
    "love", "warmly", "ik groet u", "met dank", "vriendelijk", "hartelijk",
  ])
  /// Openings of a letter's last sentence.
  private static let formulas = Phrases([
    "je vous prie d'agreer", "veuillez agreer", "veuillez recevoir", "je vous prie de recevoir",
    "je vous prie de croire", "agreez", "recevez, madame", "recevez mes",
  ])
  /// What nobody says but on leaving, whatever mark is behind it.
  private static let goodbyes = Phrases([
    "doei doei", "doeidoei", "doei", "doeg", "doeei", "houdoe", "ciao", "tschuss", "tschau",
    "bye bye", "bye", "daag", "daaag", "ajuus", "aju", "toedeloe", "toedels", "mazzel", "de mazzel",
    "thx", "tnx", "tks", "thnx", "tot mails", "tot de volgende keer", "tot de volgende",
    "de groeten", "groetjes weer", "hou je taai", "hou je haaks", "see you", "see ya",
    "take care", "bis bald", "bis dann", "a bientot", "a plus", "joejoe", "salukes", "salu",
    "tot gauw", "tot later", "werkze", "succes ermee", "succes ermee allemaal", "laters", "cu",
  ])
  private static let letters = Phrases(["m v g", "m.v.g", "m. v. g", "m vr gr", "m.vr.gr"])

  /// Words of "groetjes meester joey groep 7".
  private static let mostSigned = 6
  /// Words before the one that closes.
  private static let mostBefore = 6

  /// Returns whether a line closes a mail.
  ///
  /// - Parameters:
  ///   - nearEnd: few lines follow, so that a name without a capital is believed.
  ///   - isSigned: nothing follows but a name.
  static func matches(
    _ mail: MailText, _ content: Range<Int>, _ words: ArraySlice<MailWord>, nearEnd: Bool,
    isSigned: Bool = false
  ) -> Bool {
    guard let first = words.first, content.count <= longest,
      // A quoted letter closes within its quotation marks.
      mail.text.folded[content.lowerBound] != 0x22,
      mail.text.folded[content.upperBound - 1] != 0x3F
    else { return false }
    let start = first.range.lowerBound
    if nearEnd, let end = phrases.wordsEnd(mail.text, at: start, before: content.upperBound) {
      let names = words.filter { $0.range.lowerBound >= end }
      let isReason = reasons.wordsEnd(
        mail.text, at: names.first?.range.lowerBound ?? end, before: content.upperBound)
      if isNamed(mail, names, before: content.upperBound) || isReason != nil && names.count <= 6 {
        return true
      }
    }
    if nearEnd, isFarewell(words) { return true }
    if nearEnd, parts(mail, content, words, from: start, isSigned: isSigned) { return true }
    if nearEnd, LooseClosing.matches(mail, content, words) { return true }
    if nearEnd, formulas.start(mail.text, content) { return true }
    guard let closing = closingEnd(mail, content, words) else { return false }
    // "Gr Linda (pm-er)"
    let bracket = content.first { $0 > closing && mail.text.folded[$0] == 0x28 }
    let rest = words.filter {
      $0.range.lowerBound >= closing && $0.range.lowerBound < bracket ?? content.upperBound
    }
    let isKiss = mail.text.folded[closing - 1] == 0x78
    if isKiss, rest.count > 2 || rest.contains(where: \.isNumber) { return false }
    if rest.isEmpty { return true }
    let named = rest.allSatisfy {
      $0.startsUpper
        || !$0.roles.isDisjoint(with: [.particle, .afterClosing, .closing, .beforeClosing])
    }
    if named { return rest.contains { $0.startsUpper } || rest.count <= 4 }
    guard mail.endMark(content) != 0x2E else { return false }
    // "Groetjes van juf Anja en de kinderen van groep 3"
    let roles: MailWordRole = [
      .particle, .afterClosing, .function, .organisation, .slogan, .signer,
    ]
    let isTeam = rest.allSatisfy {
      $0.startsUpper || $0.isNumber || !$0.roles.isDisjoint(with: roles)
    }
    if isTeam, rest.count <= 12, rest.contains(where: { $0.startsUpper || $0.isNumber }) {
      return true
    }
    guard nearEnd else { return false }
    return rest.count { $0.range.count > 1 } <= 2
      && !rest.contains { $0.roles.contains(.sentence) && !$0.startsUpper }
      || rest.count <= mostSigned && rest.contains { $0.roles.contains(.signer) }
  }

  /// "Doei!", "Bedankt," and no more, but for a name.
  private static func parts(
    _ mail: MailText, _ content: Range<Int>, _ words: ArraySlice<MailWord>, from start: Int,
    isSigned: Bool
  ) -> Bool {
    let mark = mail.endMark(content)
    if let end = goodbyes.wordsEnd(mail.text, at: start, before: content.upperBound) {
      let names = words.filter { $0.range.lowerBound >= end }
      return isSigned && names.count <= 2
        && names.allSatisfy { $0.startsUpper || !$0.roles.isDisjoint(with: [.closing, .signer]) }
    }
    // "Bedankt!" ends with a word of thanks, below which the name stands.
    guard mark == 0x2C || isSigned && mark == 0x21 && words.count <= 2 else { return false }
    return partings.wordsEnd(mail.text, at: start, before: content.upperBound)
      == words.last?.range.upperBound
  }

  /// "Nog een fijn weekend allemaal!", with names behind it at most.
  private static func isFarewell(_ words: ArraySlice<MailWord>) -> Bool {
    guard words.count <= 9, let wish = words.firstIndex(where: { $0.roles.contains(.farewell) }),
      words.indices.contains(where: { $0 < wish && words[$0].roles.contains(.beforeFarewell) })
    else { return false }
    return words.indices.allSatisfy { index in
      let roles = words[index].roles
      return roles.contains(.beforeFarewell) || index == wish
        || index > wish
          && (words[index].startsUpper || !roles.isDisjoint(with: [.farewell, .closing]))
    }
  }

  private static func isNamed(
    _ mail: MailText, _ words: [MailWord], before end: Int
  ) -> Bool {
    words.count <= 4
      && words.allSatisfy {
        $0.startsUpper || $0.roles.contains(.particle)
          || additions.wordsEnd(mail.text, at: $0.range.lowerBound, before: end) != nil
      }
  }

  /// Returns the place behind the word that closes, before which only fitting words stand.
  private static func closingEnd(
    _ mail: MailText, _ content: Range<Int>, _ words: ArraySlice<MailWord>
  ) -> Int? {
    if let first = words.first,
      let end = letters.wordsEnd(
        mail.text, at: first.range.lowerBound, before: content.upperBound)
    {
      return end
    }
    for (offset, word) in words.enumerated() {
      if word.roles.contains(.closing) { return word.range.upperBound }
      guard word.roles.contains(.beforeClosing), offset < mostBefore else { return nil }
    }
    return nil
  }
}
