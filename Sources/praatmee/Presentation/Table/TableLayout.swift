/// Which columns a table shows, and how wide each is.
struct TableLayout: Hashable, Sendable {
  struct Part: Hashable, Sendable {
    var column: Int
    /// At least one.
    var width: Int
  }

  /// What stands between two columns.
  static let gap = "  "

  /// The columns that are shown, from left to right; never empty where there are columns.
  let parts: [Part]

  /// Divides a width: flexible columns give way first, then the widest of the others, each down
  /// to its minimum; then whole columns go, lowest priority first.
  ///
  /// - Parameter natural: what each column would take if there were room for all.
  init(columns: [Table.Column], natural: [Int], cells: Int) {
    let cells = max(1, cells)
    let wanted = zip(columns, natural).map { column, width in
      max(1, min(width, column.maximum ?? width))
    }
    var shown = Array(columns.indices)
    while true {
      let room = cells - Self.gap.count * max(0, shown.count - 1)
      if let widths = Self.divide(room, among: shown, columns: columns, wanted: wanted) {
        parts = zip(shown, widths).map { Part(column: $0, width: $1) }
        return
      }
      guard shown.count > 1,
        let least = shown.indices.reversed().min(by: { one, other in
          columns[shown[one]].priority < columns[shown[other]].priority
        })
      else {
        // The last column takes what there is.
        parts = shown.prefix(1).map { Part(column: $0, width: min(wanted[$0], cells)) }
        return
      }
      shown.remove(at: least)
    }
  }

  /// The widths of these columns in so much room; nil where their least widths are too much.
  private static func divide(
    _ room: Int, among shown: [Int], columns: [Table.Column], wanted: [Int]
  ) -> [Int]? {
    var widths = shown.map { wanted[$0] }
    var excess = widths.reduce(0, +) - room
    for isFlexible in [true, false] where excess > 0 {
      let group = shown.indices.filter { columns[shown[$0]].isFlexible == isFlexible }
      let least = group.map { columns[shown[$0]].least(wanted: widths[$0]) }
      let given = narrow(group.map { widths[$0] }, to: least, by: excess)
      for (place, width) in zip(group, given) {
        excess -= widths[place] - width
        widths[place] = width
      }
    }
    return excess <= 0 ? widths : nil
  }

  /// Takes cells off the widest first, so that equals stay equal, none below its least.
  private static func narrow(_ widths: [Int], to least: [Int], by excess: Int) -> [Int] {
    var low = 0
    var high = widths.max() ?? 0
    let target = widths.reduce(0, +) - excess
    func capped(_ cap: Int) -> [Int] { zip(widths, least).map { max($1, min($0, cap)) } }
    // The highest cap under which all of them fit.
    while low < high {
      let middle = (low + high + 1) / 2
      if capped(middle).reduce(0, +) <= target { low = middle } else { high = middle - 1 }
    }
    var result = capped(low)
    // What rounding left over goes to the first that want it.
    var left = target - result.reduce(0, +)
    for place in result.indices where left > 0 && result[place] < widths[place] {
      result[place] += 1
      left -= 1
    }
    return result
  }
}
