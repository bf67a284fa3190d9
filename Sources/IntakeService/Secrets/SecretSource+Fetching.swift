import Foundation

extension SecretSource {
  /// Fetches the secret anew, so that a changed password needs no restart.
  package func fetch(environment: [String: String] = ProcessInfo.processInfo.environment)
    async throws(SecretError) -> String
  {
    switch self {
    case .file(let path):
      return try Self.contents(of: path, orMissing: .missingFile(path))
    case .environment(let name):
      guard let value = environment[name], !value.isEmpty else { throw .missingVariable(name) }
      return value
    case .credential(let name):
      guard let folder = environment["CREDENTIALS_DIRECTORY"] else {
        throw .missingCredential(name)
      }
      return try Self.contents(of: "\(folder)/\(name)", orMissing: .missingCredential(name))
    case .command(let arguments):
      return try await SecretProgram(arguments).output()
    }
  }

  private static func contents(of path: String, orMissing missing: SecretError)
    throws(SecretError) -> String
  {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else {
      switch errno {
      case ENOENT, ENOTDIR: throw missing
      default: throw .unreadableFile(path)
      }
    }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    // Of the file itself, wherever a link leads, and of the same one that is read.
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .unreadableFile(path) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .noFile(path) }
    guard status.st_mode & 0o007 == 0 else { throw .openFile(path) }
    let data: Data
    do { data = try handle.read(upToCount: longest) ?? Data() } catch {
      throw .unreadableFile(path)
    }
    let secret = String(decoding: data, as: UTF8.self).trimmingCharacters(in: .newlines)
    guard !secret.isEmpty else { throw .emptyFile(path) }
    guard !secret.contains(where: \.isNewline) else { throw .severalLines(path) }
    return secret
  }

  /// In bytes; no password or token is as long.
  private static let longest = 65_536
}
