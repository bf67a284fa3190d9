import MIME
import TextAnalysis

/// The names that a message's own header and signature give away: whoever is named there is to be
/// hidden in the text as well.
enum KnownNames {
  /// More names than this only a mailing to everybody has.
  private static let limit = 50

  static func of(_ header: Header, pieces: [TextPiece], own: OwnAddresses) -> [String] {
    let mailboxes = header.from + header.sender + header.replyTo + header.to + header.cc
    let named = mailboxes.prefix(limit).filter { isPerson($0, own: own) }.compactMap(\.name)
    let signed = pieces.filter { $0.kind == .signature || $0.kind == .signOff }
      .flatMap { signedNames(in: $0.text) }
    var seen: Set<String> = []
    return (named.flatMap(names(in:)) + signed).filter { seen.insert($0.lowercased()).inserted }
  }

  private static func isPerson(_ mailbox: Mailbox, own: OwnAddresses) -> Bool {
    guard let address = EmailAddress(mailbox.address) else { return true }
    return !address.isNoReply && !address.isMailSystem && !own.contains(mailbox.address)
  }

  /// The person's name in a display name such as `Dijk, Noor van (De Regenboog)`.
  static func names(in displayName: String) -> [String] {
    var name = Substring(displayName.prefix(120))
    for separator in ["(", "|", " - ", " – ", " / ", " via ", " namens ", "[", " @ "] {
      if let cut = name.firstRange(of: separator) { name = name[..<cut.lowerBound] }
    }
    let trimmed = name.trimmingWhitespaceAndQuotes()
    guard !trimmed.contains("@"), trimmed.contains(where: \.isLetter) else { return [] }
    let halves = trimmed.split(separator: ",", maxSplits: 1)
    guard halves.count == 2 else { return [trimmed] }
    let family = halves[0].trimmingWhitespaceAndQuotes()
    let given = halves[1].trimmingWhitespaceAndQuotes()
    guard !family.isEmpty, !given.isEmpty else { return [trimmed] }
    return ["\(given) \(family)"]
  }

  /// The first line of a signature that has the shape of a name.
  private static func signedNames(in text: String) -> [String] {
    for line in text.split(separator: "\n").prefix(8) {
      let words = line.split { $0 == " " || $0 == "\t" || $0 == "," }
      guard (1...5).contains(words.count), line.count <= 60, words.contains(where: isCapitalised),
        words.allSatisfy({ isCapitalised($0) || particles.contains($0.lowercased()) })
      else { continue }
      let name = line.trimmingWhitespaceAndQuotes()
      if !signOffWords.contains(String(words[0]).lowercased()) { return [name] }
    }
    return []
  }

  private static func isCapitalised(_ word: Substring) -> Bool {
    guard let first = word.first, first.isUppercase else { return false }
    return word.allSatisfy { $0.isLetter || "-'’.".contains($0) }
  }

  private static let particles: Set<String> = [
    "van", "de", "der", "den", "het", "ter", "ten", "te", "in", "'t", "el", "al", "ben", "bin",
    "von", "di", "da", "dos", "op", "en", "&", "la", "le", "du",
  ]
  private static let signOffWords: Set<String> = [
    "groet", "groeten", "groetjes", "groetjes,", "met", "mvg", "m.v.g.", "hartelijke",
    "hartelijks", "vriendelijke", "warme", "liefs", "regards", "kind", "best", "thanks",
    "bedankt", "dank", "gr", "gr.", "grtjs", "alvast", "sent", "verzonden", "verstuurd",
    "hoogachtend",
    "yours", "cheers", "warm", "tot",
  ]
}

extension StringProtocol {
  fileprivate func firstRange(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) {
        return start..<index(start, offsetBy: text.count)
      }
      start = index(after: start)
    }
    return nil
  }

  fileprivate func trimmingWhitespaceAndQuotes() -> String {
    let isEdge: (Character) -> Bool = { $0.isWhitespace || "\"'‘’“”".contains($0) }
    var rest = self[...].drop(while: isEdge)
    while let last = rest.last, isEdge(last) { rest.removeLast() }
    return String(rest)
  }
}
