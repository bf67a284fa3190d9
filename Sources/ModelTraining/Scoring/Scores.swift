import TextAnalysis

/// The figures of a scored set.
package struct Scores: Sendable {
  /// Over example, question, doubt and none.
  package let categories: Confusion
  package let kinds: Confusion
  package let interest: Confusion
  package let sensitive: Confusion
  /// Mails with a right category of which the sentence shown is the right one, and all of them.
  package let evidence: Share
  /// Submissions whose category was decided, and all of them.
  package let decided: Share
  /// Of those decided, the ones that are right.
  package let rightAmongDecided: Share
  /// Categories beside the main one: found rightly, and all that there are or were found.
  package let also: Confusion
  package let reliability: [ReliabilityBand]

  package static let categoryLabels = ["example", "question", "doubt", "none"]

  package init(_ all: [Outcome]) {
    let outcomes = all.filter { !$0.isOpen }
    categories = Confusion(
      Self.categoryLabels, outcomes.map { (truth: $0.trueLabel, guess: $0.label) })
    kinds = Confusion(
      Labels.Kind.allCases.map(\.rawValue),
      all.map { (truth: $0.labels.kind.rawValue, guess: $0.kind.rawValue) })
    interest = Self.flags(all.map { ($0.labels.interest, $0.interest) })
    sensitive = Self.flags(all.map { ($0.labels.sensitive, $0.sensitive) })
    let shown = outcomes.compactMap(\.showsEvidence)
    evidence = Share(shown.count { $0 }, of: shown.count)
    let taken = outcomes.filter { $0.kind == .submission }
    let sure = taken.filter { !$0.undecided }
    decided = Share(sure.count, of: taken.count)
    rightAmongDecided = Share(sure.count { $0.label == $0.trueLabel }, of: sure.count)
    also = Self.flags(
      outcomes.filter { $0.label == $0.trueLabel && $0.kind == .submission }.flatMap { outcome in
        ["example", "question", "doubt"].filter { $0 != outcome.label }.map { category in
          (
            outcome.labels.also.contains { $0.rawValue == category },
            outcome.also.contains { $0.rawValue == category }
          )
        }
      })
    reliability = ReliabilityBand.bands(taken)
  }

  private static func flags(_ pairs: [(Bool, Bool)]) -> Confusion {
    Confusion(
      ["yes", "no"], pairs.map { (truth: $0.0 ? "yes" : "no", guess: $0.1 ? "yes" : "no") })
  }
}

/// A part of a whole number of mails.
package struct Share: Sendable, Hashable {
  package let part: Int
  package let whole: Int

  package init(_ part: Int, of whole: Int) {
    self.part = part
    self.whole = whole
  }

  /// From 0 to 1; nil of nothing.
  package var value: Double? { whole == 0 ? nil : Double(part) / Double(whole) }
}

/// How often decisions of about the same confidence were right.
package struct ReliabilityBand: Sendable, Hashable {
  /// The confidences of the band; the upper end belongs to the next one, but for 1.
  package let lower: Double
  package let upper: Double
  package let count: Int
  package let right: Int
  /// The mean of what was claimed; 0 in an empty band.
  package let claimed: Double

  static func bands(_ outcomes: [Outcome]) -> [ReliabilityBand] {
    let edges = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01]
    return zip(edges, edges.dropFirst()).map { lower, upper in
      let inside = outcomes.filter { $0.confidence >= lower && $0.confidence < upper }
      let sum = inside.reduce(0) { $0 + $1.confidence }
      return ReliabilityBand(
        lower: lower, upper: min(1, upper), count: inside.count,
        right: inside.count { $0.label == $0.trueLabel },
        claimed: inside.isEmpty ? 0 : sum / Double(inside.count))
    }
  }

  /// The mean distance of what was claimed from what was right, over all bands by their size.
  package static func expectedError(_ bands: [ReliabilityBand]) -> Double {
    let all = bands.reduce(0) { $0 + $1.count }
    guard all > 0 else { return 0 }
    return bands.filter { $0.count > 0 }.reduce(0) { sum, band in
      let right = Double(band.right) / Double(band.count)
      return sum + abs(right - band.claimed) * Double(band.count) / Double(all)
    }
  }
}
