/// A moment after which waiting ends.
///
/// The clock runs on while the machine sleeps: after a suspend every deadline has passed, and the
/// dead connection is noticed at once.
struct Deadline {
  private let instant: ContinuousClock.Instant

  init(after duration: Duration) {
    instant = .now.advanced(by: max(.zero, min(duration, .seconds(86_400 * 30))))
  }

  var hasPassed: Bool { ContinuousClock.now >= instant }

  /// What is left, in milliseconds for `poll`: rounded up, never negative.
  var milliseconds: Int32 {
    let left = ContinuousClock.now.duration(to: instant)
    guard left > .zero else { return 0 }
    let (seconds, attoseconds) = left.components
    let milliseconds = seconds * 1_000 + attoseconds / 1_000_000_000_000_000 + 1
    return Int32(clamping: milliseconds)
  }
}
