import FoundationEssentials
@testable import MIME
import Testing

@Suite struct OutgoingMessageTests {
  static func message(
    name: String? = "Loket", subject: String = "Dank je wel", text: String = "Hallo\n",
    html: String? = nil
  ) -> OutgoingMessage {
    OutgoingMessage(
      from: Mailbox(name: name, address: "loket@praatmee.test"),
      to: [Mailbox(address: "juf@school.test")], subject: subject,
      date: Date(timeIntervalSince1970: 1_795_424_400), messageID: "ack-42@praatmee.test",
      text: text, html: html)
  }

  @Test func `a plain message is written as the RFCs say`() {
    var message = Self.message(name: "Loket Praatmee", subject: "Café vandaag")
    message.replyTo = [Mailbox(name: "Smit, Jan", address: "jan@praatmee.test")]
    message.inReplyTo = "1@school.test"
    message.references = ["0@school.test", "1@school.test"]
    message.autoSubmitted = "auto-replied"
    message.additionalFields = [["X-Loop", "praatmee"], ["Content-Type", "text/evil"], ["Short"]]
    message.zoneOffset = 3600
    let expected = """
      From: Loket Praatmee <loket@praatmee.test>
      To: juf@school.test
      Reply-To: "Smit, Jan" <jan@praatmee.test>
      Subject: =?utf-8?q?Caf=C3=A9_vandaag?=
      Date: Mon, 23 Nov 2026 10:00:00 +0100
      Message-ID: <ack-42@praatmee.test>
      In-Reply-To: <1@school.test>
      References: <0@school.test> <1@school.test>
      Auto-Submitted: auto-replied
      X-Loop: praatmee
      MIME-Version: 1.0
      Content-Type: text/plain; charset=utf-8
      Content-Transfer-Encoding: quoted-printable

      Hallo

      """.replacing("\n", with: "\r\n")
    #expect(String(decoding: message.encoded(), as: UTF8.self) == expected)
  }

  @Test func `text and HTML are alternatives`() throws {
    let source = Self.message(text: "Één\n", html: "<p>Één</p>\n")
    let message = Message(parsing: source.encoded())
    #expect(message.entities.first?.mediaType == "multipart/alternative")
    #expect(message.textBodies.map { message.text(of: $0) } == ["Één\n"])
    #expect(message.htmlBodies.map { message.text(of: $0) } == ["<p>Één</p>\n"])
    #expect(message.defects.isEmpty)
    #expect(source.encoded() == source.encoded())
  }

  @Test(arguments: [
    "", "x", "Één", "a\r\nBcc: evil@y.test", "a\nBcc: evil@y.test", "a\rBcc: evil@y.test",
    "a\0b", "=?utf-8?q?a?=", "  blanks  inside  ", String(repeating: "lang woord ", count: 60),
    String(repeating: "x", count: 3_000), String(repeating: "é", count: 500), "日本語の件名です",
    "\u{2028}Bcc: x", "👩‍👧‍👦 gezin", String(repeating: " ", count: 2_000) + "x",
    "a" + String(repeating: " ", count: 2_000) + "b", "tab\there", "\u{85}x", "\u{7F}", "a?=b=?c",
  ])
  func `no value can add a field, and every value comes back`(value: String) throws {
    var outgoing = Self.message(name: value, subject: value, text: value, html: value)
    outgoing.additionalFields = [["X-Note", value]]
    outgoing.autoSubmitted = value
    let bytes = outgoing.encoded()
    let message = Message(parsing: bytes)
    let tidy = UnstructuredValue.tidy(value)
    #expect(message.header.subject == tidy)
    #expect(message.header.value("X-Note") == tidy)
    #expect(message.header.from.first?.name == (tidy.isEmpty ? nil : tidy))
    #expect(message.header.from.map(\.address) == ["loket@praatmee.test"])
    #expect(
      message.header.names == [
        "From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "X-Note", "MIME-Version",
        "Content-Type",
      ])
    try Self.checkWire(bytes)
  }

  /// What RFC 5322 section 2 asks of any message.
  static func checkWire(_ bytes: [UInt8]) throws {
    #expect(bytes.allSatisfy { $0 < 0x80 && $0 != 0 })
    let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 998 })
    #expect(lines.allSatisfy { !$0.utf8.contains(13) && !$0.utf8.contains(10) })
    #expect(bytes.suffix(2).elementsEqual([13, 10]))
    let header = lines.prefix { !$0.isEmpty }
    #expect(header.allSatisfy { $0.utf8.count <= 78 })
    #expect(header.allSatisfy { !$0.allSatisfy(\.isWhitespace) })
  }

  @Test(arguments: [
    "a@b.test>, <evil@y.test", "a@b.test, evil@y.test", "a@b.test\r\nBcc: evil@y.test",
    "\"a\" <evil@y.test>", "a b@c.test", "a\"b@c.test", "a\\@c.test", "(x)a@c.test", "@", "",
    "no-at", "a@", "\"q\\\"\"@c.test", String(repeating: "a", count: 3_000) + "@c.test", ";:,<>@x",
  ])
  func `no address can become two`(address: String) throws {
    var outgoing = Self.message()
    outgoing.to = [Mailbox(name: "Naam", address: address)]
    let message = Message(parsing: outgoing.encoded())
    #expect(message.header.to.count <= 1)
    #expect(!message.header.contains("Bcc"))
    #expect(message.header.names.allSatisfy { $0 != "Bcc" })
    let lines = String(decoding: outgoing.encoded(), as: UTF8.self).components(separatedBy: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 998 })
  }

  @Test func `an address that no line can hold is left out`() {
    var outgoing = Self.message()
    let long = String(repeating: "a", count: 890) + "@b.test"
    outgoing.to = [long, "a" + long + long, "c@d.test"].map { Mailbox(address: $0) }
    #expect(
      Message(parsing: outgoing.encoded()).header.to.map(\.address) == [long, "c@d.test"])
  }

  @Test(arguments: ["<a@b>\r\nBcc: x", "a b@c", "", String(repeating: "x", count: 5_000)])
  func `no message-id can add a field`(id: String) {
    var outgoing = Self.message()
    outgoing.references = [id, "ok@a.test"]
    outgoing.inReplyTo = id
    let message = Message(parsing: outgoing.encoded())
    #expect(message.header.references.last == "ok@a.test")
    #expect(!message.header.contains("Bcc"))
  }

  @Test(arguments: ["Bcc: x", "X\r\nBcc", "", ":", "Subject", "Content-Type", "X Y"])
  func `no field name can do harm`(name: String) {
    var outgoing = Self.message()
    outgoing.additionalFields = [[name, "value"]]
    let message = Message(parsing: outgoing.encoded())
    #expect(!message.header.contains("Bcc"))
    #expect(message.header.values("Subject") == ["Dank je wel"])
    #expect(message.header.values("Content-Type").count == 1)
  }

  @Test(arguments: ["é@a.test", "a b@a.test", "a@b>, <c@d", ""])
  func `what is no message-id is left out and not altered`(id: String) {
    var outgoing = Self.message()
    outgoing.inReplyTo = id
    outgoing.references = ["1@a.test", id, "<2@a.test>"]
    let header = Message(parsing: outgoing.encoded()).header
    #expect(header.inReplyTo == [])
    #expect(header.references == ["1@a.test", "2@a.test"])
  }

  /// GMime loses what follows padding in the middle.
  @Test(arguments: [
    String(repeating: "é", count: 300), "a" + String(repeating: "日", count: 300),
    "ab" + String(repeating: "👍🏽", count: 200), String(repeating: "é日", count: 100),
  ])
  func `only the last of many encoded-words is padded`(subject: String) throws {
    let bytes = Self.message(name: subject, subject: subject).encoded()
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(!text.contains("=?=\r\n =?"))
    #expect(text.contains("=?utf-8?b?"))
    #expect(Message(parsing: bytes).header.subject == subject)
    try Self.checkWire(bytes)
  }

  @Test func `a name of atoms is not folded`() {
    let name = "Jan Pieter Adriaan Cornelis van der Meer tot Zuid-Scharwoude"
    let text = String(
      decoding: Self.message(name: name).encoded(), as: UTF8.self)
    #expect(text.contains("From: \(name)\r\n <loket@"))
  }

  @Test func `a local part alone is no encoded-word`() {
    var outgoing = Self.message()
    outgoing.to = [Mailbox(address: "=?utf-8?q?x?=")]
    #expect(Message(parsing: outgoing.encoded()).header.to == outgoing.to)
  }

  @Test func `many references are folded`() throws {
    var outgoing = Self.message()
    outgoing.references = (0..<100).map { "message-\($0)@mail.school.test" }
    try Self.checkWire(outgoing.encoded())
    #expect(Message(parsing: outgoing.encoded()).header.references == outgoing.references)
  }

  @Test(arguments: [
    "", "a", "a\n", "a\r\nb\rc\nd", ".\n..\nFrom me\n", "trailing  \n\ttab\t\n",
    String(repeating: "é", count: 1_000), String(repeating: "x", count: 1_000) + "\n",
    "=3D = == =\n", "日本語\n", "\n\n\n", "--=_0000\n", String(repeating: "a ", count: 100),
  ])
  func `a body comes back as it was`(body: String) throws {
    let bytes = Self.message(text: body).encoded()
    let message = Message(parsing: bytes)
    let text = try #require(message.textBodies.first.map { message.text(of: $0) })
    let expected = body.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    #expect(text == expected || text == expected + "\n")
    try Self.checkWire(bytes)
    let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
    #expect(!lines.contains { $0.hasPrefix("From ") || $0.hasPrefix(".") })
    #expect(lines.drop { !$0.isEmpty }.allSatisfy { $0.utf8.count <= 76 })
  }

  @Test func `an address outside ASCII stays and is announced`() {
    var outgoing = Self.message()
    #expect(!outgoing.needsInternationalAddresses)
    outgoing.to = [Mailbox(address: "rené@café.test")]
    #expect(outgoing.needsInternationalAddresses)
    #expect(Message(parsing: outgoing.encoded()).header.to == outgoing.to)
  }

  @Test(arguments: [
    (0.0, 0, "Thu, 01 Jan 1970 00:00:00 +0000"),
    (951_827_696, -18_000, "Tue, 29 Feb 2000 07:34:56 -0500"),
    (-1, 0, "Wed, 31 Dec 1969 23:59:59 +0000"),
    (1_795_424_400, 19_800, "Mon, 23 Nov 2026 14:30:00 +0530"),
    (.nan, 0, "Thu, 01 Jan 1970 00:00:00 +0000"),
  ])
  func `a date is written in its zone`(seconds: Double, offset: Int, expected: String) {
    let date = Date(timeIntervalSince1970: seconds)
    #expect(DateWriter.write(date, zoneOffset: offset) == expected)
  }

  @Test(arguments: [(-2_208_988_800.0, -7200), (253_370_764_800, 7200)])
  func `a zone makes no year that nobody reads`(seconds: Double, offset: Int) {
    let date = Date(timeIntervalSince1970: seconds)
    let written = DateWriter.write(date, zoneOffset: offset)
    #expect(Message(field: "Date: " + written).header.date == date)
  }

  @Test(arguments: [-Double.infinity, .infinity, -1e300, 1e300])
  func `a date beyond all calendars is written all the same`(seconds: Double) {
    let written = DateWriter.write(Date(timeIntervalSince1970: seconds), zoneOffset: .max)
    #expect(Message(field: "Date: " + written).header.date != nil)
  }
}
