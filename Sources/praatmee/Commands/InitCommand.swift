import ArgumentParser
import FoundationEssentials
import IntakeService
import MailTransport

/// Writes a first configuration.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a configuration and a data folder.",
    discussion: """
      Examples:
        praatmee init --address praatmee@example.org --provider microsoft365 /srv/praatmee
        praatmee init --address praatmee@example.org \\
          --imap-host imap.example.org --smtp-host smtp.example.org /srv/praatmee

      Nothing that is there already is overwritten.
      """)

  enum Provider: String, ExpressibleByArgument, CaseIterable {
    case microsoft365, gmail, other
  }

  enum Security: String, ExpressibleByArgument, CaseIterable {
    case tls, starttls

    var value: ServerAddress.Security { self == .tls ? .implicitTLS : .startTLS }
  }

  @Option(help: ArgumentHelp("The address that professionals write to.", valueName: "address"))
  var address: String

  @Option(help: "Who hosts the mailbox. With 'other', name the servers.")
  var provider: Provider = .other

  @Option(help: ArgumentHelp("The server that mail is read from.", valueName: "name"))
  var imapHost: String?
  @Option(help: ArgumentHelp("Its port.", valueName: "port"))
  var imapPort: Int?
  @Option(help: "How it is encrypted.")
  var imapSecurity: Security?

  @Option(help: ArgumentHelp("The server that mail is sent through.", valueName: "name"))
  var smtpHost: String?
  @Option(help: ArgumentHelp("Its port.", valueName: "port"))
  var smtpPort: Int?
  @Option(help: "How it is encrypted.")
  var smtpSecurity: Security?

  @Option(help: ArgumentHelp("The user to log in as, if not the address.", valueName: "name"))
  var user: String?
  @Option(help: ArgumentHelp("The institute's name, as it signs.", valueName: "name"))
  var organisation: String?
  @Option(help: ArgumentHelp("Certificate authorities to trust.", valueName: "file"))
  var ca: String?
  @Option(help: ArgumentHelp("The file that holds the password.", valueName: "file"))
  var passwordFile: String?
  @Option(help: "Mail from before the first start: 'new' leaves it, 'all' takes it in.")
  var start: Start?
  @Option(help: "What staff read: nl or en. Left out: what each user's locale says.")
  var language: ScreenLanguage?

  enum Start: String, ExpressibleByArgument, CaseIterable { case new, all }
  enum ScreenLanguage: String, ExpressibleByArgument, CaseIterable { case nl, en }

  @Argument(help: "The folder to make.")
  var folder: String = "praatmee"

  func validate() throws {
    guard Configuration.isAddress(address) else {
      throw ValidationError("--address must be a bare e-mail address, not '\(address)'.")
    }
    for host in [imapHost, smtpHost].compactMap(\.self) where !Configuration.isHost(host) {
      throw ValidationError("'\(host)' is no name of a server, such as mail.example.org.")
    }
    for port in [imapPort, smtpPort].compactMap(\.self) where !(1...65_535).contains(port) {
      throw ValidationError("a port is a number from 1 to 65535, not \(port).")
    }
    if provider == .other, imapHost == nil || smtpHost == nil {
      throw ValidationError(
        "name the servers with --imap-host and --smtp-host, or the --provider.")
    }
  }

  func run() throws {
    var installation = Installation(folder: folder, address: address, provider: servers)
    installation.organisation = organisation
    installation.user = user
    installation.certificateAuthorities = ca
    installation.passwordFile = passwordFile
    installation.start = start?.rawValue
    installation.language = language?.rawValue
    do {
      for path in try installation.write() { print("wrote \(path)") }
    } catch {
      throw CommandFailure(error)
    }
    print(nextSteps(installation))
  }

  private var servers: MailProvider {
    var servers: MailProvider =
      switch provider {
      case .microsoft365: .microsoft365
      case .gmail: .gmail
      case .other:
        MailProvider(
          imap: .init(host: "", port: 993, security: .implicitTLS),
          smtp: .init(host: "", port: 587, security: .startTLS), wantsToken: false)
      }
    servers.imap.replace(
      host: imapHost, port: imapPort, security: imapSecurity, ports: (tls: 993, startTLS: 143))
    servers.smtp.replace(
      host: smtpHost, port: smtpPort, security: smtpSecurity, ports: (tls: 465, startTLS: 587))
    return servers
  }

  private func nextSteps(_ installation: Installation) -> String {
    var steps: [String] = []
    if passwordFile == nil {
      let path = "\(folder)/\(installation.secretFile)"
      switch provider {
      case .microsoft365:
        steps.append(
          "Microsoft 365 takes no passwords over IMAP. Put an access token in \(path) (chmod 600), "
            + "or name the program that prints one under 'secret: command:'. docs/operating.md "
            + "tells what to ask of the tenant's administrator.")
      case .gmail:
        steps.append(
          "Make an app password for the account, and put it in \(path) (chmod 600).")
      case .other:
        steps.append("Put the mailbox's password in \(path) (chmod 600).")
      }
    }
    if organisation == nil {
      steps.append("Fill in 'organisation' in \(installation.configurationFile).")
    }
    steps.append("Read the texts in \(folder)/templates: they go out in your name.")
    steps.append("praatmee doctor --config \(installation.configurationFile)")
    steps.append("praatmee daemon --config \(installation.configurationFile)")
    let numbered = steps.enumerated().map { "  \($0.offset + 1). \($0.element)" }
    return "\nWhat is left to do:\n" + numbered.joined(separator: "\n")
  }
}

extension MailProvider.Server {
  fileprivate mutating func replace(
    host: String?, port: Int?, security: InitCommand.Security?, ports: (tls: Int, startTLS: Int)
  ) {
    if let host { self.host = host }
    if let security {
      self.security = security.value
      self.port = security == .tls ? ports.tls : ports.startTLS
    }
    if let port { self.port = port }
  }
}
