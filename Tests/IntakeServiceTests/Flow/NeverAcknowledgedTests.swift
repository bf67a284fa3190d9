import IntakeService
import MailLab
import SubmissionStore
import Submissions
import Testing

/// The whole of the fixtures taken in at once: who is never answered, and what is never logged.
@Suite(.serialized) struct NeverAcknowledgedTests {
  @Test func `what a machine or a list wrote is in the database, and never answered`()
    async throws
  {
    let lab = try await MailLab.shared()
    let bench = try IntakeBench(lab: lab) { configuration in
      configuration.aliases = ["praatmee@praatmee.test"]
      configuration.inTotalPerHour = 100_000
    }
    let unanswerable = try FixtureMessage.all().filter {
      $0.expectation.acknowledgement == .withhold && $0.expectation.kind != .unrelated
    }
    try lab.deliver(unanswerable.map(\.bytes), to: bench.mailbox)
    let run = try await bench.run()
    #expect(run.taken == unanswerable.count)
    #expect(run.sent == 0)
    for row in try await bench.submissions() {
      let detail = try #require(try await bench.store.submission(row.number))
      #expect(detail.acknowledgements.isEmpty, "submission \(row.number)")
      for entry in detail.entries {
        let decision = try #require(entry.decision)
        #expect(decision.decision == .withhold)
        #expect(!decision.because.isEmpty)
      }
    }
  }

  @Test func `no line of the log holds a name, an address, a subject or words of a sender`()
    async throws
  {
    let lab = try await MailLab.shared()
    let bench = try IntakeBench(lab: lab) { $0.inTotalPerHour = 100_000 }
    let fixtures = try FixtureMessage.all()
    try lab.deliver(fixtures.map(\.bytes), to: bench.mailbox)
    let run = try await bench.run()
    #expect(run.taken > 80)
    let lines = bench.log.lines
    #expect(lines.count > run.taken)

    let log = lines.joined().lowercased()
    var searched = 0
    for row in try await bench.submissions() {
      let detail = try #require(try await bench.store.submission(row.number))
      for entry in detail.entries {
        let secrets = [entry.senderName, entry.senderAddress, entry.subject].compactMap(\.self)
        for secret in secrets where secret.count > 5 {
          searched += 1
          #expect(!log.contains(secret.lowercased()))
        }
        for sentence in entry.ownWords.split(whereSeparator: { ".?!\n".contains($0) })
        where sentence.count > 12 {
          searched += 1
          #expect(!log.contains(sentence.lowercased()))
        }
      }
    }
    #expect(searched > 200)
    #expect(!lines.contains { $0.contains("@") })
  }
}
