import Foundation

/// Runs programs outside of the test process without blocking a thread of the test's own pool.
enum LabScript {
  /// The root of the repository, found from this source file.
  static let repository = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Runs `scripts/lab` and returns what it printed.
  @discardableResult
  static func run(_ arguments: [String]) async throws(LabError) -> String {
    let script = repository.appending(path: "scripts/lab").path()
    return try await run(program: script, arguments: arguments)
  }

  /// Runs a program to its end and returns what it printed; any exit code but 0 is an error.
  ///
  /// Input and output are files: a pipe can fill up, and its end is only seen when every process
  /// that inherited it is gone.
  @discardableResult
  static func run(
    program: String, arguments: [String], input: [UInt8] = []
  ) async throws(LabError) -> String {
    let name = "mail-lab-run-\(UInt64.random(in: .min ... .max))"
    let base = FileManager.default.temporaryDirectory.appending(path: name)
    let inputFile = base.appendingPathExtension("in").path()
    let outputFile = base.appendingPathExtension("out").path()
    defer {
      unlink(inputFile)
      unlink(outputFile)
    }
    guard FileManager.default.createFile(atPath: inputFile, contents: Data(input)) else {
      throw .file(inputFile, errorNumber: errno)
    }
    let child = try spawn(program, arguments, inputFile: inputFile, outputFile: outputFile)
    let exitCode = await exitCode(of: child)
    let output = String(
      decoding: FileManager.default.contents(atPath: outputFile) ?? Data(), as: UTF8.self)
    guard exitCode == 0 else {
      throw .failed(program: program, exitCode: exitCode, output: output)
    }
    return output
  }

  /// Starts a program with its input and output.
  ///
  /// Not `Foundation.Process`: it waits for a socket that the child hands on to the servers it
  /// starts, so it would see the end of `scripts/lab start` only when the lab stops.
  private static func spawn(
    _ program: String, _ arguments: [String], inputFile: String, outputFile: String
  ) throws(LabError) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, inputFile, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, outputFile, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)

    // A thread of Dispatch blocks signals, and a test runner may ignore some: not for the servers.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

    var argumentPointers = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for pointer in argumentPointers { free(pointer) } }
    var child: pid_t = 0
    let errorNumber = posix_spawn(
      &child, program, &actions, &attributes, &argumentPointers, environ)
    guard errorNumber == 0 else {
      throw .notStarted(program: program, reason: String(cString: strerror(errorNumber)))
    }
    return child
  }

  /// Waits for a child on a thread of its own; a signal that ended it counts as 128 more.
  private static func exitCode(of child: pid_t) async -> Int32 {
    await withCheckedContinuation { continuation in
      // Dispatch's own threads are few, and a test's tasks may wait for them.
      Thread.detachNewThread {
        var status: Int32 = 0
        while waitpid(child, &status, 0) == -1, errno == EINTR {}
        let signal = status & 0x7f
        continuation.resume(returning: signal == 0 ? (status >> 8) & 0xff : 128 + signal)
      }
    }
  }
}
