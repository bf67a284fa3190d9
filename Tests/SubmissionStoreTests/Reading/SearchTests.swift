import Foundation
import Submissions
import Testing

@testable import SubmissionStore

struct SearchTests {
  private func filled() async throws -> StoreFixture {
    let fixture = try StoreFixture()
    try await fixture.take(
      Sample.message(1, Sample.reading("Onze oudergesprekken lopen vaak uit.", subject: "Vraag")),
      Sample.message(
        2, Sample.reading("Een gesprek met vader over de opvang.", subject: "Twijfel")),
      Sample.message(
        3, Sample.reading("Réunion van café-ouders, coördinatie.", subject: "Überblick")),
      Sample.message(4, Sample.reading("De Ĳsselmeer­groep zingt.", subject: "Zingen")))
    return fixture
  }

  @Test(arguments: [
    ("gesprek", [1, 2]), ("GESPREK", [1, 2]), ("oudergesprekken", [1]), ("gesprekken", [1]),
    ("reunion", [3]), ("REÜNION", [3]), ("coordinatie", [3]), ("uberblick", [3]),
    ("vader opvang", [2]), ("gesprek vader", [2]), ("vader zingt", []), ("twijfel", [2]),
    ("ouder", [1, 3]), ("niets", []),
    // Two letters are only themselves.
    ("de", [2, 4]), ("ou", []),
  ])
  func `words are found whatever their case, accents and compounds`(
    words: String, expected: [Int]
  ) async throws {
    let hits = try await filled().store.search(words)
    #expect(hits.map(\.number).sorted() == expected)
  }

  @Test(arguments: [
    "", " ", "\"", "'", "*", "\"\"\"", "NEAR(", "(((", ") OR 1=1 --", "a AND", "AND OR NOT", "^x",
    "subject:", "own_words : \"", "{subject}", "-gesprek -- ", "\u{0}", "gesprek\u{0}\"", "%_%",
    "\u{202E}", "🙂", "; DROP TABLE message;", String(repeating: "(\"", count: 10_000),
    String(repeating: "gesprek ", count: 10_000),
    (0..<5_000).map { "woord\($0)" }.joined(separator: " "),
  ])
  func `whatever is typed is only ever words`(words: String) async throws {
    let fixture = try await filled()
    let hits = try await fixture.store.search(words)
    #expect(hits.count <= 4)
    #expect(try await fixture.count("message") == 4)
  }

  @Test func `the words found are marked in a snippet`() async throws {
    let hit = try #require(await filled().store.search("oudergesprek").first)
    #expect(hit.snippet.contains("⟦oudergesprekken⟧"))
    #expect(hit.senderName == "Noor de Wit")
    #expect(hit.subject == "Vraag")
  }

  @Test func `later messages of a thread are found under its number, once`() async throws {
    let fixture = try await filled()
    try await fixture.take(
      Sample.message(10, Sample.reading("Konijn", messageID: "a@school.test")),
      Sample.message(11, Sample.reading("Konijn en hamster", inReplyTo: ["a@school.test"])))
    #expect(try await fixture.store.search("hamster").map(\.number) == [5])
    #expect(try await fixture.store.search("konijn").map(\.number) == [5])
  }

  @Test func `no more hits than asked for`() async throws {
    let store = try await filled().store
    #expect(try await store.search("gesprek", limit: 1).count == 1)
    #expect(try await store.search("gesprek", limit: 0) == [])
    #expect(try await store.search("gesprek", limit: -3) == [])
  }

  @Test func `erased words are found no more, and lie in no file`() async throws {
    let fixture = try StoreFixture()
    let word = "zonnebloemstraat"
    let reading = Sample.reading(
      "Wij wonen in de \(word).", from: "\(word)@school.test", subject: word,
      messageID: "a@school.test")
    _ = try await fixture.takeAndAcknowledge(Sample.message(1, reading))
    try await fixture.take(
      Sample.message(2, Sample.reading("Blijft", from: "ander@school.test")))
    #expect(try await fixture.store.search(word).count == 1)
    try await fixture.store.erase(1, by: "Sanne", now: Sample.noon)
    #expect(try await fixture.store.search(word) == [])
    #expect(try await fixture.store.search("blijft").count == 1)
    #expect(try await fixture.store.integrityCheck() == [])
    for suffix in ["", "-wal"] {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: fixture.folder.database + suffix))
      #expect(bytes.range(of: Data(word.utf8)) == nil, "praatmee.sqlite\(suffix)")
    }
  }
}
