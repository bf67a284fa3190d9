import ArgumentParser

/// The program: one binary, a subcommand for each thing a person does.
@main
struct Praatmee: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "praatmee",
    abstract: "Takes in mail from people who entrust you with something.",
    discussion: """
      'praatmee daemon' watches a mailbox, sorts what comes in and answers it. The other commands \
      are for the people who work with what came in, and for the one who looks after the machine.

      Exit codes: 0 done, 1 refused or failed, 3 nothing found, 64 wrong use, 65 bad input, \
      69 server unreachable, 73 cannot create, 74 input or output, 75 try again later, \
      77 not permitted, 78 configuration.
      """,
    version: Version.text,
    groupedSubcommands: [
      CommandGroup(
        name: "Staff",
        subcommands: [QueueCommand.self, ShowCommand.self, AcknowledgeCommand.self]),
      CommandGroup(
        name: "Text and message",
        subcommands: [InspectCommand.self, DeidentifyCommand.self]),
      CommandGroup(
        name: "Administrator",
        subcommands: [InitCommand.self, DoctorCommand.self, DaemonCommand.self]),
    ])

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let failure as CommandFailure {
      failure.tell()
      exit(withError: ExitCode(failure.status.rawValue))
    } catch {
      exit(withError: error)
    }
  }
}
