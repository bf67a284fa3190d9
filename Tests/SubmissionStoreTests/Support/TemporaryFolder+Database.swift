import TestBench

extension TemporaryFolder {
  /// Where the tests of the store keep their database.
  var database: String { file("praatmee.sqlite") }
}
