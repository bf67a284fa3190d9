/// One mistake in the configuration file, at its place.
package struct ConfigurationProblem: Hashable, Sendable, CustomStringConvertible {
  package var file: String
  /// Counted from 1; 0 where the file as a whole is meant.
  package var line: Int
  package var column: Int
  /// What is wrong, and what would be right.
  package var message: String

  package init(file: String, line: Int, column: Int, message: String) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
  }

  package var description: String {
    line == 0 ? "\(file): \(message)" : "\(file):\(line):\(column): \(message)"
  }
}

/// A configuration that cannot be used, with every mistake that was found in it.
package struct ConfigurationError: Error, Hashable, Sendable, CustomStringConvertible {
  package var problems: [ConfigurationProblem]
  /// The file is there, and this user may not read it.
  package var isNotPermitted: Bool

  package init(problems: [ConfigurationProblem], isNotPermitted: Bool = false) {
    self.problems = problems
    self.isNotPermitted = isNotPermitted
  }

  package var description: String {
    problems.map(\.description).joined(separator: "\n")
  }
}
