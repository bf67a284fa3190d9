import Yams

extension ConfigurationProblem {
  /// The problem that the YAML parser stopped at.
  init(syntax error: any Error, text: String, file: String) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(
        file: file, line: mark.line, column: mark.column, message: "this is no YAML: \(problem)")
    case .duplicatedKeysInMapping(let keys, let context):
      self.init(
        file: file,
        line: Self.line(ofSecond: keys.first ?? "", column: context.mark.column, in: text)
          ?? context.mark.line,
        column: context.mark.column,
        message: "'\(keys.joined(separator: "', '"))' stands here more than once")
    default:
      self.init(file: file, line: 0, column: 0, message: "this is no YAML: \(error)")
    }
  }

  /// The parser names only the place where the mapping begins.
  private static func line(ofSecond key: String, column: Int, in text: String) -> Int? {
    let start = String(repeating: " ", count: max(0, column - 1)) + key + ":"
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let places = lines.indices.filter { lines[$0].hasPrefix(start) }
    return places.count > 1 ? places[1] + 1 : nil
  }
}
