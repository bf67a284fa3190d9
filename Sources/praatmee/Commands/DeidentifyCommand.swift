import ArgumentParser
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
    var unread = false
    try OutputFlags.plain.writing { output throws(OutputFailure) in
      for file in files {
        guard let bytes = TextFile.read(file) else {
          output.message("\(file): cannot be read")
          unread = true
          continue
        }
        let masked = Deidentifier().mask(String(decoding: bytes, as: UTF8.self))
        if json {
          try output.json(masked)
        } else {
          try output.write(masked.text.hasSuffix("\n") ? masked.text : masked.text + "\n")
        }
      }
    }
    if unread { throw ExitCode(ExitStatus.inputOutput.rawValue) }
  }
}
