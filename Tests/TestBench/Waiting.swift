import Glibc

/// A wait that has lasted too long.
package struct WaitingFailed: Error, CustomStringConvertible {
  let what: String
  package var description: String { "waited in vain until \(what)" }
}

/// Returns as soon as something holds; looks again in short steps.
///
/// - Returns: how long it took.
@discardableResult
package func wait(
  until what: String, atMost limit: Duration = .seconds(120), _ holds: () async throws -> Bool
) async throws -> Duration {
  let start = ContinuousClock.now
  while true {
    if try await holds() { return ContinuousClock.now - start }
    guard ContinuousClock.now - start < limit else { throw WaitingFailed(what: what) }
    try await Task.sleep(for: .milliseconds(10))
  }
}

extension Duration {
  /// A promised time as it may be measured here: a machine that has more to do than it can gives
  /// each process only its share.
  package func onABusyMachine() -> Duration {
    var load = 0.0
    let processors = Double(max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    guard getloadavg(&load, 1) == 1 else { return self * 4 }
    return self * max(2, 2 * load / processors)
  }
}
