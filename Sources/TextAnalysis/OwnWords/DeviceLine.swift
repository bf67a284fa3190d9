/// The line that a phone adds: "Verstuurd vanaf mijn iPhone".
enum DeviceLine {
  /// Bytes; a longer line is somebody's sentence.
  private static let longest = 160

  private static let starts = phrases(
    ["verzonden", "verstuurd", "gestuurd", "sent", "gesendet", "envoye"],
    ["vanaf", "vanuit", "met", "via", "from", "with", "von", "depuis", "de", "using"],
    [
      "mijn", "my", "een", "outlook", "mail", "proton", "gmail", "samsung", "meinem", "mon",
      "yahoo", "windows", "iphone", "ipad", "android", "mobiel", "huawei", "galaxy", "the",
    ])

  private static let advertisements = [
    "outlook voor ios downloaden", "outlook voor android downloaden", "download outlook voor",
    "haal outlook voor", "outlook voor ios", "outlook voor android", "get outlook for",
    "outlook for ios", "outlook for android", "outlook voor mac downloaden",
    "yahoo mail:", "virusvrij.www.avast.com", "virusvrij.", "virus-free.",
  ].map(FoldedText.folded)

  /// A phone that asks to be forgiven may do so in a sentence of its own.
  private static let excuses = [
    "excus", "typ", "kort", "brevity", "spelling", "fout", "sorry",
  ].map(FoldedText.folded)

  /// A finite verb makes it a sentence: "Verstuurd met een hart en toch heb ik …".
  private static let verbs = [" heb ", " heeft ", " is ", " was ", " have ", " has "].map(
    FoldedText.folded)

  static func matches(_ text: FoldedText, _ content: Range<Int>) -> Bool {
    guard content.count >= 8, content.count <= longest else { return false }
    guard text.starts(content, with: starts) || text.starts(content, with: advertisements) else {
      return false
    }
    guard !text.contains(verbs, in: content) else { return false }
    // "Gestuurd met mijn telefoon, want thuis leest hij mee. Hij …" goes on where a phone stops.
    guard let end = content.first(where: { endsPhrase(text, $0, in: content) }) else { return true }
    return text.contains(excuses, in: end..<content.upperBound)
      || text.starts(content, with: advertisements)
  }

  /// Whether a comma, colon or full stop stands here with more behind it.
  private static func endsPhrase(_ text: FoldedText, _ place: Int, in content: Range<Int>) -> Bool {
    [0x2C, 0x2E, 0x3A].contains(text.folded[place]) && place + 1 < content.upperBound
      && text.folded[place + 1].isBlank
  }

  private static func phrases(_ lists: [String]...) -> [[UInt8]] {
    lists.reduce([""]) { heads, list in
      heads.flatMap { head in list.map { head.isEmpty ? $0 : head + " " + $0 } }
    }.map(FoldedText.folded)
  }
}
