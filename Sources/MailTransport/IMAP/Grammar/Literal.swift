/// Bytes that a server announced with their number (`literal`, RFC 9051 section 4.3).
enum Literal: Sendable, Equatable {
  case bytes([UInt8])
  /// Too large for memory, so it went to a file as it arrived.
  case file(SpillFile)
  /// Beyond the limit: counted and dropped, so that the connection stays in step.
  case discarded(size: Int)

  var size: Int {
    switch self {
    case .bytes(let bytes): bytes.count
    case .file(let file): file.size
    case .discarded(let size): size
    }
  }
}
