/// Adds up what the sentences of a text say for each category.
struct CategoryWeights: Sendable {
  private(set) var question = 0.0
  private(set) var doubt = 0.0
  private(set) var example = 0.0
  private(set) var asksPlainly = false
  private(set) var offers = false
  private let readings: [SentenceReading]

  init(_ readings: [SentenceReading], subject: SubjectCue?) {
    self.readings = readings
    question = Self.sum(readings.filter { !$0.isClosing }.map(\.question), next: 0.35)
    question = max(question, readings.filter(\.isClosing).isEmpty ? 0 : 0.7)
    doubt = Self.sum(readings.map(\.doubt), next: 0.45)
    example = Self.sum(readings.map(\.example), next: 0.4)
    asksPlainly = readings.contains { !$0.isClosing && $0.question >= 1.2 }
    offers = readings.contains { $0.has(.exampleNamed) || $0.has(.exampleOffered) }
    balance()
    weigh(subject)
  }

  /// The best guess and the chance that it is right; nil where nothing speaks for any.
  var best: (category: Category, confidence: Double)? {
    let weights: [(Category, Double)] = [
      (.example, example), (.question, question), (.doubt, doubt),
    ]
    guard let top = weights.max(by: { $0.1 < $1.1 }), top.1 > 0 else { return nil }
    let rest = weights.filter { $0.0 != top.0 }.map(\.1).max() ?? 0
    // Rules are right on clear texts and no better than a guess where two weigh the same. Nothing
    // reaches certainty.
    let margin = (top.1 - rest) / (1 + top.1 * 0.35)
    let strength = min(1, top.1 / 1.2)
    return (top.0, min(0.95, 0.4 + 0.5 * strength * min(1, max(0, margin)) + 0.05 * strength))
  }

  /// What the mail is built round decides, not what takes most words.
  private mutating func balance() {
    // A case told to lead up to a request for an answer.
    if asksPlainly, !offers { example *= 0.45 }
    if asksPlainly, offers, lastAsks { example *= 0.8 }
    // A case told to lead up to a doubt. What works by now is no doubt any more.
    if doubt >= SentenceReading.whole, !offers {
      example *= resolved ? 1 : 0.5
      if resolved { doubt *= 0.6 }
    }
    // A doubt with a closing question to readers stays a doubt; a plain request for advice wins.
    if doubt >= SentenceReading.whole, asksPlainly {
      if namesQuestion { doubt *= 0.6 } else { doubt *= 0.95 }
    }
    if readings.contains(where: { $0.has(.doubtNamed) }), !namesQuestion { question *= 0.6 }
  }

  private var namesQuestion: Bool {
    readings.contains { $0.has(.questionNamed) && $0.question >= 1 }
  }

  private var lastAsks: Bool {
    readings.suffix(2).contains { !$0.isClosing && $0.question >= 1.2 }
  }

  /// A later sentence says that it works.
  private var resolved: Bool {
    guard
      let lastDoubt = readings.lastIndex(where: { $0.doubt >= SentenceReading.whole })
    else { return false }
    return readings[(lastDoubt + 1)...].contains { $0.has(.wayOfWorking) }
  }

  private mutating func weigh(_ subject: SubjectCue?) {
    switch subject?.category {
    case .question?: question += 0.8
    case .doubt?: doubt += 0.8
    case .example?: example += 0.8
    default: break
    }
  }

  /// The strongest counts whole, each further one for less: a long mail is not a strong one.
  private static func sum(_ weights: [Double], next share: Double) -> Double {
    var total = 0.0
    var factor = 1.0
    for weight in weights.filter({ $0 > 0 }).sorted(by: >).prefix(8) {
      total += weight * factor
      factor *= share
    }
    return total
  }
}
