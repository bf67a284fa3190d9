import Glibc

/// Measures; `scripts/bench` builds it, starts its peers and compares.
@main
struct Benchmarks {
  static func main() async {
    let arguments = CommandLine.arguments.dropFirst()
    do {
      switch (arguments.first, arguments.count) {
      case ("mime", 3), ("text", 3):
        guard let pack = arguments.dropFirst().first, let seconds = Double(arguments.last ?? "")
        else { throw BenchmarkFailure("how many seconds?") }
        let messages = try MessagePack.read(pack)
        let figure =
          arguments.first == "mime"
          ? Measurement.repeating(for: seconds, messages, MessageWork.readAll)
          : Measurement.repeating(for: seconds, MailBodies.all(of: messages), TextWork.readAll)
        print(figure)
      case ("imap", 7):
        print(try await FetchWork(Array(arguments.dropFirst())).measure())
      default:
        throw BenchmarkFailure("unknown arguments; see scripts/bench --help")
      }
    } catch {
      let line = Array("benchmarks: \(error)\n".utf8)
      _ = write(STDERR_FILENO, line, line.count)
      exit(1)
    }
  }
}

/// Why nothing could be measured.
struct BenchmarkFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
