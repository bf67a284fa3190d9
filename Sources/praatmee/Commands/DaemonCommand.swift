import ArgumentParser
import FoundationEssentials
import Glibc
import IntakeService
import Logging
import MailTransport
import ServiceLifecycle
import SubmissionStore
import UnixSignals

/// Runs the daemon.
struct DaemonCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "daemon",
    abstract: "Watch the mailbox, take mail in and answer it.",
    discussion: """
      Runs until it gets SIGTERM or SIGINT, and then stops within five seconds. SIGHUP makes it \
      read its configuration anew. With --once it takes in what is there, sends what waits, and \
      exits: for cron.
      """)

  @Flag(help: "Take in what is there, send what waits, then exit.")
  var once = false
  @Option(help: "How much to log: debug, info, notice, warning or error.")
  var log: LogLevel = .info
  @OptionGroup var configuration: ConfigurationOption

  enum LogLevel: String, ExpressibleByArgument, CaseIterable {
    case debug, info, notice, warning, error

    var level: Logger.Level { Logger.Level(rawValue: rawValue) ?? .info }
  }

  func run() async throws {
    // A connection that breaks while we write to it is an error to handle, not a signal to die of.
    signal(SIGPIPE, SIG_IGN)
    // A reload that is asked for before the daemon listens must not end it.
    signal(SIGHUP, SIG_IGN)
    let handler = LineLogHandler(
      level: log.level,
      inJournal: ProcessInfo.processInfo.environment["JOURNAL_STREAM"] != nil
    ) { line in try? FileDescriptorWriter.write(Array(line.utf8), to: STDERR_FILENO) }
    let logger = Logger(label: "praatmee") { _ in handler }
    do {
      let daemon = try IntakeDaemon(configurationFile: configuration.path, logger: logger)
      if once {
        try await daemon.once()
      } else {
        // At its more talkative levels it writes out the services with all that is in them, secrets'
        // programs and texts included.
        var lifecycleLogger = logger
        lifecycleLogger.logLevel = max(logger.logLevel, .notice)
        var group = ServiceGroupConfiguration(
          services: [.init(service: daemon, successTerminationBehavior: .gracefullyShutdownGroup)],
          gracefulShutdownSignals: [.sigterm, .sigint], logger: lifecycleLogger)
        group.maximumGracefulShutdownDuration = .seconds(4)
        try await ServiceGroup(configuration: group).run()
      }
    } catch {
      throw CommandFailure(unexpected: error)
    }
  }
}
