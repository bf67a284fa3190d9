/// Which look means what: the same everywhere, and never the only sign of it.
enum Palette {
  static let heading = Style(bold: true)
  static let columnTitle = Style(bold: true)
  /// What can be passed over: rules, labels, quoted text.
  static let quiet = Style(dim: true)
  static let sensitive = Style(colour: .red, bold: true)
  static let failure = Style(colour: .red, bold: true)
  static let warning = Style(colour: .yellow)
  static let success = Style(colour: .green)

  /// - Parameter name: a category's stable name; one of the institute's own is magenta.
  static func category(_ name: String) -> Style {
    switch name {
    case "example": Style(colour: .green)
    case "question": Style(colour: .blue)
    case "doubt": Style(colour: .yellow)
    default: Style(colour: .magenta)
    }
  }
}
