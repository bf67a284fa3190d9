import GRDB

/// Turns the words that somebody typed into a query of the full-text index.
///
/// Every word must occur, but parts of compounds count: `gesprek` finds `oudergesprekken`, because
/// each word stands for all words of the index's own vocabulary that contain it. Whatever was typed
/// is only ever words, never the index's query language.
enum SearchExpression {
  /// So many words of a search are looked for.
  static let wordLimit = 12
  /// A word stands for at most so many words of the vocabulary, the most frequent ones.
  static let expansionLimit = 200
  /// A word of fewer letters is only itself: every other word would contain it.
  static let shortestPart = 3

  static let expand = """
    SELECT term FROM entry_vocabulary WHERE instr(term, ?) > 0 ORDER BY doc DESC, term LIMIT ?
    """

  /// - Returns: nil where nothing that was typed is a word, or a word is nowhere in the index.
  static func make(from words: String, in db: Database) throws -> String? {
    let tokenizer = try db.makeTokenizer(.unicode61(diacritics: .remove))
    let clean: String = StorableText.of(words)
    var seen: Set<String> = []
    let tokens = try tokenizer.tokenize(query: String(clean.unicodeScalars.prefix(1000)))
      .map(\.token)
      .filter { seen.insert($0).inserted }
      .prefix(wordLimit)
    guard !tokens.isEmpty else { return nil }
    var groups: [String] = []
    for token in tokens {
      var terms = [token]
      if token.unicodeScalars.count >= shortestPart {
        terms += try String.fetchAll(db, sql: expand, arguments: [token, expansionLimit])
          .filter { $0 != token }
      }
      groups.append("(\(terms.map(quoted).joined(separator: " OR ")))")
    }
    return groups.joined(separator: " AND ")
  }

  /// A string of the index's query language (FTS5, section 3.1).
  static func quoted(_ term: String) -> String {
    "\"\(term.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
  }
}
