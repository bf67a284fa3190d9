extension Wording {
  /// The label of a category by its stable name; one of the institute's own is shown by its name.
  func category(_ name: String) -> String { label("category", name) }

  /// The label of a kind of message (`submission`, `signup`…).
  func kind(_ name: String) -> String { label("kind", name) }

  /// The label of a submission's state (`new`, `open`, `answered`, `closed`).
  func state(_ name: String) -> String { label("state", name) }

  /// The label of a decision on the acknowledgement (`send`, `withhold`, `hold`).
  func verdict(_ name: String) -> String { label("verdict", name) }

  /// The label of a state of outgoing mail (`planned`, `sent`…).
  func outboxState(_ name: String) -> String { label("outbox", name) }

  /// The label of a piece of a mail (`quoted`, `signature`…).
  func piece(_ name: String) -> String { label("piece", name) }

  /// The label of a kind of identifying piece (`person`, `postcode`…).
  func identifying(_ name: String) -> String { label("identifying", name) }

  /// The name of a language by its ISO 639-1 code.
  func language(_ code: String) -> String { label("language", code) }

  /// Whether a word that somebody typed names a stored value, in either language: `vraag`,
  /// `Question`, `voorbeeld`; the stable name itself always does.
  ///
  /// - Parameters:
  ///   - word: as typed.
  ///   - group: the first part of the keys, such as `category` or `state`.
  /// - Returns: the stable name; nil where nothing is called so.
  static func name(for word: String, in group: String) -> String? {
    let word = word.lowercased()
    for key in WordingKey.allCases where key.rawValue.hasPrefix(group + ".") {
      let name = String(key.rawValue.dropFirst(group.count + 1))
      let labels = [name.lowercased(), key.dutch, key.english]
      // The first word is enough: 'automatisch' for 'automatisch bericht'.
      if labels.contains(where: { $0 == word || $0.hasPrefix(word + " ") }) { return name }
    }
    return nil
  }

  private func label(_ group: String, _ name: String) -> String {
    guard let key = WordingKey(rawValue: "\(group).\(name)") else {
      return TerminalText(name).string
    }
    return text(key)
  }
}
