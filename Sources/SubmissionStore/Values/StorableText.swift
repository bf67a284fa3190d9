/// Text that SQLite keeps whole.
///
/// SQLite's text ends at the first NUL, so a hostile message could hide what follows one.
enum StorableText {
  /// The text with each NUL as U+FFFD.
  static func of(_ text: String) -> String {
    guard text.utf8.contains(0) else { return text }
    return String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0.value == 0 ? "\u{FFFD}" : $0 }))
  }

  /// The same for a text that may be absent.
  static func of(_ text: String?) -> String? {
    guard let text else { return nil }
    let whole: String = of(text)
    return whole
  }

  /// The same, with an empty text as none.
  static func nonEmpty(_ text: String?) -> String? {
    guard let whole: String = of(text), !whole.isEmpty else { return nil }
    return whole
  }
}
