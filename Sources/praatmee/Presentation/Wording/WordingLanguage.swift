/// The language in which a command speaks to the person who typed it.
enum WordingLanguage: String, Sendable, CaseIterable {
  case dutch = "nl"
  case english = "en"

  /// Chooses the configured language, else that of the locale (`LC_ALL`, `LC_MESSAGES`, `LANG`, the
  /// first that is set), else English.
  ///
  /// - Parameter configured: `nl` or `en`; anything else does not count.
  static func choose(configured: String?, environment: [String: String]) -> WordingLanguage {
    if let configured, let language = WordingLanguage(rawValue: configured) { return language }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { environment[$0] }
      .first { !$0.isEmpty }
    // nl, nl_NL.UTF-8, nl_BE@euro
    let code = locale?.prefix { $0.isLetter } ?? ""
    return WordingLanguage(rawValue: code.lowercased()) ?? .english
  }
}
