/// The legal words that an organisation adds under each mail.
enum Disclaimer {
  private static let openings = Phrases([
    "de informatie verzonden in dit e-mail", "de informatie verzonden met dit e-mail",
    "de informatie opgenomen in dit", "informatie verzonden in dit e-mail",
    "de informatie in dit e-mail", "de informatie in deze e-mail", "de informatie in dit bericht",
    "de inhoud van dit bericht", "de inhoud van deze e-mail", "de inhoud van dit e-mail",
    "de inhoud van deze mail is", "aan dit bericht kunnen geen rechten",
    "aan deze e-mail kunnen geen rechten", "aan de inhoud van dit bericht",
    "aan de inhoud van deze e-mail", "denk aan het milieu", "denk aub aan het milieu",
    "denk a.u.b. aan het milieu", "please consider the environment",
    "this message may contain confidential", "this email and any", "this e-mail and any",
    "this email is confidential", "this e-mail is confidential", "this message is confidential",
    "the information in this e-mail", "the information in this email",
    "the information contained in this", "the contents of this e-mail", "confidentiality notice",
    "diese e-mail enthalt vertrauliche", "ce message et toutes les pieces jointes",
    "spaar het milieu", "indien u niet de geadresseerde", "als u niet de geadresseerde",
    "indien dit bericht niet voor u bestemd", "mocht deze e-mail niet voor u bestemd",
    "mocht dit bericht niet voor u bestemd", "op al onze diensten", "op onze dienstverlening",
    "deze e-mail en eventuele bijlage", "deze e-mail en alle bijlage", "dit e-mailbericht en",
    "if you are not the intended", "if you have received this", "this email and its",
    "this e-mail and its", "the content of this email", "the content of this e-mail",
    "diese e-mail kann vertrauliche", "ce courriel", "ce message est confidentiel",
    "please think before you print", "think before you print", "bespaar papier",
    "print deze e-mail",
    "save a tree", "moet u deze e-mail echt printen", "wij verwerken persoonsgegevens",
    "lees hier onze privacy", "ons privacyreglement", "onze privacyverklaring",
  ])

  /// Openings that a person also uses; legal words have to follow.
  private static let weakOpenings = Phrases([
    "disclaimer", "dit bericht", "dit e-mailbericht", "dit emailbericht", "dit e-mail bericht",
    "deze e-mail", "deze email", "deze mail",
  ])

  /// Words that no person uses of their own mail; "vertrouwelijk" alone is not among them.
  static let legalWords = Phrases([
    "uitsluitend bestemd", "alleen bestemd", "uitsluitend voor de geadresseerde",
    "bestemd voor de geadresseerde", "geadresseerde", "geen rechten", "aansprakelijk",
    "niet voor u bestemd", "intended recipient", "ten onrechte ontv",
    "ten onrechte heeft ontvangen",
    "in error", "niet toegestaan deze", "abusievelijk", "irrtumlich erhalten", "destinataire",
    "solely for the", "only for the use", "viruscontrole", "op virussen", "kvk-nummer",
    "algemene voorwaarden", "kan informatie bevatten", "niet voor u is bestemd",
    "vertrouwelijke informatie", "kan vertrouwelijk", "bevat vertrouwelijk",
    "vertrouwelijk en", "strikt vertrouwelijk", "not intended for you", "not the addressee",
    "confidential information", "privileged",
  ])

  private static let openingBytes = Set("dtacspmiobwl".utf8)

  /// Bytes in which the legal words have to come.
  private static let reach = 400

  /// Returns whether legal words start here though no sentence ends before them: only with a capital
  /// and with what no person says of their own mail.
  static func startsUnended(_ text: FoldedText, _ content: Range<Int>) -> Bool {
    guard content.count >= 40, text.raw[content.lowerBound].isUpperASCII,
      openingBytes.contains(text.folded[content.lowerBound]),
      openings.start(text, content) || weakOpenings.start(text, content)
    else { return false }
    let end = min(content.upperBound, content.lowerBound + reach)
    return legalWords.stand(text, in: content.lowerBound..<end)
  }

  static func starts(_ text: FoldedText, _ content: Range<Int>) -> Bool {
    guard content.count >= 10, let first = content.first,
      openingBytes.contains(text.folded[first])
    else { return false }
    if openings.start(text, content) { return true }
    guard weakOpenings.start(text, content) else { return false }
    if content.count <= 12 { return true }
    // A sentence, not the paragraph: "Deze mail is lang. Het is vertrouwelijk wat ze zei."
    let end = min(content.upperBound, content.lowerBound + reach)
    let stop = (content.lowerBound..<end).first { place in
      text.folded[place] == 0x2E && place + 1 < end && text.folded[place + 1].isBlank
    }
    return legalWords.stand(text, in: content.lowerBound..<(stop ?? end))
  }
}
