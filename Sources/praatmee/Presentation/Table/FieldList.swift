/// What is known of one thing: a label and a value on each line, the values one under another.
struct FieldList: Sendable {
  struct Field: Hashable, Sendable {
    var label: String
    /// Any text: it is made safe when it is shown.
    var value: Table.Cell

    init(_ label: String, _ value: Table.Cell) {
      self.label = label
      self.value = value
    }
  }

  var fields: [Field]

  init(_ fields: [Field] = []) {
    self.fields = fields
  }

  /// The lines as they are to be written; a long value goes on under its own beginning, or under
  /// its label where the terminal is too narrow for both.
  func lines(_ settings: OutputSettings) -> [String] {
    let labels = fields.map { TerminalText($0.label).string }
    let labelCells = labels.map { CellWidth.of($0) }.max() ?? 0
    let sideBySide = labelCells + TableLayout.gap.count + Self.leastValueCells
    let indent = settings.textCells >= sideBySide ? labelCells + TableLayout.gap.count : 2
    var result: [String] = []
    for (field, label) in zip(fields, labels) {
      let value = TerminalText(field.value.text).string
      let values = CellWidth.wrap(value, cells: settings.textCells - indent)
        .map { settings.paint($0, field.value.style) }
      let margin = String(repeating: " ", count: indent)
      if settings.textCells >= sideBySide {
        let filling = String(repeating: " ", count: indent - CellWidth.of(label))
        let first = values.first ?? ""
        let shownLabel = settings.paint(label, Palette.quiet)
        result.append(first.isEmpty ? shownLabel : shownLabel + filling + first)
        result += values.dropFirst().map { margin + $0 }
      } else {
        result += CellWidth.wrap(label, cells: settings.textCells)
          .map { settings.paint($0, Palette.quiet) }
        result += values.map { margin + $0 }
      }
    }
    return result
  }

  /// With less room than this a value stands under its label.
  private static let leastValueCells = 16
}
