import Glibc

/// Turns scores into chances.
enum Chance {
  /// The chance that belongs to a score of logistic regression.
  static func logistic(_ score: Float) -> Float { 1 / (1 + exp(-score)) }

  /// The chances of labels of which exactly one holds.
  static func softmax(_ scores: [Float]) -> [Float] {
    let top = scores.max() ?? 0
    let powers = scores.map { exp($0 - top) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
  }
}
