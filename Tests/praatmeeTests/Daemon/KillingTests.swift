import Foundation
import MIME
import MailLab
import SubmissionStore
import TestBench
import Testing

/// `kill -9` again and again, at moments nobody chose, while mail comes in and answers go out.
///
/// `PRAATMEE_KILLS` and `PRAATMEE_KILL_MESSAGES` make the run longer.
@Suite(.serialized) struct KillingTests {
  private static func setting(_ name: String, or standIn: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? standIn
  }

  @Test func `every message is in the database once, and nobody is answered twice`() async throws {
    let kills = Self.setting("PRAATMEE_KILLS", or: 40)
    let count = Self.setting("PRAATMEE_KILL_MESSAGES", or: 200)
    let lab = try await MailLab.shared()
    let installed = try await InstalledPraatmee(lab: lab)
    try installed.configure([("in-total-per-hour: 200", "in-total-per-hour: 100000")])
    let senders = (0..<count).map { _ in lab.newMailbox("noor") }
    let letters = senders.enumerated().map { number, sender in
      Letter(from: sender.address, subject: "Vraag \(number)")
    }

    var delivered = 0
    for kill in 1...kills {
      let upTo = count * kill / kills
      let daemon = try PraatmeeProcess(["daemon", "--config", installed.configuration])
      let life = Duration.milliseconds(Int.random(in: 20...700))
      async let killed = Self.kill(daemon, after: life)
      // Half is there when the daemon starts, half comes while it works.
      let middle = (delivered + upTo) / 2
      try lab.deliver(letters[delivered..<middle].map(\.bytes), to: installed.mailbox)
      try await Task.sleep(for: life / 2)
      try lab.deliver(letters[middle..<upTo].map(\.bytes), to: installed.mailbox)
      delivered = upTo
      #expect(await killed == 128 + SIGKILL)
    }
    let last = try await installed.run(["daemon", "--once"])
    #expect(last.status == 0, "\(last.errors)")

    let store = try SubmissionStore.open(at: installed.database, as: .staff)
    defer { try? store.close() }
    #expect(try await store.integrityCheck().isEmpty)
    let statistics = try await store.statistics()
    #expect(statistics.quarantined == 0)
    #expect(statistics.missing == 0)
    var states: [String: OutboxState] = [:]
    var messageIDs: [String] = []
    for row in try await installed.submissions() {
      let detail = try #require(try await store.submission(row.number))
      #expect(detail.entries.count == 1)
      let raw = try #require(try await store.raw(row.number))
      messageIDs.append(try #require(Message(parsing: raw).header.messageID))
      let mail = try #require(detail.acknowledgements.first)
      #expect(detail.acknowledgements.count == 1)
      states[mail.recipient] = mail.state
    }
    #expect(messageIDs.sorted() == letters.compactMap(\.messageID).sorted())

    // Answers wait for nothing but the next minute, and an uncertain one for a person.
    #expect(Set(states.values).isSubset(of: [.sent, .uncertain, .deferred]))
    for sender in senders {
      let state = try #require(states[sender.address])
      let expected = state == .sent ? 1 : 0
      let answers = try await lab.messages(of: sender, atLeast: expected).count
      switch state {
      case .sent: #expect(answers == 1)
      case .uncertain: #expect(answers <= 1)
      default: #expect(answers == 0)
      }
    }
    #expect(states.values.count { $0 == .uncertain } <= kills)
  }

  private static func kill(_ daemon: PraatmeeProcess, after life: Duration) async -> Int32 {
    try? await Task.sleep(for: life)
    daemon.signal(SIGKILL)
    return await daemon.ending.status
  }
}
