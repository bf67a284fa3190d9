import ArgumentParser
import FoundationEssentials
import IntakeService
import MIME
import Submissions
import TextAnalysis

/// Shows what the daemon would make of messages.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Show what would be made of messages; nothing is stored or sent.",
    discussion: """
      PATH is a message file, a folder (read with all below it: .eml files and maildirs), an mbox, \
      or - for standard input.

      Examples:
        praatmee inspect bericht.eml
        praatmee inspect --json Maildir | jq .kind
      """)

  @Flag(help: "One JSON object a message, in the order of the messages.")
  var json = false
  @Flag(help: "Stop after the message's structure; its words are not read.")
  var mimeOnly = false
  @Option(
    name: .customLong("config"),
    help: ArgumentHelp("The configuration whose addresses and thresholds count.", valueName: "file")
  )
  var configurationFile: String?
  @OptionGroup var flags: OutputFlags
  @Argument(help: "Message files, folders, mboxes, or -.")
  var paths: [String]

  func run() throws {
    let configuration = try configurationFile.map { file in
      do { return try Configuration.read(file) } catch { throw CommandFailure(unexpected: error) }
    }
    let inspector = Inspector(configuration: configuration, mimeOnly: mimeOnly)
    let wording = Wording(
      .choose(
        configured: configuration?.language?.rawValue,
        environment: ProcessInfo.processInfo.environment))
    var found = 0
    var unread = 0
    try flags.writing { output throws(OutputFailure) in
      let sheet = InspectionSheet(page: Page(wording: wording, settings: output.settings))
      let json = json
      let pipeline = InspectionPipeline { file in
        let inspection = inspector.inspect(file)
        let printed: Result<InspectionPipeline.Outcome.Printed, OutputFailure>
        do throws(OutputFailure) {
          printed = .success(
            json
              ? .json(try inspection.json()) : .sheet(sheet.lines(of: inspection)))
        } catch {
          printed = .failure(error)
        }
        return InspectionPipeline.Outcome(
          file: file.name, printed: printed, error: inspection.error)
      }
      try pipeline.forEach(in: MessageFiles(paths)) { outcome throws(OutputFailure) in
        found += 1
        switch try outcome.printed.get() {
        case .json(let line): try output.jsonLine(line)
        case .sheet(let lines): try output.lines(lines)
        }
        if let error = outcome.error {
          unread += 1
          output.message(
            wording.text(.mistakeUnreadable, ["path": outcome.file, "cause": error]))
        }
      }
    }
    if unread > 0 { throw ExitCode(ExitStatus.inputOutput.rawValue) }
    if found == 0 { throw CommandFailure(.nothingFound, wording.text(.inspectNothing)) }
  }
}
