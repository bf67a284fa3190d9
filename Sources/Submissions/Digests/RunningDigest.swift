import CLibCrypto

/// A SHA-256 digest that is fed piece by piece, so that what it covers need not stand in memory
/// a second time.
struct RunningDigest: ~Copyable {
  private let state: UnsafeMutableRawPointer
  private var pending: [UInt8] = []

  private static let chunk = 64 * 1024

  init() {
    guard let state = praatmee_sha256_start() else {
      fatalError("libcrypto has no memory for a SHA-256 digest")
    }
    self.state = state
    pending.reserveCapacity(Self.chunk)
  }

  deinit { praatmee_sha256_free(state) }

  mutating func feed(_ byte: UInt8) {
    pending.append(byte)
    if pending.count == Self.chunk { flush() }
  }

  mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { feed(byte) }
  }

  /// The digest of all that was fed, in 64 lower-case hexadecimal digits.
  consuming func finish() -> String {
    flush()
    var digest = [UInt8](repeating: 0, count: 32)
    praatmee_sha256_finish(state, &digest)
    return ContentDigest.hexadecimal(digest)
  }

  private mutating func flush() {
    praatmee_sha256_feed(state, pending, pending.count)
    pending.removeAll(keepingCapacity: true)
  }
}
