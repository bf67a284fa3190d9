/// What the doctor found of one thing.
package struct Finding: Sendable, Hashable, Encodable {
  package enum Level: String, Sendable, Encodable {
    case fine
    /// It works, and deserves a look.
    case warning
    /// The daemon cannot do its work like this.
    case failure
  }

  /// What somebody has to do with it, for the exit code.
  package enum Cause: String, Sendable, Encodable {
    case configuration, permission, server, database, machine
  }

  /// The thing that was looked at, such as `IMAP log-in`.
  package var subject: String
  package var level: Level
  package var cause: Cause
  /// What was found.
  package var text: String
  /// What to do about it; nil where all is well.
  package var advice: String?

  package static func fine(_ subject: String, _ text: String, cause: Cause) -> Finding {
    Finding(subject: subject, level: .fine, cause: cause, text: text, advice: nil)
  }

  package static func warning(
    _ subject: String, _ text: String, advice: String, cause: Cause
  ) -> Finding {
    Finding(subject: subject, level: .warning, cause: cause, text: text, advice: advice)
  }

  package static func failure(
    _ subject: String, _ text: String, advice: String?, cause: Cause
  ) -> Finding {
    Finding(subject: subject, level: .failure, cause: cause, text: text, advice: advice)
  }
}
