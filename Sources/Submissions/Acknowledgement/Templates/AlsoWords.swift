import TextAnalysis

/// How a template names the categories that were also heard: the fields `Also-question: je vraag`,
/// …, and `Also-and: en`.
struct AlsoWords: Sendable {
  private(set) var words: [Category: String] = [:]
  private(set) var and = ","

  /// Takes in a field of a template.
  ///
  /// - Returns: false where the name is not of such a field.
  mutating func take(field name: String, value: String) -> Bool {
    let lower = name.lowercased()
    guard lower.hasPrefix("also-"), lower.count > 5 else { return false }
    let category = String(lower.dropFirst(5))
    if category == "and" {
      and = SingleLine.of(value)
    } else {
      words[Category(rawValue: category)] = SingleLine.of(value)
    }
    return true
  }

  /// The categories in one phrase, such as "je vraag en je twijfel"; nil for none.
  func phrase(for categories: [Category]) -> String? {
    var named: [String] = []
    for category in categories {
      guard let word = words[category], !named.contains(word) else { continue }
      named.append(word)
    }
    guard let last = named.popLast() else { return nil }
    guard !named.isEmpty else { return last }
    return "\(named.joined(separator: ", ")) \(and) \(last)"
  }
}
