import GRDB

/// Another program that keeps the database to itself for a while.
final class DatabaseLock: Sendable {
  private let queue: DatabaseQueue

  init(_ path: String) throws {
    var configuration = GRDB.Configuration()
    configuration.allowsUnsafeTransactions = true
    queue = try DatabaseQueue(path: path, configuration: configuration)
  }

  func take() throws { try run("BEGIN IMMEDIATE") }
  func release() throws { try run("COMMIT") }

  private func run(_ sql: String) throws {
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
  }
}
