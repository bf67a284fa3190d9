/// The range in which a figure would lie, 95 times of 100, on other mails of the same kind.
package struct ConfidenceInterval: Sendable, Hashable {
  package let lower: Double
  package let upper: Double

  /// By drawing as many mails again, with replacement (percentile bootstrap; Efron 1979).
  ///
  /// The draws are the same each time, so that a report can be made again.
  package init(
    of outcomes: [Outcome], draws: Int = 1_000, _ figure: ([Outcome]) -> Double?
  ) {
    var random = SplitMix64(seed: 20_250_901)
    var figures: [Double] = []
    if !outcomes.isEmpty {
      for _ in 0..<draws {
        let drawn = outcomes.indices.map { _ in
          outcomes[Int(random.next() % UInt64(outcomes.count))]
        }
        if let value = figure(drawn) { figures.append(value) }
      }
    }
    figures.sort()
    lower = figures.isEmpty ? 0 : figures[figures.count * 25 / 1_000]
    upper = figures.isEmpty ? 1 : figures[min(figures.count - 1, figures.count * 975 / 1_000)]
  }
}

/// A small generator of numbers that look random and are the same for the same seed (Steele, Lea and
/// Flood 2014).
package struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
