import CLibLinear

/// A row of numbers of which most are zero.
struct SparseRow: Sendable {
  /// Ascending, each once, from 0.
  var columns: [Int32]
  var values: [Double]
}

/// Trains linear classifiers with LIBLINEAR.
///
/// L2-regularised logistic regression, solved in the primal by a trust-region Newton method (Lin,
/// Weng and Keerthi 2008): it draws no random numbers, so that the same rows give the same weights.
struct LinearTraining {
  /// What a mistake costs beside large weights.
  var cost: Double
  /// What a mistake about a positive row costs more than one about a negative row.
  var positiveWeight: Double = 1
  /// The gradient, relative to that at the start, at which the solver stops.
  var tolerance: Double = 0.001

  /// - Parameters:
  ///   - columns: how many columns the rows have.
  ///   - importance: how often each row counts; whole numbers, 1 or more.
  /// - Returns: a weight for each column, and the bias as the last number. All zeros where the rows
  ///   are of one sort only: there is nothing to tell apart.
  func weights(_ rows: [SparseRow], isPositive: [Bool], columns: Int) -> [Double] {
    precondition(rows.count == isPositive.count)
    guard isPositive.contains(true), isPositive.contains(false) else {
      var weights = Array(repeating: 0.0, count: columns + 1)
      if let all = isPositive.first { weights[columns] = all ? 1 : -1 }
      return weights
    }
    // LIBLINEAR counts columns from 1 and ends a row with -1. The bias is a column of ones.
    var nodes: [feature_node] = []
    nodes.reserveCapacity(rows.reduce(0) { $0 + $1.columns.count + 2 })
    var starts: [Int] = []
    for row in rows {
      starts.append(nodes.count)
      for (column, value) in zip(row.columns, row.values) {
        nodes.append(feature_node(index: column + 1, value: value))
      }
      nodes.append(feature_node(index: Int32(columns + 1), value: 1))
      nodes.append(feature_node(index: -1, value: 0))
    }
    var labels = isPositive.map { $0 ? 1.0 : -1.0 }
    var weightLabels: [Int32] = [1]
    var classWeights = [positiveWeight]
    praatmee_liblinear_be_silent()
    return nodes.withUnsafeMutableBufferPointer { nodes in
      var pointers = starts.map { nodes.baseAddress?.advanced(by: $0) }
      return pointers.withUnsafeMutableBufferPointer { pointers in
        labels.withUnsafeMutableBufferPointer { labels in
          weightLabels.withUnsafeMutableBufferPointer { weightLabels in
            classWeights.withUnsafeMutableBufferPointer { classWeights in
              var problem = CLibLinear.problem(
                l: Int32(rows.count), n: Int32(columns + 1), y: labels.baseAddress,
                x: pointers.baseAddress, bias: 1)
              var parameters = parameter(
                solver_type: Int32(L2R_LR), eps: tolerance, C: cost, nr_weight: 1,
                weight_label: weightLabels.baseAddress, weight: classWeights.baseAddress, p: 0.1,
                init_sol: nil)
              return Self.solve(&problem, &parameters, columns: columns)
            }
          }
        }
      }
    }
  }

  private static func solve(
    _ problem: inout problem, _ parameters: inout parameter, columns: Int
  ) -> [Double] {
    guard let model = train(&problem, &parameters) else { return [] }
    defer {
      var model: UnsafeMutablePointer<model>? = model
      free_and_destroy_model(&model)
    }
    // The weights speak for the label that came first.
    let sign = model.pointee.label[0] == 1 ? 1.0 : -1.0
    return (0...columns).map { model.pointee.w[$0] * sign }
  }
}
