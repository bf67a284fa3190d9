import FoundationEssentials
import Testing

@testable import MailTransport

@Suite struct `reading IMAP responses` {
  static let statuses: [(String, IMAPResponse)] = [
    ("+ idling", .continuation(.init(code: nil, text: "idling"))),
    ("+", .continuation(.init(code: nil, text: ""))),
    (
      "P4 OK [READ-WRITE] Select completed.",
      .tagged(
        .init(tag: "P4", status: .ok, text: .init(code: .readWrite, text: "Select completed.")))
    ),
    (
      "P5 no [TRYCREATE] None",
      .tagged(.init(tag: "P5", status: .no, text: .init(code: .tryCreate, text: "None")))
    ),
    ("P6 BAD", .tagged(.init(tag: "P6", status: .bad, text: .init(code: nil, text: "")))),
    ("* BYE Bye", .untagged(.status(.bye, .init(code: nil, text: "Bye")))),
    ("* PREAUTH in", .untagged(.status(.preauth, .init(code: nil, text: "in")))),
    (
      "* OK [UIDVALIDITY 3857529045] UIDs valid",
      .untagged(.status(.ok, .init(code: .uidValidity(3_857_529_045), text: "UIDs valid")))
    ),
    (
      "* OK [UIDNEXT 4392] next",
      .untagged(.status(.ok, .init(code: .uidNext(4_392), text: "next")))
    ),
    (
      "* OK [UIDVALIDITY 99999999999] too large",
      .untagged(.status(.ok, .init(code: .other("UIDVALIDITY"), text: "too large")))
    ),
    // QUIRK: Gmail, without a space and text.
    (
      "* OK [HIGHESTMODSEQ 7011]",
      .untagged(.status(.ok, .init(code: .other("HIGHESTMODSEQ"), text: "")))
    ),
    (
      #"* OK [PERMANENTFLAGS (\Deleted $Gezien \*)] Limited"#,
      .untagged(
        .status(
          .ok, .init(code: .permanentFlags([#"\Deleted"#, "$Gezien", #"\*"#]), text: "Limited")))
    ),
    ("* OK [never closed", .untagged(.status(.ok, .init(code: nil, text: "[never closed")))),
    // Free text, however much it looks like a literal.
    ("* NO see page {12}", .untagged(.status(.no, .init(code: nil, text: "see page {12}")))),
  ]

  @Test(arguments: statuses)
  func `a status is read`(line: String, expected: IMAPResponse) throws {
    #expect(try response(line) == expected)
  }

  static let data: [(String, UntaggedResponse)] = [
    ("* CAPABILITY IMAP4rev1 idle", .capability(["IMAP4REV1", "IDLE"])),
    ("* SEARCH 2 3 6", .search([2, 3, 6])),
    ("* SEARCH", .search([])),
    ("* SEARCH  2  3 ", .search([2, 3])),
    // QUIRK: an unasked MODSEQ (RFC 7162).
    ("* SEARCH 2 5 (MODSEQ 917162500)", .search([2, 5])),
    ("* 23 EXISTS", .exists(23)),
    ("* 0 exists", .exists(0)),
    ("* 1 RECENT", .recent(1)),
    ("* 44 EXPUNGE", .expunge(44)),
    (#"* FLAGS (\Answered $Weg)"#, .flags([#"\Answered"#, "$Weg"])),
    // QUIRK: forms that other clients failed on.
    ("* ID NIL", .other("ID")),
    ("* ID ()", .other("ID")),
    ("* STATUS INBOX (MESSAGES 3) ", .other("STATUS")),
    ("* VANISHED (EARLIER) 1:3", .other("VANISHED")),
    (
      #"* LIST (\HasNoChildren) "/" "Doorgestuurd""#,
      .list(
        .init(
          attributes: [#"\HasNoChildren"#], delimiter: "/", encodedName: Array("Doorgestuurd".utf8))
      )
    ),
    (
      #"* LIST () NIL INBOX"#,
      .list(.init(attributes: [], delimiter: nil, encodedName: Array("INBOX".utf8)))
    ),
    (
      "* LIST () \"\\\\\" {5}\r\na \"b)",
      .list(.init(attributes: [], delimiter: "\\", encodedName: Array("a \"b)".utf8)))
    ),
    (
      #"* LIST () "." "een \"twee\" \\ drie" ("CHILDINFO" ("SUBSCRIBED"))"#,
      .list(.init(attributes: [], delimiter: ".", encodedName: Array(#"een "twee" \ drie"#.utf8)))
    ),
  ]

  @Test(arguments: data)
  func `data is read`(line: String, expected: UntaggedResponse) throws {
    #expect(try response(line) == .untagged(expected))
  }

  static let nonsense = [
    "", " ", "*", "* ", "OK", "P1", "P1 MAYBE", "P1 BYE", "* 3", "* (", "* \"x\"", "* LIST",
    "* LIST (\\a", "* LIST () \"/\"", "* LIST () \"/ INBOX", "* FLAGS x", "* SEARCH 2 x 3",
    "* SEARCH 2 99999999999", "\u{0}\u{1}\u{2}",
  ]

  @Test(arguments: nonsense)
  func `what is no response is called unreadable`(line: String) throws {
    #expect(try response(line) == .unreadable)
  }

  @Test func `a FETCH is read with its literal in place`() throws {
    let text = "* 12 FETCH (UID 7 RFC822.SIZE 44827 BODY[] {5}\r\na)\r\nb FLAGS (\\Seen))\r\n"
    guard case .untagged(.fetch(let fetch)) = try responses(text).first else {
      Issue.record("no FETCH")
      return
    }
    #expect(fetch.sequenceNumber == 12)
    #expect(fetch.uid == 7)
    #expect(fetch.size == 44_827)
    #expect(fetch.section("")?.literal == .bytes(Array("a)\r\nb".utf8)))
    #expect(fetch.flags == ["\\Seen"])
    #expect(!fetch.isDefective)
  }

  @Test func `the order of items does not matter, nor do items that nobody asked for`() throws {
    let text =
      #"* 1 FETCH (BODY[] "short" X-GM-LABELS ("a" ("b" {3}"# + "\r\nx)y"
      + #") NIL) ENVELOPE (NIL "x" (("A" NIL "a" "b.test")) 3) MODSEQ (12) UID 9)"#
    guard case .untagged(.fetch(let fetch)) = try response(text) else {
      Issue.record("no FETCH")
      return
    }
    #expect(fetch.uid == 9)
    #expect(fetch.section("")?.literal == .bytes(Array("short".utf8)))
    #expect(!fetch.isDefective)
  }

  @Test func `a section's name is told from others`() throws {
    let line = #"* 1 FETCH (UID 1 BODY[HEADER]<0> "kop" BODY[TEXT] "tekst" BODY NIL)"#
    guard case .untagged(.fetch(let fetch)) = try response(line) else {
      Issue.record("no FETCH")
      return
    }
    #expect(fetch.section("HEADER")?.literal == .bytes(Array("kop".utf8)))
    #expect(fetch.section("") == nil)
  }

  @Test func `NIL for a body is a section without content`() throws {
    guard case .untagged(.fetch(let fetch)) = try response("* 1 FETCH (UID 1 BODY[] NIL)") else {
      Issue.record("no FETCH")
      return
    }
    #expect(fetch.section("") == .init(name: "", literal: nil))
  }

  static let broken = [
    "* 1 FETCH (UID 5 BODY[] ", "* 1 FETCH (UID 5 BODY[", "* 1 FETCH (UID 5 ENVELOPE (\"Jetzt)",
    "* 1 FETCH (UID 5 FLAGS \\Seen)", "* 1 FETCH (UID 5", "* 1 FETCH (UID 5 X {3})",
    "* 1 FETCH (UID 5 ENVELOPE " + String(repeating: "(", count: 100_000),
  ]

  @Test(arguments: broken)
  func `a FETCH that breaks off keeps what was read`(line: String) throws {
    guard case .untagged(.fetch(let fetch)) = try response(line) else {
      Issue.record("no FETCH")
      return
    }
    #expect(fetch.uid == 5)
    #expect(fetch.isDefective)
  }

  static let dates: [(String, Double?)] = [
    // By `date -u -d … +%s`.
    ("17-Jul-1996 02:44:25 -0700", 837_596_665),
    (" 1-Feb-2026 00:00:00 +0100", 1_769_900_400),
    ("29-Feb-2024 12:00:00 +0000", 1_709_208_000),
    ("29-Feb-2023 12:00:00 +0000", nil),
    ("31-Apr-2026 12:00:00 +0000", nil),
    ("1-Foo-2026 12:00:00 +0000", nil),
    ("1-Jan-2026 25:00:00 +0000", nil),
    ("1-Jan-99999999999999999999 12:00:00 +0000", nil),
    ("", nil),
  ]

  @Test(arguments: dates)
  func `an arrival is read`(text: String, expected: Double?) throws {
    let line = "* 1 FETCH (UID 1 INTERNALDATE \"\(text)\")"
    guard case .untagged(.fetch(let fetch)) = try response(line) else {
      Issue.record("no FETCH")
      return
    }
    #expect(fetch.internalDate?.timeIntervalSince1970 == expected)
  }
}
