import IntakeService
import Logging
import Synchronization

/// Keeps what is logged, as the lines that the daemon would write, down to the last detail.
final class LogRecorder: Sendable {
  private let written = Mutex<[String]>([])

  var lines: [String] { written.withLock(\.self) }

  func lines(containing text: String) -> [String] { lines.filter { $0.contains(text) } }

  var logger: Logger {
    let handler = LineLogHandler(level: .trace, inJournal: false) { line in
      self.written.withLock { $0.append(line) }
    }
    return Logger(label: "test") { _ in handler }
  }
}
