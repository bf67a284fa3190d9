/// The word that somebody probably meant.
package enum Suggestion {
  /// Longer words are no slips of the finger, and cost too much to compare.
  static let longestWord = 64

  /// The closest of the words, by typing errors: letters missing, added, wrong or swapped.
  ///
  /// - Returns: nil where nothing is close enough to be worth asking "did you mean"; the first of
  ///   equally close words.
  package static func closest(to word: String, among words: some Collection<String>) -> String? {
    let typed = letters(word)
    guard !typed.isEmpty, typed.count <= longestWord else { return nil }
    var best: (word: String, distance: Int)?
    for candidate in words {
      let letters = letters(candidate)
      guard !letters.isEmpty, letters.count <= longestWord else { continue }
      let allowed = max(1, min(typed.count, letters.count) * 2 / 5)
      guard abs(typed.count - letters.count) <= allowed else { continue }
      let distance = distance(typed, letters)
      guard distance <= allowed, distance < letters.count else { continue }
      if distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.word ?? onlyCompletion(of: typed, among: words)
  }

  /// The end of a sentence about a name that is not known: what was meant, or what there is.
  package static func phrase(for name: String, among known: [String]) -> String {
    if let meant = closest(to: name, among: known) { return "; did you mean '\(meant)'?" }
    return "; known are \(known.joined(separator: ", "))"
  }

  /// A beginning of three letters or more that only one of the words has.
  private static func onlyCompletion(
    of typed: [Unicode.Scalar], among words: some Collection<String>
  ) -> String? {
    guard typed.count >= 3 else { return nil }
    let completions = words.filter { letters($0).starts(with: typed) }
    return completions.count == 1 ? completions.first : nil
  }

  private static func letters(_ word: String) -> [Unicode.Scalar] {
    word.unicodeScalars.prefix(longestWord + 1).map { scalar in
      scalar.value < 0x80 ? lowercase(scalar) : scalar
    }
  }

  private static func lowercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "A"..."Z": Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value | 0x20))
    default: scalar
    }
  }

  /// The number of slips between two words (optimal string alignment).
  private static func distance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...other.count)
    for i in 1...one.count {
      var row = [i]
      row.reserveCapacity(last.count)
      for j in 1...other.count {
        let replaced = last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1)
        var least = min(last[j] + 1, row[j - 1] + 1, replaced)
        if i > 1, j > 1, one[i - 1] == other[j - 2], one[i - 2] == other[j - 1] {
          least = min(least, beforeLast[j - 2] + 1)
        }
        row.append(least)
      }
      beforeLast = last
      last = row
    }
    return last[other.count]
  }
}
