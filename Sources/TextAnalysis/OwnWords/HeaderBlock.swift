/// The block of header fields that Outlook and its kin write above another message.
struct HeaderBlock {
  /// The keys, by what they mean; one key proves nothing, a teacher also writes "Van: …".
  enum Key: Hashable, CaseIterable {
    case from, date, to, copy, subject, other

    var words: [String] {
      switch self {
      case .from: ["van", "from", "von", "de", "namens", "expediteur", "afzender"]
      case .date: ["verzonden", "datum", "sent", "date", "gesendet", "envoye", "verzonden op"]
      case .to: ["aan", "to", "an", "a", "ontvanger"]
      case .copy: ["cc", "kopie", "bcc"]
      case .subject: ["onderwerp", "subject", "betreff", "objet", "betreft"]
      case .other:
        [
          "bijlagen", "bijlage", "attachments", "urgentie", "prioriteit", "importance",
          "antwoord aan", "beantwoorden", "reply-to", "categorieen", "gevoeligheid",
        ]
      }
    }
  }

  /// Lines that the block takes.
  let lines: Int
  /// The line that names who wrote the message.
  let from: Range<Int>

  private static let phrases = Key.allCases.map { (key: $0, phrases: Phrases($0.words)) }
  private static let glued: [Phrases] = [Key.date, .to, .subject].map { key in
    Phrases(key.words.map { " " + $0 + ":" })
  }

  /// Lines over which a block may go.
  private static let mostLines = 14

  /// Finds the block at `index`; nil where nothing proves it.
  ///
  /// - Parameter isAnnounced: a separator or the document's structure stands above it, so that two
  ///   fields prove it.
  init?(_ mail: MailText, at index: Int, isAnnounced: Bool = false) {
    guard let first = Self.key(mail.text, mail.lines[index].content),
      isAnnounced || first != .to && first != .copy && first != .other
    else { return nil }
    if first == .from, Self.isOneLine(mail.text, mail.lines[index].content) {
      lines = 1
      let content = mail.lines[index].content
      from = content.lowerBound..<min(content.upperBound, content.lowerBound + 200)
      return
    }
    var seen = Seen()
    for place in index..<min(mail.lines.count, index + Self.mostLines) {
      let line = mail.lines[place]
      if line.isBlank {
        seen.foreign += 1
        if seen.foreign > 1 { break }
        continue
      }
      guard line.quoteDepth == mail.lines[index].quoteDepth else { break }
      guard let key = Self.key(mail.text, line.content) else {
        // A long list of recipients goes on over the next line.
        seen.foreign += 1
        if seen.foreign > 2 { break }
        continue
      }
      if seen.keys.contains(key), key == .from { break }
      seen.take(key, of: line, in: mail.text, at: place)
    }
    guard let from = seen.from, seen.isProof(isAnnounced: isAnnounced) else { return nil }
    lines = seen.end - index + 1
    self.from = from
  }

  private struct Seen {
    var keys: Set<Key> = []
    var from: Range<Int>?
    var hasAddress = false
    var hasDate = false
    var end = 0
    var foreign = 0

    mutating func take(_ key: Key, of line: MailLine, in text: FoldedText, at place: Int) {
      keys.insert(key)
      foreign = 0
      end = place
      hasAddress = hasAddress || line.content.contains { text.raw[$0] == 0x40 }
      if key == .date { hasDate = line.content.contains { text.folded[$0].isDigit } }
      if key == .from { from = line.content }
    }

    func isProof(isAnnounced: Bool) -> Bool {
      let known = keys.subtracting([.other]).count
      if isAnnounced, known >= 2 { return true }
      // "Datum: altijd op dinsdag" dates no message.
      return known >= 3 && (hasAddress || hasDate) || hasAddress && hasDate
        || hasAddress && keys.contains(.subject)
    }
  }

  /// Returns the key that starts a line, with its colon.
  private static func key(_ text: FoldedText, _ content: Range<Int>) -> Key? {
    // The longest key and its blanks: a line without a colon there has none.
    let head = content.lowerBound..<min(content.upperBound, content.lowerBound + 24)
    guard head.contains(where: { text.folded[$0] == 0x3A }) else { return nil }
    for (key, phrases) in phrases {
      guard var place = phrases.wordsEnd(text, at: content.lowerBound, before: content.upperBound)
      else { continue }
      while place < content.upperBound, text.folded[place].isBlank || text.folded[place] == 0x2A {
        place += 1
      }
      if place < content.upperBound, text.folded[place] == 0x3A { return key }
    }
    return nil
  }

  /// A block that came out on one line: `Van: … Datum: … Aan: … Onderwerp: …`.
  private static func isOneLine(_ text: FoldedText, _ content: Range<Int>) -> Bool {
    let head = content.lowerBound..<min(content.upperBound, content.lowerBound + 600)
    return glued.count { $0.stand(text, in: head) } >= 2
  }
}
