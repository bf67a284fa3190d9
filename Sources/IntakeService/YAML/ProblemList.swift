import Yams

/// Gathers the mistakes of one file, so that all of them are told at once.
final class ProblemList {
  let file: String
  private(set) var problems: [ConfigurationProblem] = []

  init(file: String) { self.file = file }

  func add(_ message: String, at mark: Mark?) {
    problems.append(
      ConfigurationProblem(
        file: file, line: mark?.line ?? 0, column: mark?.column ?? 0, message: message))
  }

  /// In the order of the file.
  var sorted: [ConfigurationProblem] {
    problems.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
  }
}
