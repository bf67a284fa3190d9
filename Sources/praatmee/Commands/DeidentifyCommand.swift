import ArgumentParser
import FoundationEssentials
import IntakeService
import TextAnalysis

/// Masks what could point at a person.
struct DeidentifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deidentify",
    abstract: "Mask what could point at a person in a plain text.",
    discussion: """
      The same person, organisation or place gets the same mark through a text. No program finds \
      everything: a person must read a text before it is shared.

      Examples:
        praatmee deidentify verhaal.txt
        praatmee show 12 --own-words | praatmee deidentify
      """)

  @Flag(help: "One JSON object a text: text, identifying, remaining.")
  var json = false

  @Argument(help: "Plain text files in UTF-8, or - for standard input.")
  var files: [String] = ["-"]

  func run() throws {
    let wording = Wording(
      .choose(configured: nil, environment: ProcessInfo.processInfo.environment))
    var worst = ExitStatus.done
    try OutputFlags.plain.writing { output throws(OutputFailure) in
      for file in files {
        switch Self.text(of: file) {
        case .success(let text):
          try show(Deidentifier().mask(text), output, wording)
        case .failure(let problem):
          output.message(problem.sentence(of: file, wording))
          worst = problem.status
        }
      }
    }
    if worst != .done { throw ExitCode(worst.rawValue) }
  }

  private func show(
    _ masked: MaskedText, _ output: Output, _ wording: Wording
  ) throws(OutputFailure) {
    guard !json else { return try output.json(masked) }
    let lines = masked.text.replacing("\r\n", with: "\n")
    let text = lines.hasSuffix("\n") ? lines : lines + "\n"
    // Who checks a text on a screen must see all of it, whatever the text would do to the screen.
    try output.write(
      output.settings.layout ? TerminalText(text, lineEnds: .keep).string : text)
    guard !masked.remaining.isEmpty else { return }
    var pieces: [String] = []
    for piece in masked.remaining where !pieces.contains(piece.text) { pieces.append(piece.text) }
    output.message(
      wording.text(.deidentifyRemaining, ["pieces": pieces.joined(separator: ", ")]))
  }

  private enum Problem: Error {
    case unreadable(FileFailure)
    case notUTF8

    var status: ExitStatus {
      switch self {
      case .unreadable: .inputOutput
      case .notUTF8: .badInput
      }
    }

    func sentence(of file: String, _ wording: Wording) -> String {
      switch self {
      case .unreadable(let failure):
        wording.text(.mistakeUnreadable, ["path": file, "cause": "\(failure)"])
      case .notUTF8: wording.text(.mistakeNotUTF8, ["path": file])
      }
    }
  }

  private static func text(of file: String) -> Result<String, Problem> {
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try TextFile.read(file)
    } catch {
      return .failure(.unreadable(error))
    }
    // Repaired in silence, the places of what was found would no longer be those of the text.
    return String(validating: bytes, as: UTF8.self).map(Result.success) ?? .failure(.notUTF8)
  }
}
