import Synchronization

/// Keeps what a planning closure saw.
final class Recorder<Value: Sendable>: Sendable {
  private let kept = Mutex<[Value]>([])

  func add(_ value: Value) { kept.withLock { $0.append(value) } }

  var values: [Value] { kept.withLock { $0 } }
}
