import Foundation
import MailLab
import TestBench
import Testing

/// What staff type, against a database that a daemon filled.
@Suite(.serialized) struct StaffCommandTests {
  private func filled(_ count: Int = 3) async throws -> InstalledPraatmee {
    let installed = try await InstalledPraatmee(lab: try await MailLab.shared())
    let letters = (1...count).map { number in
      var letter = Letter(from: "noor\(number)@deregenboog.test", subject: "Vraag nummer \(number)")
      letter.body = "Hoe vertel ik dit de ouders van groep \(number)?"
      return letter.bytes
    }
    try installed.lab.deliver(letters, to: installed.mailbox)
    let ending = try await installed.run(["daemon", "--once"])
    #expect(ending.status == 0, "\(ending.errors)")
    return installed
  }

  @Test func `the queue shows a line for each submission`() async throws {
    let installed = try await filled()
    let ending = try await installed.run(["queue"])
    #expect(ending.status == 0)
    for number in 1...3 { #expect(ending.output.contains("Vraag nummer \(number)")) }
    #expect(ending.errors.isEmpty)
  }

  @Test func `the queue as JSON has one object for each submission`() async throws {
    struct Row: Decodable {
      var number: Int
      var senderAddress: String?
      var status: String
    }
    let installed = try await filled()
    let ending = try await installed.run(["queue", "--json"])
    let rows = try ending.output.split(separator: "\n").map {
      try JSONDecoder().decode(Row.self, from: Data($0.utf8))
    }
    #expect(rows.map(\.number).sorted() == [1, 2, 3])
    #expect(rows.allSatisfy { $0.senderAddress?.hasSuffix("@deregenboog.test") == true })
    #expect(rows.allSatisfy { $0.status == "new" })
  }

  @Test func `one submission is shown with its words, and raw as it came`() async throws {
    let installed = try await filled(1)
    let shown = try await installed.run(["show", "PM-1"])
    #expect(shown.status == 0)
    #expect(shown.output.contains("ouders van groep 1"))
    #expect(shown.output.contains("PM-1"))
    let words = try await installed.run(["show", "1", "--own-words"])
    #expect(words.output == "Hoe vertel ik dit de ouders van groep 1?\n")
    let raw = try await installed.run(["show", "1", "--raw"])
    #expect(raw.output.contains("Subject: Vraag nummer 1"))
    let json = try await installed.run(["show", "#1", "--json"])
    #expect(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) is [String: Any])
  }

  @Test func `an answer between quoted lines is shown with the line that it answers`() async throws
  {
    let installed = try await InstalledPraatmee(lab: try await MailLab.shared())
    var letter = Letter(from: "noor@deregenboog.test", subject: "RE: jullie vragen")
    letter.body = """
      Mijn antwoorden staan ertussen.

      Op 16-11-2026 om 09:12 schreef Praatmee:
      > Hoe voer jij een lastig gesprek?

      Ik begin met wat goed gaat, en dan pas
      vertel ik wat mij zorgen geeft.

      > Waar twijfel je over?

      Of ik moet tolken.
      """
    try installed.lab.deliver([letter.bytes], to: installed.mailbox)
    #expect(try await installed.run(["daemon", "--once"]).status == 0)
    let shown = try await installed.run(["show", "1"]).output
    let block = """
      Written below a quoted line
      > Hoe voer jij een lastig gesprek?
      - Ik begin met wat goed gaat, en dan pas vertel ik wat mij zorgen geeft.
      > Waar twijfel je over?
      - Of ik moet tolken.

      """
    #expect(shown.contains(block))
  }

  private static let refusals: [(arguments: [String], status: Int32)] = [
    (["show", "999"], 3), (["show", "een"], 64), (["acknowledge", "999"], 3),
    (["acknowledge", "1"], 1), (["queue", "--category", "onzin"], 64),
    (["queue", "--sensitive", "--since", "1h"], 3), (["queue", "--since", "onzin"], 64),
    (["queue", "--kleur"], 64),
  ]

  @Test func `what cannot be done is told on standard error, under its own exit code`()
    async throws
  {
    let installed = try await filled(1)
    for (arguments, status) in Self.refusals {
      let ending = try await installed.run(arguments)
      #expect(ending.status == status, "\(arguments): \(ending.errors)")
      #expect(!ending.errors.isEmpty, "\(arguments)")
      #expect(ending.output.isEmpty, "\(arguments)")
    }
  }

  @Test func `before the daemon's first start there is no database, and that is told`() async throws
  {
    let installed = try await InstalledPraatmee(lab: try await MailLab.shared())
    let ending = try await installed.run(["queue"])
    #expect(ending.status == 78)
    #expect(ending.errors.contains("no database"))
    #expect(!FileManager.default.fileExists(atPath: installed.database))
  }

  @Test func `init leaves alone what is there`() async throws {
    let installed = try await InstalledPraatmee(lab: try await MailLab.shared())
    let before = try String(contentsOfFile: installed.configuration, encoding: .utf8)
    let ending = try await PraatmeeProcess.run([
      "init", "--address", "een@ander.test", "--provider", "gmail", installed.folder + "/data",
    ])
    #expect(ending.status == 73)
    #expect(ending.errors.contains("is there already"))
    #expect(try String(contentsOfFile: installed.configuration, encoding: .utf8) == before)
  }
}
