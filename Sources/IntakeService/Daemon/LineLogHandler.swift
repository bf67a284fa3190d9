import FoundationEssentials
package import Logging

/// Writes each log entry as one line on standard error: time, level, message, then what belongs
/// to it as `name=value`.
package struct LineLogHandler: LogHandler {
  package var logLevel: Logger.Level
  package var metadata: Logger.Metadata = [:]
  /// The journal reads the level from a prefix, and writes the time itself.
  private let inJournal: Bool
  private let write: @Sendable (String) -> Void

  package init(
    level: Logger.Level, inJournal: Bool, write: @escaping @Sendable (String) -> Void
  ) {
    logLevel = level
    self.inJournal = inJournal
    self.write = write
  }

  package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  package func log(event: LogEvent) {
    let all = metadata.merging(event.metadata ?? [:]) { _, new in new }
    let details = all.sorted { $0.key < $1.key }
      .map { " \($0.key)=\(Self.quoted("\($0.value)"))" }.joined()
    let start =
      inJournal
      ? "<\(Self.priority(event.level))>"
      : "\(Date().formatted(.iso8601)) \(event.level.rawValue) "
    write("\(start)\(event.message)\(details)\n")
  }

  /// One line, whatever the value holds.
  private static func quoted(_ value: String) -> String {
    let isPlain = value.utf8.allSatisfy { $0 > 32 && $0 < 127 && $0 != UInt8(ascii: "\"") }
    if isPlain, !value.isEmpty { return value }
    var text = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"", "\\": text += "\\\(scalar)"
      case _ where scalar.value < 32 || (127...159).contains(scalar.value): text += " "
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }

  /// The priorities of syslog (RFC 5424 section 6.2.1).
  private static func priority(_ level: Logger.Level) -> Int {
    switch level {
    case .trace, .debug: 7
    case .info: 6
    case .notice: 5
    case .warning: 4
    case .error: 3
    case .critical: 2
    }
  }
}
