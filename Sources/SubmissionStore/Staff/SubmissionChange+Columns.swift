import GRDB
import TextAnalysis

extension SubmissionChange {
  /// One column that a change sets.
  struct Column {
    let name: String
    let what: SubmissionEvent.What
    let value: DatabaseValue
    let isFlag: Bool

    /// The value as the history names it.
    func wording(of value: DatabaseValue) -> String? {
      guard isFlag else { return String.fromDatabaseValue(value) }
      return Bool.fromDatabaseValue(value).map(String.init)
    }
  }

  var columns: [Column] {
    switch self {
    case .status(let status): [Self.text("status", .statusChanged, status.rawValue)]
    case .category(let category):
      [
        Self.text("category", .categoryChanged, StorableText.nonEmpty(category?.rawValue)),
        Self.flag("undecided", .undecidedChanged, false),
      ]
    case .sensitive(let value): [Self.flag("sensitive", .sensitiveChanged, value)]
    case .undecided(let value): [Self.flag("undecided", .undecidedChanged, value)]
    case .interest(let value): [Self.flag("interest", .interestChanged, value)]
    }
  }

  private static func text(_ name: String, _ what: SubmissionEvent.What, _ value: String?) -> Column
  {
    Column(name: name, what: what, value: value.databaseValue, isFlag: false)
  }

  private static func flag(_ name: String, _ what: SubmissionEvent.What, _ value: Bool) -> Column {
    Column(name: name, what: what, value: (value ? 1 : 0).databaseValue, isFlag: true)
  }
}
