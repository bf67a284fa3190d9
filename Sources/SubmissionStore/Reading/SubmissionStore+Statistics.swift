import GRDB

extension SubmissionStore {
  /// The state of the store in numbers, as of one moment.
  package func statistics() async throws(StoreError) -> StoreStatistics {
    try await read { db in try StatisticsStatements.all(in: db) }
  }
}
