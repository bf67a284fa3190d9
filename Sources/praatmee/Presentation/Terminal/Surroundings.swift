/// What a command finds around it when it starts: all that decides how output looks.
struct Surroundings: Sendable {
  var environment: [String: String]
  var inputIsTerminal: Bool
  var outputIsTerminal: Bool
  var errorIsTerminal: Bool
  /// As the terminal says; nil where there is none.
  var size: TerminalSize?
  /// Whether a command of this name can be started.
  var finds: @Sendable (String) -> Bool

  init(
    environment: [String: String] = [:], inputIsTerminal: Bool = false,
    outputIsTerminal: Bool = false, errorIsTerminal: Bool = false, size: TerminalSize? = nil,
    finds: @escaping @Sendable (String) -> Bool = { _ in true }
  ) {
    self.environment = environment
    self.inputIsTerminal = inputIsTerminal
    self.outputIsTerminal = outputIsTerminal
    self.errorIsTerminal = errorIsTerminal
    self.size = size
    self.finds = finds
  }

  /// A variable's value; nil where it is missing or empty.
  func variable(_ name: String) -> String? {
    guard let value = environment[name], !value.isEmpty else { return nil }
    return value
  }

  /// A terminal that only prints: no colour, no pager.
  var terminalIsDumb: Bool { variable("TERM").map { $0 == "dumb" } ?? true }
}
