import IntakeService
import Logging
import Synchronization
import Testing

struct LineLogHandlerTests {
  private func lines(inJournal: Bool, _ body: (Logger) -> Void) -> [String] {
    let lines = Written()
    let handler = LineLogHandler(level: .info, inJournal: inJournal) { lines.append($0) }
    body(Logger(label: "test") { _ in handler })
    return lines.all
  }

  @Test func `an entry is one line with its time, level, message and what belongs to it`() throws {
    let lines = lines(inJournal: false) {
      $0.notice("mailbox seen", metadata: ["uid": "12", "mailbox": "INBOX"])
    }
    let line = try #require(lines.first)
    #expect(lines.count == 1)
    #expect(line.hasSuffix("Z notice mailbox seen mailbox=INBOX uid=12\n"))
  }

  @Test func `in the journal a line begins with its priority and leaves the time to it`() {
    let lines = lines(inJournal: true) { logger in
      logger.error("one")
      logger.info("two")
      logger.debug("below the level")
    }
    #expect(lines == ["<3>one\n", "<6>two\n"])
  }

  @Test(arguments: [
    ("", #"error="""#), ("two words", #"error="two words""#),
    (#"say "no""#, #"error="say \"no\"""#),
    ("first\nsecond\r\n", #"error="first second  ""#), ("\u{1B}[31mred", #"error=" [31mred""#),
    ("\u{9B}31m", #"error=" 31m""#), ("één", #"error="één""#),
  ])
  func `a value stays on its line, whatever it holds`(value: String, written: String) {
    let lines = lines(inJournal: true) { $0.error("x", metadata: ["error": "\(value)"]) }
    #expect(lines == ["<3>x \(written)\n"])
  }
}

private final class Written: Sendable {
  private let lines = Mutex<[String]>([])
  var all: [String] { lines.withLock(\.self) }
  func append(_ line: String) { lines.withLock { $0.append(line) } }
}
