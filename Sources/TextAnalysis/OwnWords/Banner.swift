/// The warning that an organisation's mail server puts on top of mail from outside.
enum Banner {
  /// Bytes; a longer line holds more than a banner.
  private static let longest = 700

  private static let starts = Phrases([
    "externe e-mail:", "external email:", "external sender", "externe afzender",
    "u ontvangt niet vaak", "je ontvangt niet vaak", "you don't often get",
    "sie erhalten nicht oft", "sie erhalten nicht haufig", "vous n'obtenez pas souvent",
    "vous ne recevez pas souvent", "klik niet op links", "klik niet op koppelingen",
    "open geen bijlagen", "do not click links", "do not open attachments",
    "meer informatie over waarom dit belangrijk is", "ontdek waarom dit belangrijk is",
  ])

  /// Openings that a person also uses; what the warning is about has to follow.
  private static let weakStarts = Phrases([
    "caution", "warning", "attention", "achtung", "vorsicht", "let op", "waarschuwing", "pas op",
    "opgelet", "deze e-mail", "deze email", "deze mail", "dit e-mailbericht", "dit bericht",
    "dit is een externe", "this email", "this e-mail", "this message", "diese e-mail",
    "ce message", "cet e-mail", "cette adresse", "extern bericht", "externe mail", "externe email",
    "externe e-mail", "afzender", "[extern", "[ext", "(extern", "<extern", "extern:", "external:",
  ])

  /// What only a mail server says of a message.
  private static let origins = Phrases([
    "van buiten de", "van buiten onze", "van buiten het", "van buiten uw", "van buiten je",
    "buiten de organisatie", "buiten onze organisatie", "buiten uw organisatie",
    "outside of the organi", "outside the organi", "outside of your organi",
    "outside your organi", "outside our organi", "from outside", "externe afzender",
    "externe bron", "een extern adres", "external sender", "external source",
    "van een externe", "een externe e-mail", "van buitenaf", "externer absender",
    "externen absender",
    "externe absender", "von ausserhalb", "von außerhalb", "exterieur de l'organi",
    "expediteur externe", "de l'exterieur", "komt van extern",
  ])

  private static let dangers = Phrases([
    "klik", "click", "link", "bijlage", "attachment", "onbekend", "phishing", "anhange",
    "pieces jointes",
  ])
  private static let senders = Phrases([
    "afzender", "sender", "absender", "expediteur", "vertrouwt",
  ])

  /// Outlook's tip about unknown senders, in whatever language.
  private static let tip = Phrases(["aka.ms/learnaboutsenderidentification"])

  static func matches(_ mail: MailText, _ line: MailLine) -> Bool {
    let text = mail.text
    guard line.content.count <= longest, line.content.count >= 6 else { return false }
    if tip.stand(text, in: line.content) { return true }
    var content = line.content
    while let first = content.first, isOrnament(text.folded[first]) { content.removeFirst() }
    guard !content.isEmpty else { return false }
    if starts.start(text, content) { return true }
    if let bracket = bracket(text, content) {
      let rest = text.trimmed(bracket..<content.upperBound)
      // `[EXTERN] Hoi, ik heb een vraag` holds the sender's words.
      return rest.isEmpty || starts.start(text, rest) || origins.stand(text, in: rest)
        || dangers.stand(text, in: rest) && senders.stand(text, in: rest)
    }
    guard weakStarts.start(text, content) else { return false }
    if origins.stand(text, in: content) { return !speaks(mail, line) }
    return dangers.stand(text, in: content) && senders.stand(text, in: content)
      && !speaks(mail, line)
  }

  /// A sender who says "ik" of a danger from outside is no server.
  private static func speaks(_ mail: MailText, _ line: MailLine) -> Bool {
    mail.words(line).contains { $0.roles.contains(.personal) }
  }

  /// Returns the place behind `[EXTERN]` or `[External sender]`.
  private static func bracket(_ text: FoldedText, _ content: Range<Int>) -> Int? {
    let opening = text.folded[content.lowerBound]
    let closing: UInt8
    switch opening {
    case 0x5B: closing = 0x5D
    case 0x28: closing = 0x29
    case 0x3C: closing = 0x3E
    default: return nil
    }
    guard external.start(text, (content.lowerBound + 1)..<content.upperBound) else { return nil }
    let head = content.prefix(40)
    return head.first { text.folded[$0] == closing }.map { $0 + 1 }
  }

  private static let external = Phrases(["ext", "buiten"])

  private static func isOrnament(_ byte: UInt8) -> Bool {
    byte == 0x2A || byte == 0x2D || byte == 0x21 || byte == 0x3D || byte.isBlank || byte == 0x23
      || byte >= 0x80
  }
}
