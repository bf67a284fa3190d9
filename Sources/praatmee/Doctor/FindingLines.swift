import IntakeService

/// A finding of the doctor as lines for a person.
struct FindingLines {
  let settings: OutputSettings

  init(_ settings: OutputSettings) { self.settings = settings }

  func lines(of finding: Finding) -> [String] {
    let (mark, style): (String, Style) =
      switch finding.level {
      case .fine: ("✓", Palette.success)
      case .warning: ("!", Palette.warning)
      case .failure: ("✗", Palette.failure)
      }
    let subject = CellWidth.fit(finding.subject, cells: max(18, CellWidth.of(finding.subject)))
    let text = TerminalText(finding.text, lineEnds: .keep).string
    var lines = ["\(settings.paint(mark, style)) \(subject) \(text)"]
    if let advice = finding.advice {
      lines.append(String(repeating: " ", count: 21) + "→ " + TerminalText(advice).string)
    }
    return lines
  }
}
