/// How often each label was taken for each other.
package struct Confusion: Sendable, Hashable {
  package let labels: [String]
  private var counts: [[Int]]

  package init(_ labels: [String]) {
    self.labels = labels
    counts = Array(repeating: Array(repeating: 0, count: labels.count), count: labels.count)
  }

  package init(_ labels: [String], _ pairs: some Sequence<(truth: String, guess: String)>) {
    self.init(labels)
    for pair in pairs { add(pair.truth, taken: pair.guess) }
  }

  package mutating func add(_ truth: String, taken guess: String) {
    guard let row = labels.firstIndex(of: truth), let column = labels.firstIndex(of: guess) else {
      return
    }
    counts[row][column] += 1
  }

  package func count(_ truth: String, taken guess: String) -> Int {
    guard let row = labels.firstIndex(of: truth), let column = labels.firstIndex(of: guess) else {
      return 0
    }
    return counts[row][column]
  }

  package var total: Int { counts.joined().reduce(0, +) }
  package var right: Int { counts.indices.reduce(0) { $0 + counts[$1][$1] } }

  /// How many mails carry the label.
  package func support(_ label: String) -> Int {
    labels.firstIndex(of: label).map { counts[$0].reduce(0, +) } ?? 0
  }

  /// How many mails were given the label.
  private func given(_ label: String) -> Int {
    labels.firstIndex(of: label).map { column in counts.reduce(0) { $0 + $1[column] } } ?? 0
  }

  /// Of those that were given the label, the share that carries it; 1 where none was given it.
  package func precision(_ label: String) -> Double {
    let given = given(label)
    return given == 0 ? 1 : Double(count(label, taken: label)) / Double(given)
  }

  /// Of those that carry the label, the share that was given it; 1 where none carries it.
  package func recall(_ label: String) -> Double {
    let support = support(label)
    return support == 0 ? 1 : Double(count(label, taken: label)) / Double(support)
  }

  package func f1(_ label: String) -> Double {
    let sum = support(label) + given(label)
    return sum == 0 ? 1 : 2 * Double(count(label, taken: label)) / Double(sum)
  }

  /// The mean of F1 over the labels that occur.
  package var macroF1: Double {
    let present = labels.filter { support($0) > 0 || given($0) > 0 }
    guard !present.isEmpty else { return 1 }
    return present.reduce(0) { $0 + f1($1) } / Double(present.count)
  }
}
