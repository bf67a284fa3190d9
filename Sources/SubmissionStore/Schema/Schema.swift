import GRDB

/// The shape of the database, and the way to it.
///
/// The version stands in `PRAGMA user_version`, so that a program can tell what it opened before it
/// changes anything; `PRAGMA application_id` tells our databases from those of others.
enum Schema {
  /// "PRTM" in ASCII.
  static let applicationID: Int32 = 0x5052_544D

  /// Each migration's SQL, in order; the first makes version 1.
  static let migrations: [String] = [Migration0001.sql]

  /// The version that this program reads and writes.
  static var version: Int { migrations.count }

  /// Brings a database to the newest version, one transaction a step.
  ///
  /// Two programs must never do this at once: the caller holds the daemon's lock.
  static func migrate(_ writer: DatabasePool) throws {
    let found = try writer.read { db in try version(of: db) }
    for (index, sql) in migrations.enumerated().dropFirst(max(0, found)) {
      try writer.write { db in
        try db.execute(sql: sql)
        try db.execute(sql: "PRAGMA application_id = \(applicationID)")
        try db.execute(sql: "PRAGMA user_version = \(index + 1)")
      }
    }
  }

  static func version(of db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
  }
}
