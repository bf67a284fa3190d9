import FoundationEssentials
import Glibc

/// A pager that runs beside us and reads what we write.
struct PagerProcess {
  /// Writes to it; closed by `finish()`.
  let input: Int32
  private let process: pid_t
  private let formerInterrupt: (@convention(c) (Int32) -> Void)?
  private let formerQuit: (@convention(c) (Int32) -> Void)?

  /// Starts a pager; nil where it cannot be started.
  init?(_ choice: PagerChoice) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    // Closed in whatever else we start: a pager ends when the last writer does.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO)
    // We ignore SIGPIPE, and perhaps what the keyboard sends; a child must not inherit that.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var defaults = sigset_t()
    sigemptyset(&defaults)
    for signal in [SIGPIPE, SIGINT, SIGQUIT] { sigaddset(&defaults, signal) }
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    // Our worker threads block every signal; it has to hear of keys and of a changed window.
    var blocked = sigset_t()
    sigemptyset(&blocked)
    posix_spawnattr_setsigmask(&attributes, &blocked)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))

    let arguments = Self.cStrings(["sh", "-c", choice.command])
    let environment = Self.cStrings(Self.environment(adding: choice.environment))
    defer { (arguments + environment).forEach { free($0) } }
    var process: pid_t = 0
    let outcome = posix_spawn(&process, "/bin/sh", &actions, &attributes, arguments, environment)
    close(ends[0])
    guard outcome == 0 else {
      close(ends[1])
      return nil
    }
    input = ends[1]
    self.process = process
    // The keys that would end us are the pager's while it is there: it must not outlive us.
    formerInterrupt = signal(SIGINT, SIG_IGN)
    formerQuit = signal(SIGQUIT, SIG_IGN)
  }

  /// Closes its input and waits until the person leaves it.
  func finish() {
    close(input)
    var status: Int32 = 0
    while waitpid(process, &status, 0) == -1, errno == EINTR {}
    signal(SIGINT, formerInterrupt)
    signal(SIGQUIT, formerQuit)
  }

  private static func environment(adding variables: [String: String]) -> [String] {
    ProcessInfo.processInfo.environment
      .merging(variables) { _, added in added }
      .map { "\($0.key)=\($0.value)" }
  }

  private static func cStrings(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    texts.map { strdup($0) } + [nil]
  }
}
