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
      return try await Self.output(of: arguments)
    }
  }

  private static func contents(of path: String, orMissing missing: SecretError)
    throws(SecretError) -> String
  {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    guard let attributes else {
      // Staff may not look into the folder; to them it is not missing.
      throw access(Folder(of: path).path, X_OK) != 0 && errno == EACCES
        ? .unreadableFile(path) : missing
    }
    let mode = (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
    guard mode & 0o007 == 0 else { throw .openFile(path) }
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw .unreadableFile(path)
    }
    let secret = text.trimmingCharacters(in: .newlines)
    guard !secret.isEmpty else { throw .emptyFile(path) }
    return secret
  }

  private static func output(of arguments: [String]) async throws(SecretError) -> String {
    let program = arguments[0]
    // Waiting for another program would hold up one of the few threads that tasks share; those of
    // Dispatch are the same ones.
    let (status, text) = await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(returning: run(arguments))
      }
    }
    let secret = text.trimmingCharacters(in: .newlines)
    guard status == 0, !secret.isEmpty else {
      throw .failedCommand(program, status: status)
    }
    return secret
  }

  private static func run(_ arguments: [String]) -> (Int32, String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let pipe = Pipe()
    process.standardOutput = pipe
    do {
      try process.run()
    } catch {
      return (127, "")
    }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}
