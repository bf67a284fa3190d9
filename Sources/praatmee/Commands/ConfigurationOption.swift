import ArgumentParser
import FoundationEssentials
import Glibc
import IntakeService

/// Where the configuration is, for every command that needs one.
struct ConfigurationOption: ParsableArguments {
  @Option(
    name: .customLong("config"),
    help: ArgumentHelp(
      "The configuration. Left out: $PRAATMEE_CONFIG, ./praatmee.yaml, /etc/praatmee/praatmee.yaml.",
      valueName: "file"))
  var file: String?

  /// The file to read: the one named, else the first that there is.
  var path: String {
    if let file { return file }
    if let named = ProcessInfo.processInfo.environment["PRAATMEE_CONFIG"], !named.isEmpty {
      return named
    }
    let candidates = ["praatmee.yaml", "/etc/praatmee/praatmee.yaml"]
    return candidates.first(where: Self.isThere) ?? candidates[0]
  }

  /// A link counts, wherever it leads: that it leads nowhere, or where this user may not look, has
  /// to be told.
  private static func isThere(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 || errno == EACCES
  }

  func read() throws -> Configuration {
    do {
      return try Configuration.read(path)
    } catch {
      throw CommandFailure(error)
    }
  }
}
