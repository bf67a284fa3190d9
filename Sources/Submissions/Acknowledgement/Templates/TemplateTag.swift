/// A Mustache tag of a template.
struct TemplateTag: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case variable, section, inverted, close, comment
  }

  let kind: Kind
  let name: String
  let place: PlacedText.Place

  /// The tag as Mustache reads it.
  var source: String {
    switch kind {
    case .variable: "{{\(name)}}"
    case .section: "{{#\(name)}}"
    case .inverted: "{{^\(name)}}"
    case .close: "{{/\(name)}}"
    case .comment: ""
    }
  }

  /// Reads the tag that starts at an index.
  ///
  /// - Returns: the tag, nil where it was no use; and the index behind it.
  static func read(
    _ text: PlacedText, at start: Int, problems: inout [PlacedProblem]
  ) -> (tag: TemplateTag?, end: Int) {
    let place = text.place(start)
    if text.starts(with: "{{{", at: start) {
      problems.append(
        PlacedProblem(place, "three braces would let a value through unescaped; use two: {{…}}"))
      return (nil, (text.index(of: "}}}", from: start) ?? text.count - 3) + 3)
    }
    guard let close = text.index(of: "}}", from: start + 2) else {
      problems.append(PlacedProblem(place, "the tag is not closed: '}}' is missing"))
      return (nil, text.count)
    }
    let content = String(text.characters[(start + 2)..<close])
    let end = close + 2
    guard let mark = content.first(where: { !$0.isWhitespace }) else {
      problems.append(PlacedProblem(place, "the tag is empty"))
      return (nil, end)
    }
    if "&><$=%*".contains(mark) {
      problems.append(PlacedProblem(place, "tags with '\(mark)' are not for these templates"))
      return (nil, end)
    }
    let kinds: [Character: Kind] = ["#": .section, "^": .inverted, "/": .close, "!": .comment]
    let kind = kinds[mark] ?? .variable
    let words = content.drop { $0.isWhitespace }.dropFirst(kind == .variable ? 0 : 1)
      .split(whereSeparator: \.isWhitespace)
    let name = words.joined(separator: " ")
    if kind == .comment { return (TemplateTag(kind: kind, name: "", place: place), end) }
    guard let problem = TemplateContext.problem(with: name, as: kind) else {
      return (TemplateTag(kind: kind, name: name, place: place), end)
    }
    problems.append(PlacedProblem(place, problem))
    return (nil, end)
  }
}

/// A problem whose file is known to whoever reads it.
struct PlacedProblem: Hashable, Sendable {
  let place: PlacedText.Place
  let message: String

  init(_ place: PlacedText.Place, _ message: String) {
    self.place = place
    self.message = message
  }
}
