import FoundationEssentials
import Testing

@testable import MailTransport

@Suite struct `mailbox names` {
  static let names: [(String, String)] = [
    // RFC 3501 section 5.1.3.
    ("~peter/mail/台北/日本語", "~peter/mail/&U,BTFw-/&ZeVnLIqe-"),
    ("INBOX", "INBOX"),
    ("Jan & Els", "Jan &- Els"),
    ("Één school", "&AMkA6Q-n school"),
    ("😀", "&2D3eAA-"),
    ("", ""),
  ]

  @Test(arguments: names)
  func `a name is written in modified UTF-7 and read back`(name: String, encoded: String) {
    #expect(String(decoding: MailboxName.encode(name), as: UTF8.self) == encoded)
    #expect(MailboxName.decode(Array(encoded.utf8)) == name)
  }

  @Test(arguments: ["a\r\nP9 LOGOUT", "a\u{0}b", "\r", "\n", "x\"\\\r\n"])
  func `no name can end a line`(name: String) {
    let command = IMAPCommand("SELECT").mailbox(MailboxName.encode(name))
    #expect(!command.bytes.contains { $0 == 0x0D || $0 == 0x0A || $0 == 0 })
    #expect(MailboxName.decode(MailboxName.encode(name)) == name)
  }

  @Test func `quotes and backslashes are escaped`() {
    let command = IMAPCommand("SELECT").mailbox(Array(#"a"b\c"#.utf8))
    #expect(String(decoding: command.bytes, as: UTF8.self) == #"SELECT "a\"b\\c""#)
  }

  @Test(arguments: ["&", "&AMk", "&AM-", "&A-", "&!!-", "&2D0-", "a&-b&"])
  func `what is no modified UTF-7 stays as it stands`(encoded: String) {
    #expect(
      MailboxName.decode(Array(encoded.utf8)) == encoded.replacing("a&-b&", with: "a&b&"))
  }

  @Test func `raw UTF-8 is read as it stands`() {
    #expect(MailboxName.decode(Array("Één".utf8)) == "Één")
  }
}

@Suite struct `sets of UIDs` {
  static let sets: [([UInt32], String)] = [
    ([], ""), ([7], "7"), ([1, 2, 3, 7, 9, 10], "1:3,7,9:10"),
    ([.max - 1, .max], "4294967294:4294967295"),
  ]

  @Test(arguments: sets)
  func `runs are written as ranges`(uids: [UInt32], text: String) {
    #expect(UIDSet.text(of: uids) == text)
  }

  @Test func `batches are ascending, without doubles and without zero`() {
    #expect(UIDSet.batches(of: [5, 0, 3, 5, 4, 9], size: 2) == [[3, 4], [5, 9]])
    #expect(UIDSet.batches(of: [], size: 2).isEmpty)
  }
}

@Suite struct `flags` {
  @Test(arguments: ["\\Flagged", "$Praatmee", "praatmee", "NonJunk"])
  func `a flag is taken`(name: String) { #expect(IMAPFlag(name)?.name == name) }

  @Test(arguments: ["", "\\", "a b", "a)", "a\r\nb", "é", "\\Recent", "{1}", "\"x\"", "a\\b", "*"])
  func `what is no flag is not`(name: String) { #expect(IMAPFlag(name) == nil) }
}

@Suite struct `days` {
  @Test func `a day that does not exist is none`() {
    #expect(CivilDate(year: 2024, month: 2, day: 29) != nil)
    #expect(CivilDate(year: 2026, month: 2, day: 29) == nil)
  }

  @Test(arguments: [
    "Nov 20 17:15:00 2036 GMT", "Nov  20 17:15:00 2036 GMT", "2036-11-20 17:15:00 GMT",
  ])
  func `the end of a certificate is read`(text: String) {
    #expect(CertificateDate.parse(text)?.timeIntervalSince1970 == 2_110_814_100)
  }

  @Test(arguments: ["", "soon", "Nov 31 17:15:00 2036 GMT", "2036-13-20 17:15:00"])
  func `what is no date is not`(text: String) { #expect(CertificateDate.parse(text) == nil) }
}
