/// Why a secret could not be had. Holds places, never the secret.
package enum SecretError: Error, Hashable, Sendable, CustomStringConvertible {
  case missingFile(String)
  case unreadableFile(String)
  case openFile(String)
  case emptyFile(String)
  /// It is a folder or a device.
  case noFile(String)
  case severalLines(String)
  case missingVariable(String)
  case failedCommand(String, status: Int32)
  case slowCommand(String)
  case talkativeCommand(String)
  case missingCredential(String)

  package var description: String {
    switch self {
    case .missingFile(let path):
      "the secret's file \(path) does not exist; write the password or token into it, on one line, "
        + "readable for the daemon's user alone (chmod 600)"
    case .unreadableFile(let path):
      "the secret's file \(path) cannot be read by this user; "
        + "run this as the daemon's user, or give the file to that user"
    case .openFile(let path):
      "the secret's file \(path) is open to others; run: chmod 600 \(path)"
    case .emptyFile(let path):
      "the secret's file \(path) is empty; write the password or token into it, on one line"
    case .noFile(let path):
      "the secret's file \(path) is a folder or a device; name the file itself"
    case .severalLines(let path):
      "the secret's file \(path) has more than one line; leave the password or token alone in it"
    case .missingVariable(let name):
      "the environment variable \(name) holds no secret; set it for the daemon"
    case .failedCommand(let program, let status):
      "the secret's program \(program) gave no secret (status \(status)); run it by hand to see why"
    case .slowCommand(let program):
      "the secret's program \(program) did not end within "
        + "\(SecretProgram.timeLimit.components.seconds) seconds; run it by hand to see why"
    case .talkativeCommand(let program):
      "the secret's program \(program) prints more than a secret; let it print that alone"
    case .missingCredential(let name):
      "systemd gave no credential '\(name)'; add LoadCredential=\(name):… to the service"
    }
  }
}
