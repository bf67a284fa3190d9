import ArgumentParser
import FoundationEssentials
import SubmissionStore

/// Shows one submission.
struct ShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one submission: own words first, then why it was sorted so.",
    discussion: """
      Examples:
        praatmee show 42
        praatmee show 42 --all          what was left out of the own words as well
        praatmee show 42 --own-words | praatmee deidentify
        praatmee show 42 --raw > 42.eml
      """)

  @Argument(help: "The submission's number, as the queue shows it.")
  var number: String
  @Flag(help: "Show the pieces that were left out as well: quotes, signatures, disclaimers.")
  var all = false
  @Flag(help: "Only the sender's own words, as plain text.") var ownWords = false
  @Flag(help: "The message as it came.") var raw = false
  @Flag(help: "One JSON object.") var json = false
  @OptionGroup var config: ConfigurationOption
  @OptionGroup var flags: OutputFlags

  func validate() throws {
    guard [ownWords, raw, json].count(where: \.self) <= 1 else {
      throw ValidationError("choose one of --own-words, --raw and --json.")
    }
  }

  func run() async throws {
    let session = try StaffSession(config)
    let number = try SubmissionNumber.parse(number, session)
    guard let detail = try await session.asking({ try await $0.submission(number) }) else {
      throw CommandFailure(
        .nothingFound, session.wording.text(.showNotFound, ["number": String(number)]))
    }
    if raw {
      let bytes = try await session.asking { try await $0.raw(number) } ?? []
      try flags.writing { output throws(OutputFailure) in try output.write(bytes: bytes) }
      return
    }
    try flags.writing(page: !json && !ownWords) { output throws(OutputFailure) in
      if json {
        try output.json(SubmissionDocument(detail))
      } else if ownWords {
        try output.line(TerminalText(detail.ownWords, lineEnds: .keep).string)
      } else {
        let sheet = SubmissionSheet(
          session: session, detail: detail, settings: output.settings, unfolded: all)
        try output.lines(sheet.lines)
      }
    }
  }
}

/// The number of a submission, as people type it: `42`, `#42` or `PM-42`.
enum SubmissionNumber {
  static func parse(_ text: String, _ session: StaffSession) throws -> Int {
    var digits = text[...]
    if digits.hasPrefix("#") { digits = digits.dropFirst() }
    if digits.uppercased().hasPrefix("PM-") { digits = digits.dropFirst(3) }
    guard let number = Int(digits), number > 0 else {
      throw CommandFailure(
        .wrongUse, session.wording.text(.mistakeNoNumber, ["value": text]))
    }
    return number
  }
}
