import Foundation
import Testing

/// The help of every command, word for word: `fixtures/help/COMMAND.txt`.
///
/// With `PRAATMEE_WRITE_GOLDENS=1` the files are written anew; read the difference before it is
/// committed.
@Suite(.serialized) struct HelpTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "fixtures/help")

  static let commands = [
    "praatmee", "queue", "show", "acknowledge", "inspect", "deidentify", "init", "doctor", "daemon",
  ]

  @Test(arguments: commands)
  func `the help is what it was`(command: String) async throws {
    let words = command == "praatmee" ? ["--help"] : ["help", command]
    let ending = try await PraatmeeProcess.run(words)
    #expect(ending.status == 0)
    #expect(ending.errors.isEmpty)
    let golden = Self.folder.appending(path: command + ".txt")
    if ProcessInfo.processInfo.environment["PRAATMEE_WRITE_GOLDENS"] == "1" {
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      try ending.output.write(to: golden, atomically: true, encoding: .utf8)
    }
    #expect(ending.output == (try String(contentsOf: golden, encoding: .utf8)))
  }

  @Test func `every command of the program has its file here`() async throws {
    let help = try await PraatmeeProcess.run(["--help"]).output
    let named = help.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
      .filter { $0.allSatisfy(\.isLetter) && $0.first?.isLowercase == true && $0 != "help" }
    for command in Self.commands.dropFirst() { #expect(named.contains(command)) }
    #expect(Set(named).isSubset(of: Self.commands))
  }

  @Test func `a command without its options is refused under its exit code`() async throws {
    for arguments in [["init"], ["show"], ["onzin"], ["daemon", "--twice"]] {
      let ending = try await PraatmeeProcess.run(arguments)
      #expect(ending.status == 64)
      #expect(!ending.errors.isEmpty)
      #expect(ending.output.isEmpty)
    }
  }
}
