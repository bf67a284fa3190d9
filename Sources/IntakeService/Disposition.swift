import MailTransport
import SubmissionStore

/// What kind of trouble an error is, whichever part it comes from.
enum Disposition {
  static func of(_ error: any Error) -> TransportError.Disposition {
    switch error {
    case let error as TransportError: error.disposition
    case let error as StoreError:
      switch error.disposition {
      case .transient: .transient
      case .permanent: .permanent
      case .configuration: .configuration
      }
    case is SecretError, is ConfigurationError, is TemplateFolderError: .configuration
    default: .transient
    }
  }
}
