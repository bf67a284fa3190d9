import Foundation
import TestBench
import Testing

/// The commands that need no installation: `inspect` and `deidentify`.
@Suite(.serialized) struct MessageCommandTests {
  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "fixtures/messages").path()

  private static func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: fixtures)
      .filter { $0.hasSuffix(".eml") }.sorted()
  }

  private struct Line: Decodable {
    var schema: Int
    var file: String
    var error: String?
    var kind: String?
    var undecided: Bool?
  }

  private func lines(_ output: String) throws -> [Line] {
    try output.split(separator: "\n").map {
      try JSONDecoder().decode(Line.self, from: Data($0.utf8))
    }
  }

  @Test func `a folder gives one object for each message, in order`() async throws {
    let ending = try await PraatmeeProcess.run(["inspect", "--json", Self.fixtures])
    #expect(ending.status == 0)
    #expect(ending.errors.isEmpty)
    let names = try Self.names()
    let lines = try lines(ending.output)
    #expect(lines.map(\.file) == names.map { "\(Self.fixtures)/\($0)" })
    #expect(lines.allSatisfy { $0.schema == 1 && $0.kind != nil && $0.undecided != nil })
  }

  @Test func `for a person each message is a sheet without control characters`() async throws {
    let ending = try await PraatmeeProcess.run(["inspect", Self.fixtures])
    #expect(ending.status == 0)
    for name in try Self.names() { #expect(ending.output.contains(name)) }
    let isControl = { (scalar: Unicode.Scalar) in
      scalar.properties.generalCategory == .control && scalar != "\n"
    }
    #expect(!ending.output.unicodeScalars.contains(where: isControl))
  }

  @Test func `an mbox and standard input give as many objects as they hold messages`() async throws
  {
    let folder = FileManager.default.temporaryDirectory.path + "/mbox-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var mbox = Data()
    let names = try Self.names().filter { $0.hasPrefix("gevoelig") || $0.hasPrefix("aanmelding") }
    for name in names {
      mbox += Data("From noor Mon Nov 23 09:00:00 2026\n".utf8)
      mbox += try Data(contentsOf: URL(filePath: "\(Self.fixtures)/\(name)")) + Data("\n\n".utf8)
    }
    let file = folder + "/alles.mbox"
    try mbox.write(to: URL(filePath: file))
    for (path, input) in [(file, "/dev/null"), ("-", file)] {
      let ending = try await PraatmeeProcess.run(["inspect", "--json", path], input: input)
      #expect(ending.status == 0)
      #expect(try lines(ending.output).count == names.count)
    }
  }

  @Test func `a file that cannot be read has its line too, and the others follow`() async throws {
    let first = "\(Self.fixtures)/kortaf.eml"
    let ending = try await PraatmeeProcess.run([
      "inspect", "--json", first, "/bestaat/niet.eml", first,
    ])
    #expect(ending.status == 74)
    let lines = try lines(ending.output)
    #expect(lines.map(\.file) == [first, "/bestaat/niet.eml", first])
    #expect(lines[1].error != nil)
    #expect(ending.errors.contains("/bestaat/niet.eml"))
  }

  @Test func `an empty message and one of no message at all are messages all the same`()
    async throws
  {
    let empty = try await PraatmeeProcess.run(["inspect", "--json", "-"])
    #expect(empty.status == 0)
    #expect(try lines(empty.output).count == 1)
    let binary = try await PraatmeeProcess.run(["inspect", "--json", "/bin/true"])
    #expect(binary.status == 0)
    #expect(try lines(binary.output).count == 1)
  }

  @Test func `links between folders are followed once`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("Subject: een\n\nHoi", to: "box/cur/1")
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("box/a"), withDestinationPath: ".")
    let ending = try await PraatmeeProcess.run(["inspect", "--json", folder.path])
    #expect(try lines(ending.output).map(\.file) == [folder.file("box/cur/1")])
  }

  @Test func `an mbox that comes in small pieces is an mbox all the same`() async throws {
    let ending = try await PraatmeeProcess.run(
      ["inspect", "--json", "-"],
      through: [
        "/bin/bash", "-c",
        #"(printf Fr; sleep 0.3; printf 'om a@b x\nA: b\n\n1\n\nFrom a@b x\nA: b\n\n2\n') | "$@""#,
        "bash",
      ])
    #expect(try lines(ending.output).count == 2)
  }

  @Test func `a text that is not UTF-8 is bad input, not repaired in silence`() async throws {
    let folder = try TemporaryFolder()
    try Data("Dani\u{EB}l".unicodeScalars.map { UInt8($0.value) }).write(
      to: URL(filePath: folder.file("latin1.txt")))
    let ending = try await PraatmeeProcess.run(["deidentify", folder.file("latin1.txt")])
    #expect(ending.status == 65)
    #expect(ending.output.isEmpty)
    #expect(ending.errors.contains("UTF-8"))
  }

  @Test func `what was left for a reader is said, and line ends of Windows are no fault`()
    async throws
  {
    let folder = try TemporaryFolder()
    let text = try folder.write("Lot en Roos spelen samen.\r\nGoed zo.\r\n", to: "text.txt")
    let ending = try await PraatmeeProcess.run(["deidentify", text])
    #expect(ending.status == 0)
    #expect(ending.output == "Lot en [persoon-1] spelen samen.\nGoed zo.\n")
    #expect(ending.errors.contains("Lot"))
  }

  @Test func `what a text would do to a screen is shown to who checks it`() async throws {
    let folder = try TemporaryFolder()
    let text = try folder.write("a\u{1B}[8mverborgen\u{1B}[0m", to: "text.txt")
    let ending = try await PraatmeeProcess.run(
      ["deidentify", text],
      through: ["/bin/bash", "-c", #"script -qec "$(printf '%q ' "$@")" /dev/null"#, "bash"])
    #expect(ending.output.contains("verborgen"))
    #expect(!ending.output.contains("\u{1B}[8m"))
  }

  @Test func `a folder without messages is said to hold none`() async throws {
    let folder = FileManager.default.temporaryDirectory.path + "/leeg-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let ending = try await PraatmeeProcess.run(["inspect", folder])
    #expect(ending.status == 3)
    #expect(!ending.errors.isEmpty)
  }

  @Test(arguments: [["inspect", "--json"], ["inspect"], ["inspect", "--json", "--mime-only"]])
  func `a reader that goes away ends the command quietly`(arguments: [String]) async throws {
    let ending = try await PraatmeeProcess.run(
      arguments + Array(repeating: Self.fixtures, count: 3),
      through: ["/bin/bash", "-c", #""$@" | head -n 1; exit "${PIPESTATUS[0]}""#, "bash"])
    #expect(ending.status == 0)
    #expect(ending.errors.isEmpty)
    #expect(ending.output.split(separator: "\n").count == 1)
  }

  @Test func `a disk that is full is told`() async throws {
    let ending = try await PraatmeeProcess.run(
      ["inspect", "--json", Self.fixtures],
      through: ["/bin/bash", "-c", #""$@" > /dev/full"#, "bash"])
    #expect(ending.status == 74)
    #expect(ending.errors.contains("cannot write"))
  }

  @Test func `a text is masked from standard input, and the same person keeps the same mark`()
    async throws
  {
    struct Masked: Decodable {
      var text: String
      var identifying: [Piece]
      struct Piece: Decodable { var type: String, text: String, start: Int, end: Int }
    }
    let file = FileManager.default.temporaryDirectory.path + "/verhaal-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: file) }
    let story = "Tygo Wintersma vertelde het. Bel zijn moeder op 06-12345678, zei Tygo Wintersma.\n"
    try story.write(toFile: file, atomically: true, encoding: .utf8)
    let plain = try await PraatmeeProcess.run(["deidentify"], input: file)
    #expect(plain.status == 0)
    #expect(!plain.output.contains("Wintersma") && !plain.output.contains("12345678"))
    #expect(plain.output.components(separatedBy: "[persoon-1]").count == 3)

    let json = try await PraatmeeProcess.run(["deidentify", "--json", file])
    let masked = try JSONDecoder().decode(Masked.self, from: Data(json.output.utf8))
    #expect(masked.text + "\n" == plain.output || masked.text == plain.output)
    let scalars = Array(story.unicodeScalars)
    for piece in masked.identifying {
      var found = String.UnicodeScalarView()
      found.append(contentsOf: scalars[piece.start..<piece.end])
      #expect(String(found) == piece.text)
    }
  }
}
