import Foundation

/// Another parser, which reads all messages of a folder. `scripts/setup` installs what it needs.
enum OtherParser: String, CaseIterable {
  case python
  case gmime

  var isInstalled: Bool {
    let question =
      switch self {
      case .python: "command -v python3"
      case .gmime: "pkg-config --exists gmime-3.0"
      }
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", question]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  private static let sources = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "ReadBack")

  /// What it makes of each message, by file name without suffix.
  func read(_ folder: URL) async throws -> [String: ReadBack] {
    let output: Data
    switch self {
    case .python:
      let script = Self.sources.appending(path: "read_back.py").path()
      output = try await Self.run("python3", [script, folder.path()], in: folder)
    case .gmime:
      let source = Self.sources.appending(path: "read_back.c").path()
      let script = """
        "$(command -v clang || command -v cc)" -o read_back '\(source)' $(pkg-config --cflags --libs gmime-3.0) &&
          ./read_back *.eml
        """
      output = try await Self.run("sh", ["-c", script], in: folder)
    }
    let lines = output.split(separator: 0x0A)
    let readings = try lines.map { try JSONDecoder().decode(ReadBack.self, from: Data($0)) }
    return Dictionary(uniqueKeysWithValues: readings.map { ($0.file, $0) })
  }

  struct Failure: Error {
    let program: String
    let exitCode: Int32
    let output: String
  }

  /// Runs a program and gives what it printed. The output is a file: a pipe can fill up.
  private static func run(
    _ program: String, _ arguments: [String], in folder: URL
  ) async throws -> Data {
    let file = folder.appending(path: "\(program).out")
    let errors = folder.appending(path: "\(program).err")
    for place in [file, errors] { try Data().write(to: place) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: file)
    process.standardError = try FileHandle(forWritingTo: errors)
    let exitCode = try await withCheckedThrowingContinuation { continuation in
      process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
      do {
        try process.run()
      } catch {
        process.terminationHandler = nil
        continuation.resume(throwing: error)
      }
    }
    guard exitCode == 0 else {
      let text = String(decoding: try Data(contentsOf: errors), as: UTF8.self)
      throw Failure(program: program, exitCode: exitCode, output: text)
    }
    return try Data(contentsOf: file)
  }
}
