import ArgumentParser
import IntakeService

/// Checks everything that the daemon needs.
struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Check everything, and say what to do about each finding.",
    discussion: """
      Looks at the configuration, permissions, disk, database, templates, both servers (it logs in \
      and sends nothing), certificates and the clock. Changes nothing.
      """)

  @Flag(help: "One JSON object a finding.")
  var json = false
  @OptionGroup var configuration: ConfigurationOption
  @OptionGroup var flags: OutputFlags

  func run() async throws {
    let output = flags.open()
    let lines = FindingLines(output.settings)
    var worst: Finding?
    await Doctor(configurationFile: configuration.path).examine { finding in
      if finding.level == .failure, worst == nil { worst = finding }
      // A reader that went away changes nothing about the exit code.
      if json { try? output.json(finding) } else { try? output.lines(lines.lines(of: finding)) }
      try? output.flush()
    }
    if let worst { throw ExitCode(worst.cause.exitStatus.rawValue) }
  }
}

extension Finding.Cause {
  fileprivate var exitStatus: ExitStatus {
    switch self {
    case .configuration: .configuration
    case .permission: .notPermitted
    case .server: .unreachable
    case .database: .inputOutput
    case .machine: .failed
    }
  }
}
