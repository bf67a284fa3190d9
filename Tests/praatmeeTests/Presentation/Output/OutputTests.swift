import Glibc
import Testing

@testable import praatmee

@Suite struct `Writing output` {
  /// A pipe whose ends close when it goes.
  private final class Pipe {
    var ends: [Int32] = [-1, -1]

    init() { #expect(pipe(&ends) == 0) }
    deinit { for end in ends where end >= 0 { close(end) } }

    func closeReading() {
      close(ends[0])
      ends[0] = -1
    }

    /// All that was written; closes the writing end.
    func text() -> String {
      close(ends[1])
      ends[1] = -1
      var bytes: [UInt8] = []
      var piece = [UInt8](repeating: 0, count: 4096)
      while case let count = read(ends[0], &piece, piece.count), count > 0 {
        bytes += piece[..<count]
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  @Test func `data and messages go their own ways`() throws {
    let (data, messages) = (Pipe(), Pipe())
    let output = Output(
      settings: OutputSettings(messageColour: true), descriptor: data.ends[1],
      errorDescriptor: messages.ends[1])
    try output.line("een")
    output.message("let\u{1B} op\ntwee regels", style: Palette.warning)
    try output.json(["a": 2])
    try output.table(Table(columns: [Table.Column("x")], rows: [["y"]]))
    try output.finish()
    #expect(data.text() == "een\n{\"a\":2}\ny\n")
    #expect(messages.text() == "\u{1B}[33mlet␛ op\u{1B}[0m\n\u{1B}[33mtwee regels\u{1B}[0m\n")
  }

  @Test(
    arguments: [
      ("\u{1B}[1;31mrood\u{1B}[0m\tx", "\u{1B}[1;31mrood\u{1B}[0m\tx"),
      ("\u{1B}[2J", "␛[2J"), ("\u{1B}]8;;http://x.test\u{7}", "␛]8;;http://x.test␇"),
      ("\u{1B}", "␛"), ("\u{1B}[", "␛["), ("\u{1B}[31", "␛[31"), ("\u{9B}31m", "⟨U+009B⟩31m"),
      ("a\rb", "a␍b"), ("\u{202E}x\u{2028}", "⟨U+202E⟩x⟨U+2028⟩"),
      ("\u{1B}[1111111111111111m", "␛[1111111111111111m"),
      ("👨‍👩‍👧‍👦 \u{200E}أمي\u{200E}", "👨‍👩‍👧‍👦 \u{200E}أمي\u{200E}"),
    ])
  func `a forgotten mail's text can at worst be coloured`(_ text: String, written: String) throws {
    let data = Pipe()
    let output = Output(settings: OutputSettings(), descriptor: data.ends[1])
    try output.write(text)
    try output.finish()
    #expect(data.text() == written)
  }

  @Test func `bytes for another program are left as they are`() throws {
    let data = Pipe()
    let output = Output(settings: OutputSettings(), descriptor: data.ends[1])
    try output.write(bytes: Array("From: x\r\n\u{1B}".utf8))
    try output.finish()
    #expect(data.text() == "From: x\r\n\u{1B}")
  }

  @Test func `a reader that went away ends it quietly`() {
    let data = Pipe()
    let output = Output(settings: OutputSettings(), descriptor: data.ends[1])
    data.closeReading()
    #expect(throws: OutputFailure.closed) {
      for _ in 0..<100_000 { try output.line("regel") }
      try output.finish()
    }
    #expect(OutputFailure.closed.exitCode == 0)
  }

  @Test func `what cannot be written is a failure with its number`() {
    let output = Output(settings: OutputSettings(), descriptor: -1)
    #expect(throws: OutputFailure.refused(errno: EBADF)) {
      try output.line("regel")
      try output.finish()
    }
    #expect(OutputFailure.refused(errno: EBADF).exitCode == 74)
  }

  @Test func `a full disk is told in words`() throws {
    let full = open("/dev/full", O_WRONLY)
    defer { close(full) }
    let output = Output(settings: OutputSettings(), descriptor: full)
    let failure = #expect(throws: OutputFailure.self) {
      try output.line("regel")
      try output.finish()
    }
    #expect(failure == .refused(errno: ENOSPC))
    #expect(
      failure?.sentence(Wording(.dutch)) == "Schrijven lukte niet: No space left on device.")
    #expect(OutputFailure.closed.sentence(Wording(.dutch)) == nil)
  }

  @Test func `a message that nobody can hear is no failure`() {
    let output = Output(settings: OutputSettings(), descriptor: -1, errorDescriptor: -1)
    output.message("hallo")
  }

  @Test func `a pipe that is full and does not block is waited for`() async throws {
    let data = Pipe()
    #expect(fcntl(data.ends[1], F_SETFL, O_NONBLOCK) == 0)
    let descriptor = data.ends[1]
    let writer = Task.detached {
      let output = Output(settings: OutputSettings(), descriptor: descriptor)
      for number in 0..<50_000 { try output.line("\(number)") }
      try output.finish()
      close(descriptor)
    }
    data.ends[1] = -1
    var count = 0
    var piece = [UInt8](repeating: 0, count: 65_536)
    while case let got = read(data.ends[0], &piece, piece.count), got > 0 {
      count += piece[..<got].count { $0 == UInt8(ascii: "\n") }
    }
    try await writer.value
    #expect(count == 50_000)
  }
}
