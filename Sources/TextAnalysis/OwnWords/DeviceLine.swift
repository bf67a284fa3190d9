/// The line that a phone or a platform adds: "Verstuurd vanaf mijn iPhone".
enum DeviceLine {
  /// Bytes; a longer line is somebody's sentence.
  private static let longest = 160

  private static let starts = Phrases(
    combining: [
      "verzonden", "verstuurd", "gestuurd", "veilig verzonden", "securely sent", "sent", "gesendet",
      "envoye", "verzonden op",
      "getypt",
    ],
    ["vanaf", "vanuit", "met", "via", "from", "with", "von", "depuis", "de", "using", "op"],
    [
      "mijn", "my", "een", "outlook", "mail", "proton", "gmail", "samsung", "meinem", "mon",
      "yahoo", "windows", "iphone", "ipad", "android", "mobiel", "huawei", "galaxy", "the",
      "parro", "social schools", "konnect", "bitcare", "kwieb", "mijnschool", "magister",
      "somtoday",
      "klasbord", "isy", "ouderportaal", "de app", "kidskonnect", "nextcloud", "roundcube", "k-9",
      "thunderbird", "fairmail", "spark", "edison", "aqua mail", "bluemail", "typeapp", "xiaomi",
      "tutanota", "tuta", "aquamail", "zoho", "mailo", "hushmail", "kpn", "ziggo", "web.de", "gmx",
      "nine", "canary", "hey",
    ])

  /// What a platform says of the message that it sends on.
  private static let platforms = Phrases(
    combining: ["dit bericht", "deze e-mail", "deze mail", "deze email", "je bericht"],
    ["is", "werd"],
    ["verzonden", "verstuurd", "gestuurd"], ["via", "vanuit", "met", "vanaf", "door", "namens"])
  private static let notices = Phrases([
    "dit is een automatisch", "u kunt niet op deze", "u kunt niet op dit", "je kunt niet op deze",
    "je kunt niet op dit", "dit is een no-reply", "social schools 3.0", "reageren kan via de app",
  ])

  private static let advertisements = Phrases([
    "outlook voor ios", "outlook voor android", "outlook voor mac", "download outlook voor",
    "haal outlook voor", "get outlook for", "outlook for ios", "outlook for android",
    "outlook fur ios herunterladen", "outlook fur android herunterladen", "telecharger outlook",
    "yahoo mail:", "virusvrij.www.avast.com", "virusvrij.", "virus-free.", "<#dab4fad8",
    "scanned by mailscanner", "deze e-mail is gecontroleerd op virussen",
    "diese nachricht wurde von meinem", "provided by",
  ])

  /// A phone that asks to be forgiven may do so in a sentence of its own.
  private static let excuses = Phrases([
    "excus", "typ", "kort", "brevity", "spelling", "fout", "sorry", "app", "beveiligde", "secure",
    "reageren", "beantwoord", "schutz", "sicher",
  ])

  /// A finite verb makes it a sentence: "Verstuurd met een hart en toch heb ik …".
  private static let verbs = Phrases([
    " heb ", " heeft ", " is ", " was ", " have ", " has ", " ik ",
  ])

  private static let schemes = Phrases(["http://", "https://", "<http", "www."])

  /// Returns whether a line is the address that belongs to a device's line above it.
  static func isAddress(_ text: FoldedText, _ content: Range<Int>) -> Bool {
    schemes.start(text, content) && !content.contains { text.folded[$0].isBlank }
  }

  /// Returns whether a device's line may begin here.
  static func begins(_ text: FoldedText, _ range: Range<Int>) -> Bool {
    starts.start(text, range) || platforms.start(text, range)
  }

  /// Returns whether a platform says this of what it sends on.
  static func isNotice(_ text: FoldedText, _ content: Range<Int>) -> Bool {
    platforms.start(text, content) || notices.start(text, content)
  }

  static func matches(_ text: FoldedText, _ content: Range<Int>) -> Bool {
    guard content.count >= 8, content.count <= longest else { return false }
    if isNotice(text, content) { return true }
    let isAdvertisement = advertisements.start(text, content)
    guard isAdvertisement || starts.start(text, content), !verbs.stand(text, in: content) else {
      return false
    }
    // "Gestuurd met mijn telefoon, want thuis leest hij mee. Hij …" goes on where a phone stops.
    guard let end = content.first(where: { endsPhrase(text, $0, in: content) }) else { return true }
    return isAdvertisement || excuses.stand(text, in: end..<content.upperBound)
  }

  /// Whether a comma, colon or full stop stands here with more behind it.
  private static func endsPhrase(_ text: FoldedText, _ place: Int, in content: Range<Int>) -> Bool {
    let byte = text.folded[place]
    return (byte == 0x2C || byte == 0x2E || byte == 0x3A) && place + 1 < content.upperBound
      && text.folded[place + 1].isBlank
  }
}
