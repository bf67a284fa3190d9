extension Table {
  /// How one column takes its part of the width.
  struct Column: Hashable, Sendable {
    var title: String
    var alignment: CellWidth.Alignment
    /// Below so many cells it says nothing any more, and the whole column goes; nil for what its
    /// widest cell takes, up to `uncutCells`: half a number is a wrong number.
    var minimum: Int?
    /// More it never takes, however wide its cells; nil for no bound.
    var maximum: Int?
    /// Gives way before the others do: the column of long texts.
    var isFlexible: Bool
    /// Where it gets too narrow for all, the column of the lowest priority goes first, and of
    /// equals the one further to the right.
    var priority: Int

    /// A cell wider than this is cut sooner than that other columns go for it.
    static let uncutCells = 20

    /// How narrow it may become.
    func least(wanted: Int) -> Int {
      max(1, min(wanted, minimum ?? Self.uncutCells))
    }

    init(
      _ title: String, alignment: CellWidth.Alignment = .left, minimum: Int? = nil,
      maximum: Int? = nil, isFlexible: Bool = false, priority: Int = 0
    ) {
      self.title = title
      self.alignment = alignment
      self.minimum = minimum
      self.maximum = maximum
      self.isFlexible = isFlexible
      self.priority = priority
    }
  }

  /// What stands in one place, and how it looks.
  struct Cell: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    /// Any text: it is made safe when it is shown.
    var text: String
    var style: Style

    init(_ text: String, style: Style = .plain) {
      self.text = text
      self.style = style
    }

    init(stringLiteral value: String) {
      self.init(value)
    }
  }
}
