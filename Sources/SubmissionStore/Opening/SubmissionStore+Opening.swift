import FoundationEssentials
import GRDB

extension SubmissionStore {
  /// The schema version that this program knows.
  package static var knownSchemaVersion: Int { Schema.version }

  /// Opens a database.
  ///
  /// It blocks while it looks at the file, and for the daemon while it migrates: call it at the
  /// start, before the services run.
  ///
  /// - Parameter path: the database's file; the daemon creates it where it is missing.
  /// - Throws: what is wrong with the folder, the file, the rights, the schema or the lock.
  package static func open(at path: String, as role: StoreRole) throws(StoreError)
    -> SubmissionStore
  {
    let file = DatabaseFile(path: path)
    switch role {
    case .daemon:
      try file.checkFolder()
      let lock = try DaemonLock(database: path, now: Date())
      try file.create()
      try file.checkFile()
      try checkContent(of: file, role: role)
      return try SubmissionStore(path: path, role: role, pool: pool(of: file, role), lock: lock)
    case .staff:
      try file.checkFile()
      try file.checkFolder()
      try checkContent(of: file, role: role)
      return try SubmissionStore(path: path, role: role, pool: pool(of: file, role), lock: nil)
    }
  }

  /// Looks at the database through a connection that cannot write, so that a file that is not ours
  /// stays as it is.
  private static func checkContent(of file: DatabaseFile, role: StoreRole) throws(StoreError) {
    guard file.size > 0 else {
      guard role == .daemon else {
        throw StoreError(
          .older(found: 0, needed: Schema.version), path: file.path, during: .opening)
      }
      return
    }
    let found: (application: Int32, version: Int, hasTables: Bool)
    do {
      let probe = try DatabaseQueue(
        path: file.path, configuration: ConnectionSettings.configuration(readOnly: true))
      found = try probe.read { db in
        (
          try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0, try Schema.version(of: db),
          try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM sqlite_schema)") ?? false
        )
      }
      try probe.close()
    } catch {
      throw StoreError(mapping: error, path: file.path, during: .opening)
    }
    let isOurs = found.application == Schema.applicationID
    guard isOurs || (found.application == 0 && found.version == 0 && !found.hasTables) else {
      throw StoreError(.foreign, path: file.path, during: .opening)
    }
    guard found.version <= Schema.version else {
      throw StoreError(
        .newer(found: found.version, known: Schema.version), path: file.path, during: .opening)
    }
    guard role == .daemon || found.version == Schema.version else {
      throw StoreError(
        .older(found: found.version, needed: Schema.version), path: file.path, during: .opening)
    }
  }

  private static func pool(of file: DatabaseFile, _ role: StoreRole) throws(StoreError)
    -> DatabasePool
  {
    do {
      let pool = try DatabasePool(
        path: file.path, configuration: ConnectionSettings.configuration())
      try ConnectionSettings.makeDurable(pool)
      if role == .daemon { try Schema.migrate(pool) }
      return pool
    } catch {
      throw StoreError(mapping: error, path: file.path, during: .opening)
    }
  }

  /// The version of the database's schema.
  package var schemaVersion: Int {
    get async throws(StoreError) { try await read { db in try Schema.version(of: db) } }
  }

  /// What SQLite finds wrong with the database's file and with references between its rows.
  ///
  /// - Returns: nothing where all is well; at most a hundred findings, without any content.
  package func integrityCheck() async throws(StoreError) -> [String] {
    try await read(during: .checking) { db in
      let pages = try String.fetchAll(db, sql: "PRAGMA integrity_check(100)").filter { $0 != "ok" }
      let references = try Row.fetchCursor(db, sql: "PRAGMA foreign_key_check")
      var findings = pages
      while findings.count < 100, let row = try references.next() {
        let table: String = row[0] ?? "?"
        let parent: String = row[2] ?? "?"
        findings.append("a row of \(table) refers to a row of \(parent) that is not there")
      }
      return findings
    }
  }
}
