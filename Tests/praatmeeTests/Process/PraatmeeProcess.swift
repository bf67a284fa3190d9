import Foundation

/// A run of the real program, in a process of its own.
///
/// What it writes goes to files: a pipe can fill up, and a test that reads it late would hold the
/// program up.
final class PraatmeeProcess: Sendable {
  /// How a run ended.
  struct Ending: Sendable, Hashable {
    /// The exit code, or 128 and the number of the signal that ended it.
    let status: Int32
    let output: String
    let errors: String
  }

  struct NotStarted: Error { let reason: String }

  let pid: pid_t
  private let folder: String
  private let status: Task<Int32, Never>

  /// The program as it was built, beside the tests.
  static let executable: String = {
    let tests = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let folder = URL(filePath: tests ?? "").deletingLastPathComponent()
    return folder.appending(path: "praatmee").path()
  }()

  /// Starts it.
  ///
  /// - Parameters:
  ///   - through: a program, and its arguments, that starts ours in its turn.
  ///   - environment: set beside a plain environment without a locale or a terminal.
  init(
    _ arguments: [String], input: String = "/dev/null", through: [String] = [],
    environment: [String: String] = [:]
  ) throws {
    folder =
      FileManager.default.temporaryDirectory.path + "/praatmee-run-"
      + UUID().uuidString.prefix(13)
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, folder + "/out", O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, folder + "/err", O_WRONLY | O_CREAT, 0o600)

    // A test runner may block or ignore signals that the program must see.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for signal in [SIGPIPE, SIGTERM, SIGHUP, SIGINT] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

    let command = through + [Self.executable] + arguments
    var settings = [
      "PATH": "/usr/bin:/bin", "HOME": folder, "LANG": "C.UTF-8", "COLUMNS": "80", "TZ": "UTC",
    ]
    settings.merge(environment) { _, new in new }
    var argumentPointers = command.map { strdup($0) } + [nil]
    var environmentPointers = settings.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in argumentPointers + environmentPointers { free(pointer) } }
    var child: pid_t = 0
    let code = posix_spawn(
      &child, command[0], &actions, &attributes, &argumentPointers, &environmentPointers)
    guard code == 0 else { throw NotStarted(reason: String(cString: strerror(code))) }
    pid = child
    let started = child
    status = Task.detached { await Self.status(of: started) }
  }

  /// Runs it to its end.
  static func run(
    _ arguments: [String], input: String = "/dev/null", through: [String] = [],
    environment: [String: String] = [:]
  ) async throws -> Ending {
    let process = try PraatmeeProcess(
      arguments, input: input, through: through, environment: environment)
    return await process.ending
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Waits for its end.
  var ending: Ending {
    get async { Ending(status: await status.value, output: output, errors: errors) }
  }

  var output: String { text("out") }
  var errors: String { text("err") }

  func signal(_ number: Int32) { kill(pid, number) }

  private func text(_ name: String) -> String {
    let data = FileManager.default.contents(atPath: "\(folder)/\(name)") ?? Data()
    return String(decoding: data, as: UTF8.self)
  }

  /// Waits on a thread of its own: those of Dispatch are few, and Swift's tasks run on them too.
  private static func status(of child: pid_t) async -> Int32 {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        var status: Int32 = 0
        while waitpid(child, &status, 0) == -1, errno == EINTR {}
        let signal = status & 0x7f
        continuation.resume(returning: signal == 0 ? (status >> 8) & 0xff : 128 + signal)
      }
    }
  }
}
