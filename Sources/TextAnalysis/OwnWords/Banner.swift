/// The warning that an organisation's mail server puts on top of mail from outside.
enum Banner {
  /// Bytes; a longer line holds more than a banner.
  private static let longest = 700

  private static let starts = [
    "[extern]", "[external]", "[extern bericht]", "[externe e-mail]", "externe e-mail:",
    "external email:", "deze e-mail is afkomstig van buiten",
    "deze mail is afkomstig van buiten", "dit bericht is afkomstig van buiten",
    "deze e-mail komt van buiten", "dit bericht komt van buiten", "u ontvangt niet vaak e-mail",
    "u ontvangt niet vaak e-mails", "je ontvangt niet vaak e-mail", "you don't often get email",
    "sie erhalten nicht oft", "vous n'obtenez pas souvent", "klik niet op links",
    "klik niet op koppelingen", "open geen bijlagen", "do not click links",
    "do not open attachments", "this email originated from outside",
    "this message originated from outside",
  ].map(FoldedText.folded)

  /// Openings that a person also uses; what the warning is about has to follow.
  private static let weakStarts = [
    "caution:", "let op: deze e-mail", "let op! deze e-mail", "let op: dit bericht",
    "let op! dit bericht", "let op: externe", "waarschuwing: deze e-mail", "waarschuwing: externe",
    "pas op: deze e-mail",
  ].map(FoldedText.folded)

  private static let dangers = [
    "buiten", "extern", "outside", "klik", "click", "link", "bijlage", "attachment", "afzender",
    "sender", "onbekend", "phishing",
  ].map(FoldedText.folded)

  /// Outlook's tip about unknown senders, in whatever language.
  private static let tip = FoldedText.folded("aka.ms/learnaboutsenderidentification")

  static func matches(_ text: FoldedText, _ content: Range<Int>) -> Bool {
    guard content.count <= longest else { return false }
    if text.find(tip, in: content) != nil { return true }
    if text.starts(content, with: weakStarts) { return text.contains(dangers, in: content) }
    guard text.starts(content, with: starts) else { return false }
    // `[EXTERN] Hoi, ik heb een vraag` holds the sender's words.
    guard text.folded[content.lowerBound] == 0x5B else { return true }
    let bracket = content.first { text.folded[$0] == 0x5D } ?? content.lowerBound
    let rest = text.trimmed((bracket + 1)..<content.upperBound)
    return rest.isEmpty || text.starts(rest, with: starts)
  }
}
