/// Why a lab did not do what a test asked of it.
package enum LabError: Error, Sendable, CustomStringConvertible {
  /// A program of the lab ended with another exit code than 0.
  case failed(program: String, exitCode: Int32, output: String)
  /// A program could not be started at all.
  case notStarted(program: String, reason: String)
  /// `scripts/lab env` did not name a value.
  case missingSetting(String)
  /// A file of a mailbox could not be written or read.
  case file(String, errorNumber: Int32)
  /// Fewer messages had arrived than a test waited for.
  case missingMessages(address: String, arrived: Int, awaited: Int)

  package var description: String {
    switch self {
    case .failed(let program, let exitCode, let output):
      "\(program) ended with exit code \(exitCode): \(output)"
    case .notStarted(let program, let reason): "\(program) did not start: \(reason)"
    case .missingSetting(let key): "scripts/lab env says nothing about \(key)"
    case .file(let path, let errorNumber): "\(path): error number \(errorNumber)"
    case .missingMessages(let address, let arrived, let awaited):
      "\(arrived) of \(awaited) messages arrived for \(address)"
    }
  }
}
