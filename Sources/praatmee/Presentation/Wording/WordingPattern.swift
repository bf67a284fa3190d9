/// A text of the catalogue with places to fill in: `{name}`, or `{count:inzending|inzendingen}` for
/// what follows the number in `count`.
struct WordingPattern: Hashable, Sendable {
  enum Part: Hashable, Sendable {
    case text(String)
    case value(name: String)
    case plural(name: String, one: String, other: String)
  }

  let parts: [Part]

  init(_ pattern: String) {
    var parts: [Part] = []
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if rest.startIndex < open { parts.append(.text(String(rest[..<open]))) }
      parts.append(Self.place(rest[rest.index(after: open)..<close]))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    self.parts = parts
  }

  /// The names that want a value.
  var names: Set<String> {
    Set(
      parts.compactMap { part in
        switch part {
        case .text: nil
        case .value(let name), .plural(let name, _, _): name
        }
      })
  }

  /// - Parameter values: any text: each is made safe on the way in, and never read as a pattern.
  func filled(with values: [String: String]) -> String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .value(let name): values[name].map { TerminalText($0).string } ?? "{\(name)}"
      case .plural(let name, let one, let other): values[name] == "1" ? one : other
      }
    }.joined()
  }

  private static func place(_ inside: Substring) -> Part {
    guard let colon = inside.firstIndex(of: ":") else { return .value(name: String(inside)) }
    let name = String(inside[..<colon])
    let forms = inside[inside.index(after: colon)...]
      .split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    return .plural(
      name: name, one: String(forms.first ?? ""), other: String(forms.last ?? ""))
  }
}
