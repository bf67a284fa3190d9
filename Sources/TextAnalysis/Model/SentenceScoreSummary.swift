/// What the sentences of a mail say to one head, taken together.
struct SentenceScoreSummary: Sendable {
  enum Part: Int, CaseIterable {
    /// The strongest, the two strongest, all, the first, the last, and the sum of the chances.
    case strongest, twoStrongest, mean, first, last, chances
  }

  /// Where a mail has no sentence: far on the side of "no".
  private static let nothing: Float = -3
  /// Brings scores, which lie between about -5 and 5, to the size of the other features.
  private static let scale: Float = 1 / 3

  private(set) var values = [Float](repeating: 0, count: Part.allCases.count)

  init(_ scores: [Float]) {
    var strongest = Self.nothing
    var second = Self.nothing
    var sum: Float = 0
    var chances: Float = 0
    for score in scores {
      if score > strongest {
        second = strongest
        strongest = score
      } else {
        second = max(second, score)
      }
      sum += score
      chances += Chance.logistic(score)
    }
    let mean = scores.isEmpty ? Self.nothing : sum / Float(scores.count)
    set(.strongest, strongest * Self.scale)
    set(.twoStrongest, (strongest + second) / 2 * Self.scale)
    set(.mean, mean * Self.scale)
    set(.first, (scores.first ?? Self.nothing) * Self.scale)
    set(.last, (scores.last ?? Self.nothing) * Self.scale)
    set(.chances, min(2, chances) / 2)
  }

  private mutating func set(_ part: Part, _ value: Float) { values[part.rawValue] = value }
}
