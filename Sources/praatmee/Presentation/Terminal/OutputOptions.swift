/// When to write in colour.
enum ColourChoice: String, Sendable, CaseIterable {
  case auto, always, never
}

/// What the person asked for on the command line.
struct OutputOptions: Hashable, Sendable {
  var colour: ColourChoice
  /// Never show the output through a pager.
  var noPager: Bool

  init(colour: ColourChoice = .auto, noPager: Bool = false) {
    self.colour = colour
    self.noPager = noPager
  }
}
