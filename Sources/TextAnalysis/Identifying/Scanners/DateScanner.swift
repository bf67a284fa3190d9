/// Finds full dates, and birthdays without a year.
struct DateScanner {
  let text: FoldedText
  let words: [NameWord]

  private static let months = WordSet(
    """
    januari februari maart april mei juni juli augustus september oktober november december
    jan feb mrt apr jun jul aug sep sept okt nov dec january february march may june july august
    october januar februar dezember
    """)
  private static let birthCues = WordSet("geboren jarig geb verjaardag geboortedatum born birthday")
  /// Words between "geboren" and the day.
  private static let cueReach = 5

  func pieces() -> [FoundPiece] {
    words.indices.compactMap { index in
      guard words[index].isNumber, let end = end(from: index) else { return nil }
      return FoundPiece(
        type: .date, range: words[index].range.lowerBound..<words[end].range.upperBound)
    }
  }

  private func end(from index: Int) -> Int? {
    let length = words[index].range.count
    guard index + 1 < words.count else { return nil }
    if length <= 2, Self.months.contains(words[index + 1].hash), isNear(index + 1) {
      if index + 2 < words.count, isYear(index + 2), isNear(index + 2) { return index + 2 }
      return hasBirthCue(before: index) ? index + 1 : nil
    }
    guard index + 2 < words.count, isJoined(index + 1), isJoined(index + 2) else {
      return length <= 2 && isJoined(index + 1) && hasBirthCue(before: index) ? index + 1 : nil
    }
    if length == 4 { return isDay(index + 1) && isDay(index + 2) ? index + 2 : nil }
    guard isDay(index), isDay(index + 1), [2, 4].contains(words[index + 2].range.count) else {
      return nil
    }
    return index + 2
  }

  private func isDay(_ index: Int) -> Bool {
    words[index].isNumber && words[index].range.count <= 2
  }

  private func isYear(_ index: Int) -> Bool {
    words[index].isNumber && words[index].range.count == 4
  }

  private func isNear(_ index: Int) -> Bool {
    words[index].range.lowerBound - words[index - 1].range.upperBound <= 2
  }

  /// One of `-`, `/` and `.` stands between two numbers.
  private func isJoined(_ index: Int) -> Bool {
    guard words[index].isNumber else { return false }
    let gap = words[index - 1].range.upperBound..<words[index].range.lowerBound
    // A dash beyond ASCII is more than one byte.
    let seen = gap.filter { text.folded[$0] != FoldedText.ignorable }
    return seen.count == 1 && [0x2D, 0x2F, 0x2E].contains(text.folded[seen[0]])
  }

  private func hasBirthCue(before index: Int) -> Bool {
    (max(0, index - Self.cueReach)..<index).contains { Self.birthCues.contains(words[$0].hash) }
      || (index + 2 < words.count
        && (index + 2..<min(words.count, index + 5)).contains {
          Self.birthCues.contains(words[$0].hash)
        })
  }
}
