package import TextAnalysis

/// What was made of a labelled mail, beside its labels.
package struct Outcome: Sendable {
  package var id: String
  package var labels: Labels
  package var kind: Labels.Kind
  package var category: Category?
  package var also: [Category]
  package var confidence: Double
  package var undecided: Bool
  /// In the order of weight; the first of a category is the sentence that shows it best.
  package var evidence: [Labels.Evidence]
  package var interest: Bool
  package var sensitive: Bool

  package init(
    id: String, labels: Labels, kind: Labels.Kind, category: Category?, also: [Category] = [],
    confidence: Double, undecided: Bool, evidence: [Labels.Evidence] = [], interest: Bool = false,
    sensitive: Bool = false
  ) {
    self.id = id
    self.labels = labels
    self.kind = kind
    self.category = category
    self.also = also
    self.confidence = confidence
    self.undecided = undecided
    self.evidence = evidence
    self.interest = interest
    self.sensitive = sensitive
  }

  /// The category, or `none` for what is no submission.
  package var label: String { Self.label(kind, category) }
  package var trueLabel: String { Self.label(labels.kind, labels.category) }

  /// Whether people left open what it is: a submission that they gave no category.
  package var isOpen: Bool { labels.kind == .submission && labels.category == nil }

  /// Whether the sentence shown for the category shares words with the one that people chose; nil
  /// where they chose none, or where the category itself is wrong.
  package var showsEvidence: Bool? {
    guard let category = labels.category, label == category.rawValue else { return nil }
    let chosen = labels.evidence.filter { $0.category == category }.map { Self.plain($0.text) }
    guard !chosen.isEmpty else { return nil }
    guard
      let shown = evidence.first(where: { $0.category == category }).map({ Self.plain($0.text) })
    else { return false }
    return chosen.contains { $0.contains(shown) || shown.contains($0) }
  }

  private static func label(_ kind: Labels.Kind, _ category: Category?) -> String {
    kind == .submission ? category?.rawValue ?? "none" : "none"
  }

  /// White space folded, and without the marks that end a sentence: two people cut it differently.
  private static func plain(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .trimmingPrefix(while: { "\"'‘“-*• ".contains($0) })
      .reversed().drop(while: { ".!?\"'’” …".contains($0) }).reversed().map(String.init).joined()
  }
}
