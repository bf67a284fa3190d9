/// What each hashed feature weighs for each ``GramHead``.
package struct GramWeights: Sendable, Hashable {
  /// Heads side by side, so that one load brings what a feature says to all of them.
  static let lanes = 16

  /// `buckets × lanes` numbers, lane after lane; times the scale of its lane, each is a weight.
  let weights: [Int16]
  let scales: SIMD16<Float>
  let biases: SIMD16<Float>

  init(weights: [Int16], scales: SIMD16<Float>, biases: SIMD16<Float>) {
    precondition(weights.count == GramHasher.buckets * Self.lanes)
    self.weights = weights
    self.scales = scales
    self.biases = biases
  }

  /// - Parameter columns: for each head the weight of every bucket, and the bias as the last number;
  ///   a head that is not there weighs nothing.
  package init(rounding columns: [GramHead: [Double]]) {
    var weights = [Int16](repeating: 0, count: GramHasher.buckets * Self.lanes)
    var scales = SIMD16<Float>(repeating: 0)
    var biases = SIMD16<Float>(repeating: 0)
    for (head, column) in columns where column.count == GramHasher.buckets + 1 {
      let lane = head.rawValue
      let largest = column.dropLast().reduce(0) { max($0, abs($1)) }
      biases[lane] = Float(column[GramHasher.buckets])
      guard largest > 0 else { continue }
      let step = largest / Double(Int16.max)
      scales[lane] = Float(step)
      for bucket in 0..<GramHasher.buckets where column[bucket] != 0 {
        weights[bucket * Self.lanes + lane] = Int16((column[bucket] / step).rounded())
      }
    }
    self.init(weights: weights, scales: scales, biases: biases)
  }

  /// Adds up the weights of some features; not yet scaled.
  func sum(_ buckets: some Sequence<UInt16>) -> SIMD16<Int32> {
    weights.withUnsafeBufferPointer { weights in
      var sum = SIMD16<Int32>(repeating: 0)
      guard let base = UnsafeRawPointer(weights.baseAddress) else { return sum }
      for bucket in buckets {
        let lanes = base.loadUnaligned(
          fromByteOffset: Int(bucket) * Self.lanes * MemoryLayout<Int16>.size,
          as: SIMD16<Int16>.self)
        sum &+= SIMD16<Int32>(truncatingIfNeeded: lanes)
      }
      return sum
    }
  }

  /// The scores of a text with so many different features that add up to `sum`.
  func scores(_ sum: SIMD16<Int32>, of count: Int) -> SIMD16<Float> {
    let length = Float(max(1, count)).squareRoot()
    return SIMD16<Float>(sum) * (scales / length) + biases
  }

  /// What one feature says to a head.
  func weight(_ bucket: UInt16, _ head: GramHead) -> Float {
    Float(weights[Int(bucket) * Self.lanes + head.rawValue]) * scales[head.rawValue]
  }
}
