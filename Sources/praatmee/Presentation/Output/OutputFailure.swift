/// Why something could not be written.
enum OutputFailure: Error, Hashable, Sendable {
  /// The reader went away (EPIPE), as `head` does: no failure of ours, nothing to say.
  case closed
  /// The system refused, with its error number.
  case refused(errno: Int32)
  /// A value has no JSON form; names its type.
  case unencodable(type: String)

  /// The exit code of a command that ends by it.
  var exitCode: Int32 {
    switch self {
    case .closed: 0
    case .refused: 74
    case .unencodable: 1
    }
  }
}
