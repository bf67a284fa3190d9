/// The program that shows long output a page at a time.
struct PagerChoice: Hashable, Sendable {
  /// For `/bin/sh -c`.
  var command: String
  /// Variables that the pager gets besides the environment.
  var environment: [String: String]

  /// Decides on a pager: `PRAATMEE_PAGER`, then `PAGER`, then less, then none.
  ///
  /// Only where a person sits at both ends, on a terminal that can. An empty `PRAATMEE_PAGER` or
  /// `PAGER`, or `cat`, means none; so does a command that is not there.
  static func decide(options: OutputOptions, surroundings: Surroundings) -> PagerChoice? {
    guard !options.noPager, surroundings.outputIsTerminal, surroundings.inputIsTerminal,
      !surroundings.terminalIsDumb
    else { return nil }
    let environment = surroundings.environment
    guard let wish = environment["PRAATMEE_PAGER"] ?? environment["PAGER"] else {
      // -F leaves at once where all fits, -I finds whatever the case, -R lets our colours through,
      // -X leaves the text standing.
      return surroundings.finds("less")
        ? PagerChoice(command: "less -FIRX", environment: variables(added: ["LESSCHARSET"])) : nil
    }
    let words = wish.split(separator: " ")
    guard let program = words.first, program != "cat", surroundings.finds(String(program)) else {
      return nil
    }
    return PagerChoice(command: wish, environment: variables(added: ["LESS", "LESSCHARSET"]))

    /// What nobody set. We always write UTF-8: in a locale that is not installed less would take
    /// half a letter for a control character of eight bits, and let it through.
    func variables(added names: Set<String>) -> [String: String] {
      ["LESS": "FIRX", "LESSCHARSET": "utf-8"]
        .filter { names.contains($0.key) && environment[$0.key] == nil }
    }
  }
}
