import GRDB
import Submissions
import TextAnalysis

extension QueueFilter {
  /// All that it can pick stands in the index of what waits.
  private var isOfWaiting: Bool {
    statuses.isSubset(of: Self.waiting) && !kinds.contains(.automatic)
  }

  /// The condition and its values.
  ///
  /// What the index of waiting submissions is limited to stands here as literals, in the index's
  /// own words; otherwise SQLite could not see that the index serves.
  var condition: (sql: String, arguments: StatementArguments) {
    var terms: [String] = []
    var arguments: StatementArguments = []
    func take(_ column: String, in values: [String]) {
      terms.append("\(column) IN (\(values.map { _ in "?" }.joined(separator: ", ")))")
      arguments += StatementArguments(values)
    }

    if isOfWaiting { terms.append("status IN ('new', 'open')") }
    if statuses != Self.waiting, statuses.count < SubmissionStatus.allCases.count {
      take("status", in: statuses.map(\.rawValue).sorted())
    }
    if !kinds.contains(.automatic) { terms.append("kind <> 'automatic'") }
    if kinds != Self.writtenByPeople, kinds.count < MessageKind.allCases.count {
      take("kind", in: kinds.map(\.rawValue).sorted())
    }
    if !categories.isEmpty { take("category", in: categories.map(\.rawValue).sorted()) }
    for (column, value) in [
      ("sensitive", sensitive), ("undecided", undecided), ("interest", interest),
    ] {
      guard let value else { continue }
      terms.append("\(column) = \(value ? 1 : 0)")
    }
    if let since {
      terms.append("submission.received_at >= ?")
      arguments += [StoredTime(since).milliseconds]
    }
    return (terms.isEmpty ? "TRUE" : terms.joined(separator: " AND "), arguments)
  }

  /// The whole query: the filter picks numbers first, so that only the rows shown are joined.
  var query: (sql: String, arguments: StatementArguments) {
    let (condition, arguments) = condition
    let picked = """
      (SELECT * FROM submission \(isOfWaiting ? "INDEXED BY submission_waiting" : "")
      WHERE \(condition)
      ORDER BY sensitive DESC, undecided DESC, received_at, number LIMIT ?) AS submission
      """
    let sql = """
      \(QueueRow.select(from: picked))
      ORDER BY sensitive DESC, undecided DESC, submission.received_at, number
      """
    return (sql, arguments + [max(0, limit)])
  }
}
