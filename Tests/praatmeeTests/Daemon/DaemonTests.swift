import Foundation
import MailLab
import SubmissionStore
import Submissions
import TestBench
import Testing

/// The daemon as a process: how it starts, is told things, and ends.
@Suite(.serialized) struct DaemonTests {
  private func letters(_ count: Int, marked mark: String = "") -> [[UInt8]] {
    (1...count).map { number in
      var letter = Letter(from: "noor\(number)@deregenboog.test", subject: "Vraag \(mark)\(number)")
      letter.body = "Hoe vertel ik dit de ouders van groep \(number)?"
      return letter.bytes
    }
  }

  @Test func `once takes in what is there, sends what waits, and ends`() async throws {
    let lab = try await MailLab.shared()
    let installed = try await InstalledPraatmee(lab: lab)
    let sender = lab.newMailbox("noor")
    try lab.deliver([Letter(from: sender.address).bytes], to: installed.mailbox)
    let ending = try await installed.run(["daemon", "--once"])
    #expect(ending.status == 0, "\(ending.errors)")
    #expect(ending.output.isEmpty)
    #expect(try await installed.submissions().map(\.outbox) == [.sent])
    #expect(try await lab.messages(of: sender, atLeast: 1).count == 1)
    #expect(try await installed.run(["daemon", "--once"]).status == 0)
    #expect(try lab.messages(of: sender).count == 1)
  }

  @Test(arguments: [SIGTERM, SIGINT])
  func `an idle daemon that is told to stop does, at once and in order`(number: Int32) async throws
  {
    let installed = try await InstalledPraatmee(lab: try await MailLab.shared())
    let daemon = try await installed.startDaemon()
    try await stop(daemon, with: number)
  }

  @Test func `a daemon that is told to stop in the middle of work loses and repeats nothing`()
    async throws
  {
    let lab = try await MailLab.shared()
    let installed = try await InstalledPraatmee(lab: lab)
    try installed.configure([("in-total-per-hour: 200", "in-total-per-hour: 1000")])
    try lab.deliver(letters(250), to: installed.mailbox)
    let daemon = try PraatmeeProcess(["daemon", "--config", installed.configuration])
    try await wait(until: "work has begun") { daemon.errors.contains("message taken in") }
    try await stop(daemon, with: SIGTERM)
    let ending = try await installed.run(["daemon", "--once"])
    #expect(ending.status == 0, "\(ending.errors)")
    let rows = try await installed.submissions()
    #expect(rows.count == 250)
    #expect(Set(rows.compactMap(\.senderAddress)).count == 250)
    #expect(rows.allSatisfy { $0.outbox == .sent || $0.outbox == .uncertain })
    // A stop in order leaves nobody in doubt.
    #expect(rows.allSatisfy { $0.outbox == .sent })
  }

  @Test func `a single run that is told to stop leaves nobody in doubt`() async throws {
    let lab = try await MailLab.shared()
    let installed = try await InstalledPraatmee(lab: lab)
    try installed.configure([("in-total-per-hour: 200", "in-total-per-hour: 1000")])
    try lab.deliver(letters(100), to: installed.mailbox)
    let run = try PraatmeeProcess(["daemon", "--once", "--config", installed.configuration])
    try await wait(until: "sending has begun") { run.errors.contains("acknowledgement sent") }
    run.signal(SIGTERM)
    let ending = await run.ending
    // It may have been done before the signal came.
    #expect([0, 75].contains(ending.status), "\(ending.errors)")
    #expect(try await installed.run(["daemon", "--once"]).status == 0)
    let rows = try await installed.submissions()
    #expect(rows.count == 100)
    #expect(rows.allSatisfy { $0.outbox == .sent })
  }

  @Test func `the log at its most talkative holds no secret and nothing of a sender`() async throws
  {
    let lab = try await MailLab.shared()
    let installed = try await InstalledPraatmee(lab: lab)
    let file = installed.passwordFile
    try installed.configure([("file: \(file)", "command: [cat, \(file)]")])
    let daemon = try PraatmeeProcess(
      ["daemon", "--log", "debug", "--config", installed.configuration])
    try await wait(until: "it watches, or says why not") {
      daemon.errors.contains("mailbox is watched") || daemon.errors.contains(" error ")
    }
    daemon.signal(SIGTERM)
    let log = await daemon.ending.errors
    #expect(log.contains("mailbox is watched"), "\(log)")
    #expect(!log.contains("SecretSource") && !log.contains(file), "\(log)")
    #expect(!log.contains(installed.mailbox.address))
  }

  @Test func `a hang-up makes it read its configuration anew`() async throws {
    let lab = try await MailLab.shared()
    let installed = try await InstalledPraatmee(lab: lab)
    let daemon = try await installed.startDaemon()
    try installed.configure([("  send: true", "  send: false")])
    daemon.signal(SIGHUP)
    try await wait(until: "it has") { daemon.errors.contains("configuration read anew") }
    try lab.deliver(letters(1), to: installed.mailbox)
    try await wait(until: "the mail is taken in") { try await installed.submissions().count == 1 }
    #expect(try await installed.submissions().first?.acknowledgement == .withhold)
    try await stop(daemon, with: SIGTERM)
  }

  @Test func `after a hang-up with a broken configuration the old one stays in force`() async throws
  {
    let lab = try await MailLab.shared()
    let installed = try await InstalledPraatmee(lab: lab)
    let daemon = try await installed.startDaemon()
    for round in 1...2 {
      let whole = try String(contentsOfFile: installed.configuration, encoding: .utf8)
      try installed.configure([("poll: 60 s", "poll: soon\(round)")])
      daemon.signal(SIGHUP)
      try await wait(until: "it has been told") {
        daemon.errors.components(separatedBy: "the old one stays in force").count == round + 1
      }
      try whole.write(toFile: installed.configuration, atomically: true, encoding: .utf8)
      try lab.deliver(letters(1, marked: "\(round)-"), to: installed.mailbox)
      try await wait(until: "mail is taken in as before") {
        try await installed.submissions().count == round
      }
    }
    #expect(daemon.errors.contains("'mailbox.poll' must be a time"))
    try await stop(daemon, with: SIGTERM)
  }

  @Test func `a second daemon goes away and names the first`() async throws {
    let installed = try await InstalledPraatmee(lab: try await MailLab.shared())
    let daemon = try await installed.startDaemon()
    for arguments in [["daemon"], ["daemon", "--once"]] {
      let second = try await installed.run(arguments)
      #expect(second.status == 75)
      #expect(second.errors.contains("process \(daemon.pid)"), "\(second.errors)")
    }
    let doctor = try await installed.run(["doctor"])
    #expect(doctor.output.contains("process \(daemon.pid)"))
    try await stop(daemon, with: SIGTERM)
  }

  @Test func `staff write while the daemon takes mail in, and nobody finds the database locked`()
    async throws
  {
    let lab = try await MailLab.shared()
    let installed = try await InstalledPraatmee(lab: lab)
    // All answers but the first wait for staff.
    try installed.configure([("in-total-per-hour: 200", "in-total-per-hour: 1")])
    try lab.deliver(letters(30), to: installed.mailbox)
    let daemon = try await installed.startDaemon()
    try await wait(until: "the first are in") { try await installed.submissions().count == 30 }
    try lab.deliver(letters(300, marked: "later "), to: installed.mailbox)
    for number in 2...16 {
      let command =
        number % 5 == 0 ? ["acknowledge", "\(number)", "--cancel"] : ["acknowledge", "\(number)"]
      let ending = try await installed.run(command)
      #expect(ending.status == 0, "\(ending.errors)")
      let queue = try await installed.run(["queue", "--json", "--limit", "5"])
      #expect(queue.status == 0, "\(queue.errors)")
    }
    try await wait(until: "all are in", atMost: .seconds(60)) {
      try await installed.submissions().count == 330
    }
    #expect(!daemon.errors.contains("locked") && !daemon.errors.contains("busy"))
    try await stop(daemon, with: SIGTERM)
  }

  /// Ends a daemon, and expects it to go within the promised 5 seconds.
  private func stop(
    _ daemon: PraatmeeProcess, with signal: Int32, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    var ending: PraatmeeProcess.Ending?
    let time = await ContinuousClock().measure {
      daemon.signal(signal)
      ending = await daemon.ending
    }
    #expect(ending?.status == 0, "\(ending?.errors ?? "")", sourceLocation: sourceLocation)
    #expect(ending?.errors.contains("stopped") == true, sourceLocation: sourceLocation)
    #expect(time < Duration.seconds(5).onABusyMachine(), sourceLocation: sourceLocation)
  }
}
