/// A line that a mail program puts between the sender's words and another message.
enum SeparatorLine: Hashable, Sendable {
  /// What is below is the message that is answered.
  case original
  /// What is below is handed on.
  case forwarded

  private static let originalWords = [
    "oorspronkelijk bericht", "oorspronkelijke bericht", "origineel bericht",
    "originele bericht", "oorspronkelijke e-mail", "original message", "original mail",
    "original email", "ursprungliche nachricht", "message d'origine", "message original",
    "vorig bericht", "original appointment", "oorspronkelijke afspraak",
  ]

  private static let forwardedWords = [
    "doorgestuurd bericht", "doorgestuurde bericht", "doorgezonden bericht",
    "forwarded message", "weitergeleitete nachricht", "message transfere", "forwarded by",
    "doorgestuurde e-mail", "doorgestuurde mail",
  ]

  /// Lines of Apple's programs, which have no dashes.
  private static let begins = Phrases([
    "begin doorgestuurd bericht:", "begin forwarded message:",
    "anfang der weitergeleiteten nachricht:", "debut du message reexpedie :",
    "debut du message reexpedie:", "begin van doorgestuurd bericht:",
  ])

  static let words = Phrases(originalWords + forwardedWords)
  private static let forwardedPhrases = Phrases(forwardedWords)

  init?(_ mail: MailText, _ line: MailLine) {
    let text = mail.text
    let content = line.content
    guard content.count >= 10, content.count <= 160 else { return nil }
    if Self.begins.start(text, content) {
      self = .forwarded
      return
    }
    var place = content.lowerBound
    while place < content.upperBound, Self.isDrawn(text.folded[place]) { place += 1 }
    guard place - content.lowerBound >= 2 else { return nil }
    // QUIRK: Lotus Notes writes `-----"Naam" <naam@a.test> schreef: -----`.
    if place - content.lowerBound >= 3, text.folded[content.upperBound - 1] == 0x2D,
      let verb = mail.words(line).last, verb.roles.contains(.headerVerb)
    {
      self = .original
      return
    }
    while place < content.upperBound, text.folded[place].isBlank { place += 1 }
    guard let end = Self.words.wordsEnd(text, at: place, before: content.upperBound),
      (end..<content.upperBound).contains(where: { Self.isDrawn(text.folded[$0]) })
    else { return nil }
    let isForwarded = Self.forwardedPhrases.end(text, at: place, before: content.upperBound) != nil
    self = isForwarded ? .forwarded : .original
  }

  private static func isDrawn(_ byte: UInt8) -> Bool {
    byte == 0x2D || byte == 0x5F || byte == 0x3D || byte == 0x2A
  }
}
