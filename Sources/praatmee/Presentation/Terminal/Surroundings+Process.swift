import FoundationEssentials
import Glibc

extension Surroundings {
  /// What this process finds: the one place that asks the system.
  static func ofThisProcess() -> Surroundings {
    let environment = ProcessInfo.processInfo.environment
    return Surroundings(
      environment: environment, inputIsTerminal: isatty(STDIN_FILENO) == 1,
      outputIsTerminal: isatty(STDOUT_FILENO) == 1, errorIsTerminal: isatty(STDERR_FILENO) == 1,
      size: [STDOUT_FILENO, STDERR_FILENO, STDIN_FILENO].lazy.compactMap(sizeOfTerminal).first,
      finds: { isExecutable($0, path: environment["PATH"] ?? "/usr/bin:/bin") })
  }

  /// The window's size (TIOCGWINSZ); nil where it is no terminal or does not know.
  static func sizeOfTerminal(_ descriptor: Int32) -> TerminalSize? {
    var window = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0 else { return nil }
    let rows = window.ws_row > 0 ? Int(window.ws_row) : TerminalSize.usual.rows
    return TerminalSize(columns: Int(window.ws_col), rows: rows)
  }

  private static func isExecutable(_ name: String, path: String) -> Bool {
    if name.contains("/") { return access(name, X_OK) == 0 }
    return path.split(separator: ":").contains { access("\($0)/\(name)", X_OK) == 0 }
  }
}
