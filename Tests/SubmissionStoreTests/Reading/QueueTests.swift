import Foundation
import Submissions
import Testing
import TextAnalysis

@testable import SubmissionStore

struct QueueTests {
  private func filled() async throws -> StoreFixture {
    let fixture = try StoreFixture()
    try await fixture.take(
      Sample.message(1, Sample.reading("Een", category: .question)),
      Sample.message(2, Sample.reading("Twee", category: .doubt, undecided: true)),
      Sample.message(3, Sample.reading("Drie", sensitive: true)),
      Sample.message(4, Sample.reading("Vier", kind: .automatic, category: nil)),
      Sample.message(5, Sample.reading("Vijf", kind: .signup, category: nil, interest: true)),
      Sample.message(6, Sample.reading("Zes", undecided: true, sensitive: true)),
      Sample.message(7, Sample.reading("Zeven", kind: .unrelated, category: nil)))
    try await fixture.store.change(1, .status(.open), by: "Sanne", now: Sample.noon)
    return fixture
  }

  private static let all = Set(SubmissionStatus.allCases)

  static let filters: [(QueueFilter, [Int])] = [
    (QueueFilter(), [6, 3, 2, 1, 5, 7]),
    (QueueFilter(limit: 2), [6, 3]),
    (QueueFilter(limit: 0), []),
    (QueueFilter(limit: -1), []),
    (QueueFilter(statuses: [.open]), [1]),
    (QueueFilter(statuses: all), [6, 3, 2, 1, 5, 7]),
    (QueueFilter(statuses: []), []),
    (QueueFilter(kinds: []), []),
    (QueueFilter(statuses: [.open], kinds: [.automatic]), []),
    (QueueFilter(kinds: [.automatic]), [4]),
    (QueueFilter(kinds: Set(MessageKind.allCases)), [6, 3, 2, 1, 4, 5, 7]),
    (QueueFilter(kinds: [.signup, .unrelated]), [5, 7]),
    (QueueFilter(categories: [.question, .doubt]), [2, 1]),
    (QueueFilter(categories: [Category(rawValue: "'; DROP TABLE message; --")]), []),
    (QueueFilter(sensitive: true), [6, 3]),
    (QueueFilter(sensitive: false), [2, 1, 5, 7]),
    (QueueFilter(undecided: true), [6, 2]),
    (QueueFilter(interest: true), [5]),
    (QueueFilter(since: Sample.noon.addingTimeInterval(5)), [6, 5, 7]),
    (
      QueueFilter(statuses: all, kinds: [.submission], undecided: false, since: Sample.noon),
      [3, 1]
    ),
  ]

  @Test(arguments: filters)
  func `sensitive ones stand first, then undecided ones, then the oldest`(
    filter: QueueFilter, expected: [Int]
  ) async throws {
    #expect(try await filled().store.queue(filter).map(\.number) == expected)
  }

  @Test func `a row shows what the queue needs`() async throws {
    let fixture = try StoreFixture()
    let words = String(repeating: "ouders ", count: 200)
    let file = MessageReading.Attachment(
      filename: "foto.jpg", mediaType: "image/jpeg", size: 10, sha256: ContentDigest.of([1]))
    try await fixture.take(
      Sample.message(1, Sample.reading(words, attachments: [file, file])), planning: Sample.hold)
    let row = try #require(await fixture.store.queue().first)
    #expect(row.number == 1)
    #expect(row.category == .example)
    #expect(row.also == [])
    #expect(row.confidence == 0.9)
    #expect(row.language == .dutch)
    #expect(row.status == .new)
    #expect(row.senderName == "Noor de Wit")
    #expect(row.senderAddress == "noor@school.test")
    #expect(row.subject == "Samen eten")
    #expect(row.excerpt == String(words.prefix(QueueRow.excerptLength)))
    #expect(row.messages == 1)
    #expect(row.attachments == 2)
    #expect(row.acknowledgement == .hold)
    #expect(row.outbox == .held)
    #expect(row.received == Sample.noon.addingTimeInterval(1))
  }

  @Test func `a message that was withheld shows it`() async throws {
    let fixture = try StoreFixture()
    try await fixture.take(Sample.numbered(1), planning: Sample.withhold)
    let row = try #require(await fixture.store.queue().first)
    #expect(row.acknowledgement == .withhold)
    #expect(row.outbox == nil)
  }

  @Test func `a row tells of a reply that takes something back, and of one that is held`()
    async throws
  {
    let fixture = try StoreFixture()
    try await fixture.take(
      Sample.message(1, Sample.reading("Een", messageID: "a@school.test")),
      Sample.message(2, Sample.reading("Twee", messageID: "b@school.test")),
      planning: Sample.withhold)
    #expect(try await fixture.store.queue().map(\.withdrawal) == [false, false])
    try await fixture.take(
      Sample.message(3, Sample.reading("Weg", kind: .withdrawal, inReplyTo: ["a@school.test"])),
      planning: Sample.hold)
    let rows = try await fixture.store.queue()
    #expect(rows.map(\.number) == [1, 2])
    #expect(rows.map(\.withdrawal) == [true, false])
    #expect(rows.map(\.outbox) == [.held, nil])
  }
}
