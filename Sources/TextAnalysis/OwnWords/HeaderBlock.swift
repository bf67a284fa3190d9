/// The block of header fields that Outlook and its kin write above another message.
enum HeaderBlock {
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

  private static let patterns: [(key: Key, pattern: [UInt8])] = Key.allCases.flatMap { key in
    key.words.map { (key, FoldedText.folded($0)) }
  }

  /// Lines over which a block may go.
  private static let mostLines = 14

  /// Returns the number of lines that the block at `index` takes, or nil where nothing proves it.
  static func lines(_ text: FoldedText, _ lines: [MailLine], at index: Int) -> Int? {
    guard let first = key(text, lines[index].content), first != .to, first != .copy,
      first != .other
    else { return nil }
    if isOneLine(text, lines[index].content) { return 1 }
    var keys: Set<Key> = []
    var hasAddress = false
    var hasDate = false
    var end = index
    var foreign = 0
    for place in index..<min(lines.count, index + mostLines) {
      let line = lines[place]
      if line.isBlank {
        foreign += 1
        if foreign > 1 { break }
        continue
      }
      guard line.quoteDepth == lines[index].quoteDepth else { break }
      guard let key = key(text, line.content) else {
        // A long list of recipients goes on over the next line.
        foreign += 1
        if foreign > 2 { break }
        continue
      }
      if keys.contains(.from), key == .from { break }
      keys.insert(key)
      foreign = 0
      end = place
      hasAddress = hasAddress || line.content.contains { text.raw[$0] == 0x40 }
      if key == .date { hasDate = line.content.contains { text.folded[$0].isDigit } }
    }
    guard keys.contains(.from) else { return nil }
    let known = keys.subtracting([.other]).count
    let proved =
      known >= 3 || (hasAddress && hasDate) || (hasAddress && keys.contains(.subject))
    return proved ? end - index + 1 : nil
  }

  /// Returns the key that starts a line, with its colon.
  private static func key(_ text: FoldedText, _ content: Range<Int>) -> Key? {
    guard !content.isEmpty else { return nil }
    for (key, pattern) in patterns {
      guard var place = text.match(pattern, at: content.lowerBound, before: content.upperBound)
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
    let others: [Key] = [.date, .to, .subject]
    let found = others.filter { key in
      key.words.contains { word in
        text.find(FoldedText.folded(" " + word + ":"), in: head) != nil
      }
    }
    return found.count >= 2
  }
}
