import GRDB
import GRDBSQLite

/// How every connection to the database is set up.
enum ConnectionSettings {
  /// Seconds that a connection waits for another program's transaction.
  static let busyTimeout: Double = 5
  /// Bytes to which the write-ahead log is cut back after a checkpoint.
  static let logLimit = 16 * 1024 * 1024

  static func configuration(readOnly: Bool = false) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(busyTimeout)
    // The daemon reads little and idles in little memory.
    configuration.maximumReaderCount = 2
    configuration.label = "praatmee"
    configuration.prepareDatabase { db in
      try keepLog(db)
      if !db.configuration.readonly {
        try db.execute(sql: "PRAGMA journal_size_limit = \(logLimit)")
        // What is erased is overwritten, not only unlinked.
        try db.execute(sql: "PRAGMA secure_delete = ON")
      }
    }
    return configuration
  }

  /// A committed message is promised to the server, so each commit reaches the disk.
  ///
  /// To be called after the pool has opened: opening it sets NORMAL.
  static func makeDurable(_ pool: DatabasePool) throws {
    try pool.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA synchronous = FULL")
    }
  }

  /// Keeps the write-ahead log when the last connection closes: colleagues who may not write the
  /// folder could otherwise not read the database while the daemon is stopped.
  private static func keepLog(_ db: Database) throws {
    var keep: Int32 = 1
    let code = sqlite3_file_control(
      db.sqliteConnection, "main", SQLITE_FCNTL_PERSIST_WAL, &keep)
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }
}
