/// Text that is safe in one line of a header or a sentence.
enum SingleLine {
  private static let limit = 200

  /// A text without line ends, control characters and characters that turn the writing direction;
  /// each run of white space is one blank.
  static func of(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var blank = false
    for scalar in text.unicodeScalars.prefix(limit * 8) {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .spaceSeparator:
        blank = !result.isEmpty
      case .format, .privateUse, .surrogate, .unassigned:
        continue
      default:
        if blank { result.append(" ") }
        blank = false
        result.append(scalar)
      }
    }
    return String(String(result).prefix(limit))
  }
}
