/// Rows for people on a terminal, or for programs that read standard out.
struct Table: Sendable {
  var columns: [Column]
  /// A row with fewer cells than columns ends in empty ones; cells too many are not shown.
  var rows: [[Cell]]

  init(columns: [Column], rows: [[Cell]] = []) {
    self.columns = columns
    self.rows = rows
  }

  /// The lines as they are to be written: laid out for a terminal, else tab-separated.
  func lines(_ settings: OutputSettings) -> [String] {
    settings.layout
      ? laidOut(cells: settings.size.columns, colour: settings.colour) : tabSeparated()
  }

  /// One line a row, a tab between cells: every column, whole cells, no titles and no colour.
  func tabSeparated() -> [String] {
    rows.map { row in
      columns.indices
        .map { $0 < row.count ? TerminalText(row[$0].text).string : "" }
        .joined(separator: "\t")
    }
  }

  /// A line of titles, a rule, and a line for each row, none wider than `cells`.
  ///
  /// - Parameter cells: fewer than one counts as one.
  func laidOut(cells: Int, colour: Bool) -> [String] {
    guard !columns.isEmpty else { return [] }
    let texts = rows.map { row in row.prefix(columns.count).map { TerminalText($0.text).string } }
    let titles = columns.map { TerminalText($0.title).string }
    let layout = TableLayout(
      columns: columns, natural: naturalWidths(titles: titles, texts: texts), cells: cells)
    var result: [String] = []
    result.reserveCapacity(rows.count + 2)
    result.append(line(layout, titles, colour: colour) { _ in Palette.columnTitle })
    let rule = layout.parts.map { String(repeating: "─", count: $0.width) }
    let wholeRule = rule.joined(separator: TableLayout.gap)
    result.append(colour ? Palette.quiet.applied(to: wholeRule) : wholeRule)
    for (number, row) in texts.enumerated() {
      result.append(line(layout, row, colour: colour) { rows[number][$0].style })
    }
    return result
  }

  private func naturalWidths(titles: [String], texts: [[String]]) -> [Int] {
    var widths = titles.map { CellWidth.of($0) }
    for row in texts {
      for (column, text) in row.enumerated() {
        widths[column] = max(widths[column], CellWidth.of(text))
      }
    }
    return widths
  }

  private func line(
    _ layout: TableLayout, _ texts: [String], colour: Bool, style: (Int) -> Style
  ) -> String {
    var result = ""
    // Spaces are written only when something follows them.
    var owed = 0
    for (place, part) in layout.parts.enumerated() {
      if place > 0 { owed += TableLayout.gap.count }
      let text = part.column < texts.count ? texts[part.column] : ""
      let shown = CellWidth.truncate(text, cells: part.width)
      let filling = max(0, part.width - CellWidth.of(shown))
      let before = columns[part.column].alignment == .right ? filling : 0
      owed += before
      if !shown.isEmpty {
        result += String(repeating: " ", count: owed)
        let painted = colour ? style(part.column).applied(to: shown) : shown
        result +=
          BidirectionalText.isRightToLeft(shown) ? BidirectionalText.fenced(painted) : painted
        owed = 0
      }
      owed += filling - before
    }
    return result
  }
}
