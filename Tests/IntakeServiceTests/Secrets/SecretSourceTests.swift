import Foundation
import TestBench
import Testing

@testable import IntakeService

struct SecretSourceTests {
  @Test func `a file's secret comes without its line end`() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("ge heim \r\n", to: "secret")
    #expect(try await SecretSource.file(file).fetch() == "ge heim ")
  }

  @Test func `a file that others may read is refused`() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("geheim", to: "secret", mode: 0o644)
    await #expect(throws: SecretError.openFile(file)) { try await SecretSource.file(file).fetch() }
  }

  @Test func `a file that is missing or empty is told apart`() async throws {
    let folder = try TemporaryFolder()
    for nothing in ["\n", ""] {
      let empty = try folder.write(nothing, to: "secret")
      await #expect(throws: SecretError.emptyFile(empty)) {
        try await SecretSource.file(empty).fetch()
      }
    }
    await #expect(throws: SecretError.noFile(folder.path)) {
      try await SecretSource.file(folder.path).fetch()
    }
    let lines = try folder.write("geheim\nnog iets\n", to: "lines")
    await #expect(throws: SecretError.severalLines(lines)) {
      try await SecretSource.file(lines).fetch()
    }
    let missing = folder.path + "/none"
    await #expect(throws: SecretError.missingFile(missing)) {
      try await SecretSource.file(missing).fetch()
    }
  }

  @Test func `a variable, a credential and a program each give theirs`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("van systemd\n", to: "mail")
    #expect(try await SecretSource.environment("X").fetch(environment: ["X": "geheim"]) == "geheim")
    let environment = ["CREDENTIALS_DIRECTORY": folder.path]
    #expect(
      try await SecretSource.credential("mail").fetch(environment: environment) == "van systemd")
    #expect(try await SecretSource.command(["echo", "een token"]).fetch() == "een token")
  }

  @Test func `a link to a file is followed, and the file's own rights count`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("geheim\n", to: "real")
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("link"), withDestinationPath: "real")
    #expect(try await SecretSource.file(folder.file("link")).fetch() == "geheim")
  }

  @Test func `a program that hangs is ended, with what it started`() async throws {
    let program = SecretProgram(["sh", "-c", "echo geheim; sleep 600"])
    let start = ContinuousClock.now
    await #expect(throws: SecretError.slowCommand("sh")) {
      try await program.output(within: .milliseconds(300))
    }
    #expect(ContinuousClock.now - start < .seconds(60))
  }

  @Test func `a program that prints without end is told from one that hangs`() async {
    await #expect(throws: SecretError.talkativeCommand("yes")) {
      try await SecretSource.command(["yes"]).fetch()
    }
  }

  @Test func `a stop does not wait for a program`() async throws {
    let fetching = Task { try await SecretProgram(["sleep", "600"]).output(within: .seconds(600)) }
    try await Task.sleep(for: .milliseconds(300))
    let start = ContinuousClock.now
    fetching.cancel()
    _ = try? await fetching.value
    #expect(ContinuousClock.now - start < .seconds(60))
  }

  @Test(arguments: [["false"], ["true"], ["/nowhere/program"]])
  func `a program that gives nothing is named, its output never`(command: [String]) async {
    let error = await #expect(throws: SecretError.self) {
      try await SecretSource.command(command).fetch()
    }
    #expect(error?.description.contains(command[0]) == true)
  }
}
