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
    "vorig bericht",
  ].map(FoldedText.folded)

  private static let forwardedWords = [
    "doorgestuurd bericht", "doorgestuurde bericht", "doorgezonden bericht",
    "forwarded message", "weitergeleitete nachricht", "message transfere", "forwarded by",
  ].map(FoldedText.folded)

  /// Lines of Apple's programs, which have no dashes.
  private static let begins = [
    "begin doorgestuurd bericht:", "begin forwarded message:",
    "anfang der weitergeleiteten nachricht:", "debut du message reexpedie :",
    "debut du message reexpedie:", "begin van doorgestuurd bericht:",
  ].map(FoldedText.folded)

  static let words = originalWords + forwardedWords

  init?(_ text: FoldedText, _ line: MailLine) {
    let content = line.content
    guard content.count >= 10, content.count <= 160 else { return nil }
    if text.starts(content, with: Self.begins) {
      self = .forwarded
      return
    }
    var place = content.lowerBound
    while place < content.upperBound, [0x2D, 0x5F, 0x3D].contains(text.folded[place]) { place += 1 }
    guard place - content.lowerBound >= 2 else { return nil }
    while place < content.upperBound, text.folded[place].isBlank { place += 1 }
    let rest = place..<content.upperBound
    guard let end = text.matchWords(Self.words, at: place, before: content.upperBound) else {
      return nil
    }
    let closed = (end..<content.upperBound).contains {
      [0x2D, 0x5F, 0x3D].contains(text.folded[$0])
    }
    guard closed else { return nil }
    self = text.starts(rest, with: Self.forwardedWords) ? .forwarded : .original
  }
}
