import ArgumentParser

/// The flags on how output looks, the same for every command that shows something.
struct OutputFlags: ParsableArguments {
  enum Colour: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

  @Option(help: "When to use colour.")
  var color: Colour = .auto
  @Flag(help: "Never show the output through a pager.")
  var noPager = false

  /// Lets a command write, as asked here and as the terminal allows, and ends its output.
  ///
  /// - Parameter page: what is longer than the screen goes through the pager.
  func writing(
    page: Bool = false, _ body: (Output) throws(OutputFailure) -> Void
  ) throws {
    try open(page: page).writing(body)
  }

  /// Where the command writes; it must be finished.
  func open(page: Bool = false) -> Output {
    let options = OutputOptions(
      colour: ColourChoice(rawValue: color.rawValue) ?? .auto, noPager: noPager)
    let output = Output(
      settings: .decide(options: options, surroundings: Surroundings.ofThisProcess()))
    if page { output.page() }
    return output
  }
}

extension Output {
  /// Lets a command write, and ends its output; a reader that went away ends the command quietly.
  func writing(_ body: (Output) throws(OutputFailure) -> Void) throws {
    do {
      try body(self)
      try finish()
    } catch {
      if case .closed = error { throw ExitCode(ExitStatus.done.rawValue) }
      throw CommandFailure(error)
    }
  }
}
