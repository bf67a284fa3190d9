/// How output looks: decided once, from what was asked and what is there.
struct OutputSettings: Hashable, Sendable {
  /// Colour on standard out.
  var colour: Bool
  /// Colour on standard error.
  var messageColour: Bool
  /// Laid out for a person; false where a program reads standard out.
  var layout: Bool
  var size: TerminalSize
  var pager: PagerChoice?

  init(
    colour: Bool = false, messageColour: Bool = false, layout: Bool = false,
    size: TerminalSize = .usual, pager: PagerChoice? = nil
  ) {
    self.colour = colour
    self.messageColour = messageColour
    self.layout = layout
    self.size = size
    self.pager = pager
  }

  /// Decides from values alone; `Surroundings.ofThisProcess()` gathers them.
  static func decide(options: OutputOptions = OutputOptions(), surroundings: Surroundings)
    -> OutputSettings
  {
    OutputSettings(
      colour: colour(options.colour, surroundings, isTerminal: surroundings.outputIsTerminal),
      messageColour: colour(options.colour, surroundings, isTerminal: surroundings.errorIsTerminal),
      layout: surroundings.outputIsTerminal,
      size: size(surroundings),
      pager: PagerChoice.decide(options: options, surroundings: surroundings))
  }

  /// Longer lines of running text are hard to read, however wide the terminal.
  static let widestText = 96

  /// The cells that running text may take; without bound where a program reads.
  var textCells: Int { layout ? min(size.columns, Self.widestText) : .max }

  /// Gives a text a look on standard out, where there is colour.
  func paint(_ text: String, _ style: Style) -> String {
    colour ? style.applied(to: text) : text
  }

  /// What was asked on the command line wins, then `NO_COLOR` (no-color.org), then
  /// `CLICOLOR_FORCE` and `CLICOLOR` (bixense.com/clicolors), then what the terminal can.
  private static func colour(
    _ choice: ColourChoice, _ surroundings: Surroundings, isTerminal: Bool
  ) -> Bool {
    switch choice {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    if surroundings.variable("NO_COLOR") != nil { return false }
    if let forced = surroundings.variable("CLICOLOR_FORCE"), forced != "0" { return true }
    return isTerminal && !surroundings.terminalIsDumb && surroundings.variable("CLICOLOR") != "0"
  }

  /// `COLUMNS` and `LINES`, where somebody exported sane ones, then what the terminal says.
  private static func size(_ surroundings: Surroundings) -> TerminalSize {
    func number(_ name: String) -> Int? {
      surroundings.variable(name).flatMap { Int($0) }.flatMap { 1...10_000 ~= $0 ? $0 : nil }
    }
    let told = surroundings.size ?? .usual
    return TerminalSize(
      columns: number("COLUMNS") ?? told.columns, rows: number("LINES") ?? told.rows)
  }
}
