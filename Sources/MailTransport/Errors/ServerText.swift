/// Makes what a server wrote fit for an error and a log line.
enum ServerText {
  static let maximumCharacters = 300

  /// The text without addresses, control characters and the marks that reorder text on a screen,
  /// and no longer than a few lines.
  ///
  /// Servers quote the address that they refuse, and that address is a correspondent's.
  static func harmless(_ text: String) -> String {
    let printable = text.unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .control: scalar.properties.isWhitespace
      case .format, .surrogate, .privateUse, .unassigned: false
      default: true
      }
    }
    var words: [Substring] = []
    var length = 0
    for word in String(String.UnicodeScalarView(printable)).split(whereSeparator: \.isWhitespace) {
      length += word.count + 1
      guard length <= maximumCharacters else { break }
      words.append(word.contains("@") ? "(address)" : word)
    }
    return words.joined(separator: " ")
  }
}
