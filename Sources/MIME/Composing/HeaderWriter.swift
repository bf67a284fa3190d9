/// Writes header fields, folded before column 78 (RFC 5322 sections 2.1.1 and 2.2.3).
struct HeaderWriter {
  static let lineLength = 78
  /// The longest line that may be sent, without its end.
  static let longestLine = 998

  private(set) var bytes: [UInt8] = []

  /// A name of visible ASCII characters without colons.
  static func fieldName(_ name: String) -> String {
    String(decoding: name.utf8.filter { $0.isVisible && $0 != .colon }.prefix(40), as: UTF8.self)
  }

  /// Writes words with one space between them, as many to a line as fit.
  mutating func append(_ name: String, tokens: [String]) {
    append(name, words: tokens.map { Array($0.utf8) })
  }

  mutating func append(_ name: String, words: [[UInt8]]) {
    bytes.append(contentsOf: name.utf8)
    bytes.append(.colon)
    var length = name.utf8.count + 1
    for (index, word) in words.enumerated() {
      for (place, piece) in Self.pieces(of: word).enumerated() {
        // The first word stays behind the name: a line of white space alone is obsolete.
        let isFirst = index == 0 && place == 0
        let fits = length + 1 + piece.count <= Self.lineLength
        if !isFirst, !fits || place > 0 {
          bytes.append(contentsOf: [.cr, .lf])
          length = 0
        }
        bytes.append(.space)
        bytes.append(contentsOf: piece)
        length += 1 + piece.count
      }
    }
    bytes.append(contentsOf: [.cr, .lf])
  }

  /// Writes an unstructured value; as encoded-words where it has characters outside ASCII, could
  /// be mistaken for an encoded-word, or could not be folded.
  mutating func append(_ name: String, text: String) {
    let clean = Self.withoutControls(text)
    let words = clean.utf8.split(separator: .space, omittingEmptySubsequences: false)
    let isPlain =
      clean.utf8.allSatisfy { $0 < 0x80 } && !clean.utf8.contains(EncodedWordWriter.mark)
      && words.allSatisfy { !$0.isEmpty && $0.count <= Self.lineLength - name.utf8.count - 2 }
    guard !clean.isEmpty else {
      append(name, words: [])
      return
    }
    guard !isPlain else {
      append(name, words: words.map(Array.init))
      return
    }
    let room = EncodedWordWriter.lineLength - name.utf8.count - 2
    append(name, words: EncodedWordWriter.words(clean, in: .text, room: room))
  }

  /// Writes a list of addresses; nothing if there is none.
  mutating func append(_ name: String, mailboxes: [Mailbox]) {
    let lists = mailboxes.map(AddressWriter.words).filter { !$0.isEmpty }
    guard !lists.isEmpty else { return }
    var words: [[UInt8]] = []
    for (index, list) in lists.enumerated() {
      words += list
      if index < lists.count - 1 { words[words.count - 1].append(.comma) }
    }
    append(name, words: words)
  }

  /// Writes message-ids; nothing if there is none. One that no line can hold, or that is none, is
  /// left out: altered it would name no message.
  mutating func append(_ name: String, messageIDs: [String]) {
    let words = messageIDs.compactMap { id -> [UInt8]? in
      var bytes = Array(id.utf8)
      if bytes.first == .less, bytes.last == .greater {
        bytes = Array(bytes.dropLast().dropFirst())
      }
      guard !bytes.isEmpty, bytes.count <= 900,
        bytes.allSatisfy({ $0.isVisible && $0 != .less && $0 != .greater })
      else { return nil }
      return [.less] + bytes + [.greater]
    }
    guard !words.isEmpty else { return }
    append(name, words: words)
  }

  /// Each control character, CR and LF among them, becomes a space, as do line separators.
  static func withoutControls(_ text: String) -> String {
    UnstructuredValue.tidy(text)
  }

  /// A word that no line can hold is cut, between characters.
  private static func pieces(of word: [UInt8]) -> [[UInt8]] {
    let longest = longestLine - 98
    guard word.count > longest else { return [word] }
    var result: [[UInt8]] = []
    var start = 0
    while start < word.count {
      var end = min(start + longest, word.count)
      while end < word.count, end > start + 1, word[end] & 0xC0 == 0x80 { end -= 1 }
      result.append(Array(word[start..<end]))
      start = end
    }
    return result
  }
}
