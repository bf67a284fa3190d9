/// What each of the ``MailFeatures`` weighs for each ``MailHead``.
package struct MailWeights: Sendable, Hashable {
  /// Row after row, the bias at the end of each.
  let weights: [Float]

  static let width = MailFeatures.count + 1

  init(weights: [Float]) {
    precondition(weights.count == MailHead.allCases.count * Self.width)
    self.weights = weights
  }

  /// - Parameter rows: for each head the weight of every feature, and the bias as the last number;
  ///   a head that is not there weighs nothing.
  package init(rounding rows: [MailHead: [Double]]) {
    weights = MailHead.allCases.flatMap { head in
      let row = rows[head] ?? []
      return row.count == Self.width
        ? row.map { Float($0) } : [Float](repeating: 0, count: Self.width)
    }
  }

  func score(_ head: MailHead, _ features: MailFeatures) -> Float {
    let start = head.rawValue * Self.width
    return weights.withUnsafeBufferPointer { weights in
      features.values.withUnsafeBufferPointer { values in
        var sum = weights[start + values.count]
        for index in values.indices { sum += weights[start + index] * values[index] }
        return sum
      }
    }
  }

  /// What each feature brings to a head, in the order of ``MailFeatures/names``.
  func contributions(_ head: MailHead, _ features: MailFeatures) -> [Float] {
    let start = head.rawValue * Self.width
    return features.values.indices.map { weights[start + $0] * features.values[$0] }
  }
}
