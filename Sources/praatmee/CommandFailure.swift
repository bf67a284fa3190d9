import Glibc
import IntakeService
import MailTransport
import SubmissionStore

/// Why a command stops: what to tell, and its exit code.
struct CommandFailure: Error {
  var status: ExitStatus
  /// What failed, with what, and what to do next.
  var message: String

  init(_ status: ExitStatus, _ message: String) {
    self.status = status
    self.message = message
  }

  /// Says it on standard error.
  func tell() { OutputFlags.plain.open().message(message) }
}

extension CommandFailure {
  init(_ error: ConfigurationError) {
    self.init(error.isNotPermitted ? .notPermitted : .configuration, error.description)
  }

  init(_ error: OutputFailure) {
    let cause: String =
      switch error {
      case .closed: "the reader went away"
      case .refused(let number): String(cString: strerror(number))
      case .unencodable(let type): "a \(type) has no JSON form"
      }
    self.init(ExitStatus(rawValue: error.exitCode) ?? .inputOutput, "cannot write: \(cause)")
  }

  init(_ error: InstallationError) { self.init(.cannotCreate, error.description) }

  init(_ error: StoreError) { self.init(error.exitStatus, error.description) }

  init(_ error: TransportError) {
    self.init(
      error.disposition == .configuration ? .configuration : .unreachable, error.description)
  }

  /// An error of any part, told in that part's own words.
  init(unexpected error: any Error) {
    switch error {
    case let error as CommandFailure: self = error
    case let error as ConfigurationError: self.init(error)
    case let error as SecretError: self.init(.configuration, error.description)
    case let error as TemplateFolderError: self.init(.configuration, error.description)
    case let error as StoreError: self.init(error)
    case let error as TransportError: self.init(error)
    case is StoppedEarly:
      self.init(.tryAgain, "stopped by a signal; what was left is done at the next run")
    default: self.init(.failed, "\(error)")
    }
  }
}

extension StoreError {
  fileprivate var exitStatus: ExitStatus {
    switch kind {
    case .locked, .busy, .diskFull: .tryAgain
    case .noSuchSubmission: .nothingFound
    case .notPermitted, .folderOpenToAll: .notPermitted
    case .missing, .folderMissing, .older, .newer, .foreign, .notADatabase: .configuration
    default: .inputOutput
    }
  }
}
