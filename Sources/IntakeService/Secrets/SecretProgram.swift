import Foundation
import Synchronization

/// A run of the program that prints the secret. It gets little time and little room: a program that
/// hangs must not keep mail waiting without a word.
final class SecretProgram: Sendable {
  private let arguments: [String]
  private let child = Mutex(Child())

  private struct Child {
    /// While the number is surely its own.
    var pid: pid_t?
    var isToEnd = false
  }

  static let timeLimit = Duration.seconds(30)
  /// In bytes; no token is as long.
  private static let longest = 65_536

  /// - Parameter arguments: the program and its arguments, looked for as a shell would.
  init(_ arguments: [String]) { self.arguments = arguments }

  /// Runs it to its end, to the time limit, or until the task is cancelled.
  func output(within limit: Duration = timeLimit) async throws(SecretError) -> String {
    let result = await withTaskCancellationHandler {
      // Waiting for another program would hold up one of the few threads that tasks share; those
      // of Dispatch are the same ones.
      await withCheckedContinuation { continuation in
        Thread.detachNewThread { continuation.resume(returning: self.run(within: limit)) }
      }
    } onCancel: {
      end()
    }
    let secret = try result.get().trimmingCharacters(in: .newlines)
    guard !secret.isEmpty else { throw .failedCommand(arguments[0], status: 0) }
    return secret
  }

  private func run(within limit: Duration) -> Result<String, SecretError> {
    let pipe = Pipe()
    let started = start(output: pipe.fileHandleForWriting.fileDescriptor)
    try? pipe.fileHandleForWriting.close()
    guard case .success(let pid) = started else { return .failure(failure(127)) }
    if child.withLock({ child in
      child.pid = pid
      return child.isToEnd
    }) {
      end()
    }
    let output = read(pipe.fileHandleForReading.fileDescriptor, within: limit)
    // What it left running may hold the pipe open, so that its end says nothing: all of it goes.
    if case .failure = output { end() }
    var information = siginfo_t()
    while waitid(P_PID, id_t(pid), &information, WEXITED | WNOWAIT) == -1, errno == EINTR {}
    child.withLock { $0.pid = nil }
    var status: Int32 = 0
    while waitpid(pid, &status, 0) == -1, errno == EINTR {}
    guard case .success = output, status != 0 else { return output }
    return .failure(failure(status & 0x7F == 0 ? status >> 8 & 0xFF : status & 0x7F))
  }

  private func failure(_ status: Int32) -> SecretError {
    .failedCommand(arguments[0], status: status)
  }

  private struct NotStarted: Error {}

  /// Starts it, in a process group of its own.
  ///
  /// Not `Foundation.Process`: it sees the end of a program only when all that the program started
  /// has ended too.
  private func start(output: Int32) -> Result<pid_t, NotStarted> {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)

    // We ignore signals, and threads of ours block some, that a program expects.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for signal in [SIGPIPE, SIGHUP, SIGTERM, SIGINT] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))

    var pointers = arguments.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var pid: pid_t = 0
    guard posix_spawnp(&pid, arguments[0], &actions, &attributes, &pointers, environ) == 0 else {
      return .failure(NotStarted())
    }
    return .success(pid)
  }

  private func end() {
    child.withLock { child in
      child.isToEnd = true
      if let pid = child.pid { kill(-pid, SIGKILL) }
    }
  }

  /// All that comes until the end.
  private func read(
    _ descriptor: Int32, within limit: Duration
  ) -> Result<String, SecretError> {
    let end = ContinuousClock.now + limit
    var text: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while text.count < Self.longest {
      let left = ContinuousClock.now.duration(to: end) / .milliseconds(1)
      guard left > 0 else { return .failure(.slowCommand(arguments[0])) }
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, Int32(min(left + 1, 60_000))) > 0 else { continue }
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count == 0 { return .success(String(decoding: text, as: UTF8.self)) }
      if count > 0 {
        text += buffer[..<count]
      } else if errno != EINTR {
        return .failure(failure(errno))
      }
    }
    return .failure(.talkativeCommand(arguments[0]))
  }
}
