import FoundationEssentials
import Glibc
import Testing

@testable import praatmee

@Suite(.serialized) struct `A pager` {
  @Test func `gets all that is written, and its variables`() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "pager-\(getpid()).txt")
    defer { try? FileManager.default.removeItem(at: file) }
    let pager = PagerChoice(
      command: "echo \"$LESS\" >'\(file.path)'; cat >>'\(file.path)'", environment: ["LESS": "FIRX"]
    )
    let output = Output(settings: OutputSettings(layout: true, pager: pager))
    output.page()
    for number in 0..<20_000 { try output.line("\(number)") }
    try output.finish()
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    #expect(lines.first == "FIRX")
    #expect(lines.count == 20_001)
    #expect(lines.last == "19999")
  }

  @Test func `hears every signal, though a worker's thread hears none`() async throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "mask-\(getpid()).txt")
    defer { try? FileManager.default.removeItem(at: file) }
    let pager = PagerChoice(
      command: "grep -E 'SigBlk|SigIgn' /proc/self/status >'\(file.path)'; cat >/dev/null",
      environment: [:])
    try await Task.detached {
      var all = sigset_t()
      sigfillset(&all)
      var former = sigset_t()
      pthread_sigmask(SIG_BLOCK, &all, &former)
      defer { pthread_sigmask(SIG_SETMASK, &former, nil) }
      let output = Output(settings: OutputSettings(pager: pager))
      output.page()
      try output.finish()
    }.value
    let masks = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    #expect(masks.first == "SigBlk:\t0000000000000000")
    // SIGPIPE, number 13, has its bit in the fourth digit from the right.
    #expect(masks.last?.suffix(4).first == "0")
  }

  @Test func `that is left before the end is a reader that went away`() {
    let pager = PagerChoice(command: "exit 0", environment: [:])
    let output = Output(settings: OutputSettings(layout: true, pager: pager))
    output.page()
    #expect(throws: OutputFailure.closed) {
      for _ in 0..<100_000 { try output.line("regel") }
      try output.finish()
    }
    #expect(throws: Never.self) { try output.finish() }
  }

  @Test func `takes the keys that would end us while it runs, and gives them back`() async {
    await #expect(processExitsWith: .signal(SIGINT)) {
      // Whoever started the tests may ignore it.
      signal(SIGINT, SIG_DFL)
      let output = Output(
        settings: OutputSettings(pager: PagerChoice(command: "cat >/dev/null", environment: [:])))
      output.page()
      try output.finish()
      kill(getpid(), SIGINT)
      sleep(10)
      exit(0)
    }
    await #expect(processExitsWith: .exitCode(7)) {
      signal(SIGINT, SIG_DFL)
      let output = Output(
        settings: OutputSettings(pager: PagerChoice(command: "cat >/dev/null", environment: [:])))
      output.page()
      kill(getpid(), SIGINT)
      try output.finish()
      exit(7)
    }
  }
}
