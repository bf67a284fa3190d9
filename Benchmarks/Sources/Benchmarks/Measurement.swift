/// A figure as the peers print it too: messages, bytes and seconds of the fastest round, and a sum
/// over what was decoded, so that no work can be left out unseen.
struct Measurement: CustomStringConvertible {
  let messages: Int
  let bytes: Int
  let seconds: Double
  let sum: Int

  var description: String { "\(messages) \(bytes) \(seconds) \(sum)" }

  /// Does the work again and again for some seconds, at least three times.
  static func repeating<Item: Sized>(
    for seconds: Double, _ items: [Item], _ work: ([Item]) -> Int
  ) -> Measurement {
    let clock = ContinuousClock()
    let end = clock.now.advanced(by: .seconds(seconds))
    var fastest = Double.infinity
    var rounds = 0
    var sum = 0
    while rounds < 3 || clock.now < end {
      let duration = clock.measure { sum = work(items) }
      fastest = min(fastest, duration / .seconds(1))
      rounds += 1
    }
    return Measurement(
      messages: items.count, bytes: items.reduce(0) { $0 + $1.size }, seconds: fastest, sum: sum)
  }
}

/// Something whose bytes count.
protocol Sized {
  var size: Int { get }
}

extension [UInt8]: Sized {
  var size: Int { count }
}
