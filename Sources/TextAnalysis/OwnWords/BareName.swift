/// A name alone on a line, which signs a mail without a closing.
struct BareName {
  let mail: MailText
  private let sender: SenderName

  private static let longest = 80
  /// Words of a name, or of the role behind it: "Noor de Wit, leerkracht groep 4".
  private static let mostWords = 8

  init(mail: MailText, sender: SenderName) {
    self.mail = mail
    self.sender = sender
  }

  /// Returns whether a line is a name and nothing else, but for a role behind a comma.
  ///
  /// - Parameter ownParagraph: a blank line stands above it, so that a name that the sender's
  ///   display name does not hold is believed too.
  func matches(_ line: MailLine, ownParagraph: Bool) -> Bool {
    let content = line.content
    guard content.count <= Self.longest, let end = content.last,
      ![0x2E, 0x3F, 0x21, 0x3A].contains(mail.text.folded[end]) || isInitial(end)
    else { return false }
    let words = mail.words(line)
    guard words.count <= Self.mostWords else { return false }
    let nameEnd =
      content.first { [0x2C, 0x28, 0x7C].contains(mail.text.folded[$0]) } ?? content.upperBound
    var named = words.filter { $0.range.upperBound <= nameEnd }
    // "juf Anja": the name behind who signs.
    let isTitled = named.count > 1 && named[0].roles.contains(.signer)
    if isTitled { named.removeFirst() }
    guard let first = named.first else { return false }
    let hashes = named.map(\.hash)
    if isSender(hashes, first) {
      return named.count == words.count || ownParagraph || named.count > 1 || isTitled
    }
    return ownParagraph && looksLikeName(named, isTitled: isTitled)
  }

  private static let exclamations = WordSet(
    """
    einde klaar punt amen pff pfff tja ach oeps succes hoera chapeau respect sterkte toppers top
    super geweldig koffie zucht poeh voila basta help wauw wow bravo ziezo hopla snik grr mwah fin
    ende end stilte niks verbinding verbinden wordt rust liefde geduld humor praten luisteren
    ouderavond rapport rapporten thuiswerk ouderbetrokkenheid proost hulde klasse verdrietig
    triest gek raar vreemd dapper trots moe boos blij bang stil alleen groetjes vrijdag
    """)
  /// How words end that name nobody.
  private static let endings = [
    "end", "lijk", "lijke", "ig", "ige", "isch", "ing", "ingen", "heid", "heden", "loos", "baar",
    "zaam", "tie", "ties", "schap", "tion",
  ].map { Array($0.utf8) }

  /// Returns whether a line may be a name that no list holds: up to three words with capitals that
  /// mean nothing else.
  ///
  /// - Parameter isBelowParting: a line like a closing stands above it.
  func standsAlone(_ line: MailLine, isBelowParting: Bool = false) -> Bool {
    let words = mail.words(line)
    guard let first = words.first, let end = line.content.last, words.count <= 5,
      mail.text.folded[end].isFoldedLetter || mail.text.folded[end] == FoldedText.ignorable,
      line.content.lowerBound <= first.range.lowerBound,
      isUnmarked(line.content.lowerBound..<first.range.lowerBound, before: first)
    else { return false }
    if isNameless(words) { return true }
    // "marloes" and "juf marloes", as a phone's typist signs.
    if words.count == 1, !first.startsUpper {
      // A short word without a capital may be anything.
      return first.range.count > 4 && FirstNames.all.contains(first.hash)
        && isMeaningless(first) && !FirstNames.ordinaryWords.contains(first.hash)
    }
    if words.count == 2, first.roles.contains(.signer), let name = words.last {
      return isMeaningless(name) && (name.startsUpper || FirstNames.all.contains(name.hash))
    }
    guard first.startsUpper, words.count <= 4,
      (first.range.lowerBound..<line.content.upperBound).allSatisfy({ isNameByte(at: $0) })
    else { return false }
    let named = isBelowParting && words.last?.range.count == 1 ? words.dropLast() : words
    return named.contains { $0.range.count > 1 && !$0.roles.contains(.particle) }
      && named.allSatisfy {
        isInitial($0) || isNameWord($0) || isTieWord($0) && $0.hash != first.hash
      }
  }

  /// Dashes before a name, which before another word make a list.
  private func isUnmarked(_ range: Range<Int>, before first: MailWord) -> Bool {
    if range.isEmpty { return true }
    let isList = mail.text.raw[range].contains { $0 == 0x2D || $0 == 0x2A || $0 == 0x23 }
    return range.count <= 4 && (!isList || FirstNames.all.contains(first.hash))
      && range.allSatisfy {
        mail.text.folded[$0] >= 0x80 || [0x20, 0x2D, 0x7E, 0].contains(mail.text.folded[$0])
      }
  }

  private static let article = WordSet("een a ein eine")

  /// "Een gastouder", "Een bezorgde moeder": who signs without a name.
  private func isNameless(_ words: ArraySlice<MailWord>) -> Bool {
    guard let first = words.first, let last = words.last, (2...4).contains(words.count),
      Self.article.contains(first.hash), first.startsUpper
    else { return false }
    return !last.roles.isDisjoint(with: [.function, .signer, .afterClosing])
      && words.dropFirst().allSatisfy { $0.roles.isDisjoint(with: [.sentence, .particle]) }
  }

  /// "J." of "J. Hofstra".
  private func isInitial(_ word: MailWord) -> Bool {
    word.range.count == 1 && word.startsUpper && word.range.upperBound < mail.text.count
      && mail.text.folded[word.range.upperBound] == 0x2E
  }

  private func isNameByte(at place: Int) -> Bool {
    let byte = mail.text.folded[place]
    if byte == 0x2E { return place > 0 && mail.text.raw[place - 1].isUpperASCII }
    return byte.isWordByte || isTie(byte)
  }

  private func isMeaningless(_ word: MailWord) -> Bool {
    word.roles.isEmpty && !word.isNumber && word.range.count > 1
      && !SafeWords.ordinary.contains(word.hash) && !Self.exclamations.contains(word.hash)
  }

  private func isNameWord(_ word: MailWord) -> Bool {
    let letters = mail.text.folded[word.range].filter { $0 != FoldedText.ignorable }
    guard word.startsUpper, !word.isNumber, word.roles.isEmpty, letters.count >= 2,
      letters.count <= 14, !SafeWords.ordinary.contains(word.hash),
      !Self.exclamations.contains(word.hash)
    else { return false }
    if FirstNames.all.contains(word.hash) { return true }
    // "WAT EEN WEEK"
    if mail.text.raw[word.range].dropFirst().contains(where: \.isUpperASCII) { return false }
    return !Self.endings.contains {
      letters.count > $0.count && letters.suffix($0.count) == $0[...]
    }
  }

  private func isTieWord(_ word: MailWord) -> Bool {
    word.roles.contains(.particle) && word.roles.isDisjoint(with: [.sentence, .slogan])
  }

  /// What ties the parts of a name.
  private func isTie(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x2D || byte == 0x27 }

  /// The sender's name, a part of it, or its words with others left out.
  private func isSender(_ words: [UInt64], _ first: MailWord) -> Bool {
    guard !words.isEmpty, Set(sender.hashes).isSuperset(of: words) else { return false }
    if words.first == sender.hashes.first { return true }
    return !first.roles.contains(.particle) && (words.count > 1 || first.startsUpper)
  }

  /// Whether words that the display name does not hold make a name: a known first name, or one that
  /// begins as the sender's initial does; then only surnames and what ties them.
  private func looksLikeName(_ words: [MailWord], isTitled: Bool) -> Bool {
    guard let first = words.first, first.startsUpper, words.count <= 4 else { return false }
    let fitsInitial =
      words.count == 1 && first.range.count > 2
      && sender.initials.contains(mail.text.folded[first.range.lowerBound])
    guard FirstNames.all.contains(first.hash) || fitsInitial || isTitled else { return false }
    return words.dropFirst().allSatisfy { $0.startsUpper || $0.roles.contains(.particle) }
  }

  private func isInitial(_ end: Int) -> Bool {
    end > 0 && mail.text.folded[end] == 0x2E && mail.text.raw[end - 1].isUpperASCII
  }
}
