import Foundation
import GRDB
import TestBench
import Testing

@testable import SubmissionStore

struct GoldenSchemaTests {
  /// The schema as SQLite keeps it, one statement a paragraph, in the order of its making.
  ///
  /// FTS5's own tables are left out: they are SQLite's.
  private static func schema(of store: SubmissionStore) async throws -> String {
    try await store.pool.read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT sql FROM sqlite_schema
          WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND name NOT GLOB 'entry_words_*'
          ORDER BY rowid
          """
      ).map { $0 + ";\n" }.joined(separator: "\n")
    }
  }

  @Test func `the schema is the golden one`() async throws {
    let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("schema.sql")
    let schema = try await Self.schema(of: StoreFixture().store)
    if ProcessInfo.processInfo.environment["PRAATMEE_WRITE_GOLDENS"] != nil {
      try Data(schema.utf8).write(to: golden)
    }
    #expect(try String(contentsOf: golden, encoding: .utf8) == schema)
  }

  @Test func `every table of ours is STRICT`() async throws {
    let lax = try await StoreFixture().store.pool.read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT name FROM pragma_table_list
          WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'
          """)
    }
    #expect(lax == [])
  }

  @Test func `every reference to another table is found by an index`() async throws {
    let missing = try await StoreFixture().store.pool.read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT child.name || '.' || reference."from"
          FROM pragma_table_list AS child, pragma_foreign_key_list(child.name) AS reference
          WHERE child.schema = 'main' AND child.type = 'table'
            AND NOT EXISTS (
              SELECT 1 FROM pragma_table_info(child.name) AS own
              WHERE own.name = reference."from" AND own.pk = 1)
            AND NOT EXISTS (
              SELECT 1 FROM pragma_index_list(child.name) AS list,
                pragma_index_info(list.name) AS part
              WHERE part.seqno = 0 AND part.name = reference."from")
          """)
    }
    #expect(missing == [])
  }

  @Test func `migrating an up-to-date database changes nothing`() async throws {
    let folder = try TemporaryFolder()
    let first = try SubmissionStore.open(at: folder.database, as: .daemon)
    let before = try await Self.schema(of: first)
    try first.close()
    let second = try SubmissionStore.open(at: folder.database, as: .daemon)
    #expect(try await Self.schema(of: second) == before)
  }
}
