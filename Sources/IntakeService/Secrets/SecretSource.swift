/// Where a password or token is kept; never the secret itself.
package enum SecretSource: Hashable, Sendable {
  /// A file with the secret as its only line.
  case file(String)
  /// An environment variable.
  case environment(String)
  /// A program that prints the secret, with its arguments.
  case command([String])
  /// A systemd credential (`LoadCredential=`), by its name.
  case credential(String)

  init(_ server: MappingReader, folder: Folder) {
    let secret = server.mapping(
      "secret", keys: ["file", "environment", "command", "credential"])
    var sources: [SecretSource] = []
    if let file = secret.optionalText("file") { sources.append(.file(folder.path(file))) }
    if let name = secret.optionalText("environment") { sources.append(.environment(name)) }
    let command = secret.texts("command", or: [])
    if !command.isEmpty { sources.append(.command(command)) }
    if let name = secret.optionalText("credential") { sources.append(.credential(name)) }
    guard let source = sources.first, sources.count == 1 else {
      server.refuse(
        "secret", "needs exactly one of: file, environment, command, credential")
      self = .file("")
      return
    }
    self = source
  }
}
