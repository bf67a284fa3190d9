import Glibc

/// Measures; `scripts/bench` builds it, starts its peers and compares.
@main
struct Benchmarks {
  static func main() async {
    let arguments = CommandLine.arguments.dropFirst()
    do {
      switch (arguments.first, arguments.count) {
      case ("mime", 3), ("structure", 3), ("own-words", 3), ("text", 3):
        guard let pack = arguments.dropFirst().first, let seconds = Double(arguments.last ?? "")
        else { throw BenchmarkFailure("how many seconds?") }
        print(try measure(arguments.first ?? "", MessagePack.read(pack), for: seconds))
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

  private static func measure(
    _ work: String, _ messages: [[UInt8]], for seconds: Double
  ) -> Measurement {
    switch work {
    case "mime": Measurement.repeating(for: seconds, messages, MessageWork.readAll)
    case "structure": Measurement.repeating(for: seconds, messages, MessageWork.readStructure)
    case "own-words":
      Measurement.repeating(for: seconds, MailBodies.all(of: messages), TextWork.ownWords)
    default: Measurement.repeating(for: seconds, MailBodies.all(of: messages), TextWork.readAll)
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
