import MIME
import Testing

@Suite struct SpecialTextTests {
  private func legible(_ body: String) -> String? {
    let message = Message(lines: "Content-Type: text/plain\n\n" + body)
    return message.textBodies.first.map(message.legibleText)
  }

  @Test(arguments: [
    "begin 644 a\nHallo daar\nend\n", "begin with this\n#0V%T\n`\nend\n", "begin 644\nend\n",
    "begin 999 a\n#0V%T\n`\nend\n", "Wij begin 644 a\n#0V%T\n`\nend\n",
    "begin 644 a\n#0V%T\nGroeten van Lotte\n", "-----BEGIN PGP PUBLIC KEY BLOCK-----\nx\n",
    "-----\n----- BEGIN -----\n", "begin 100 euro\nOK DAN, DE REST KOMT LATER.\n",
    "begin 100 euro\nALLES WAT IK HIER SCHRIJF IS WAAR GEBEURD EN.\n",
    "begin 644 a\n#0V%T\n#0V%\n", "begin 644 a\n#0V%T\n#0V%T \n\n",
  ])
  func `words that only look like a file or armour stay`(body: String) {
    #expect(legible(body) == body)
  }

  private static let signed = "-----BEGIN PGP SIGNED MESSAGE-----\n"
  private static let signature = "-----BEGIN PGP SIGNATURE-----\n"

  @Test(arguments: [
    (
      signed + "Hash: SHA256\n\nA.\n" + signature + "iQ==\n-----END PGP SIGNATURE-----\nB.\n",
      "A.\nB.\n"
    ),
    (
      signed + "\nA.\n" + signature + "iQ==\n\nIk wil niet meer.\n",
      "A.\n" + signature + "iQ==\n\nIk wil niet meer.\n"
    ),
    (signed + "Hash: SHA256\nIk wil niet meer.\n\nB.\n", "Ik wil niet meer.\n\nB.\n"),
    (
      signed + "\nA.\n" + signature + "iQ==\nIk wil niet meer.\n-----END PGP SIGNATURE-----\n",
      "A.\nIk wil niet meer.\n"
    ),
    ("-----BEGIN PGP MESSAGE-----\n\nhQEM\n=aB1c\n-----END PGP MESSAGE-----\nGroet.\n", "Groet.\n"),
    (
      "-----BEGIN PGP MESSAGE-----\n\nhQEM\nIk wil niet meer.\n",
      "-----BEGIN PGP MESSAGE-----\n\nhQEM\nIk wil niet meer.\n"
    ),
  ])
  func `words in or below broken armour are kept`(body: String, words: String) {
    #expect(legible(body) == words)
  }

  @Test func `a file without an end is taken if nothing else follows`() throws {
    let message = Message(lines: "Subject: s\n\nHier:\nbegin 600 kat.txt\n#0V%T\n`\n")
    let body = try #require(message.textBodies.first)
    #expect(message.encodedFiles(in: body).map(\.content) == [Array("Cat".utf8)[...]])
    #expect(message.legibleText(of: body) == "Hier:\n")
  }

  @Test(arguments: [
    ("a\nbegin 644 k\n#0V%T\n`\nend", "a", 1), ("a\n\nbegin 644 k\n#0V%T\nend\n", "a\n\n", 1),
    ("begin 644 k\n#0V%T\n`\nend\nz", "z", 1), ("begin 644 k\n#0V%T\n`\n\n\n", "\n\n", 1),
    ("a\nbegin 644 k\n#0V%T\nend\nbegin 644 l\n#0V%T\nend", "a", 2),
    ("begin 644 k\n#0V%T\n \nend\nb\n", "b\n", 1),
    ("begin 644 k\n#0V%T\n\nGroeten\n", "begin 644 k\n#0V%T\n\nGroeten\n", 0),
  ])
  func `what stands round files is left as it was`(body: String, rest: String, count: Int) throws {
    let message = Message(lines: "Content-Type: text/plain\n\n" + body)
    let id = try #require(message.textBodies.first)
    let files = message.encodedFiles(in: id)
    #expect(files.map(\.content) == Array(repeating: Array("Cat".utf8)[...], count: count))
    #expect(message.legibleText(of: id) == rest)
  }

  @Test func `a flowed text is unflowed when the armour is gone`() {
    let message = Message(
      lines: """
        Content-Type: text/plain; format=flowed

        -----BEGIN PGP SIGNED MESSAGE-----
        Hash: SHA256

        een\u{20}
        twee
        -----BEGIN PGP SIGNATURE-----
        x
        -----END PGP SIGNATURE-----
        """)
    #expect(message.textBodies.map(message.legibleText) == ["een twee"])
  }

  @Test(arguments: [
    ("5.1.1", "failed", "hard"), ("4.2.2", "failed", "soft"), ("5.0.0", "delayed", "soft"),
    ("2.0.0", "delivered", nil), ("", "relayed", nil), ("5.2.2", "unknown", "hard"),
  ])
  func `a recipient is lost for good or for now`(status: String, action: String, severity: String?)
  {
    let recipient = DeliveryReport.Recipient(
      address: "x@b.test", action: action, status: status.isEmpty ? nil : status, diagnostic: nil)
    #expect(recipient.severity?.rawValue == severity)
    #expect(recipient.outcome?.rawValue == (action == "unknown" ? "failed" : action))
  }

  @Test func `a diagnostic tells where there is no status`() {
    let recipient = DeliveryReport.Recipient(
      address: nil, action: "failed", status: nil,
      diagnostic: "host 198.51.100.7 said: 450 4.7.1 try again")
    #expect(recipient.severity == .soft)
  }

  @Test func `a report names the envelope and the message as the server knows them`() {
    let report = Message(
      lines: """
        Content-Type: multipart/report; report-type=delivery-status; boundary=b
        In-Reply-To: <ours@a.test>

        --b
        Content-Type: message/delivery-status

        Original-Envelope-Id: env-1

        Final-Recipient: rfc822; x@b.test
        Action: expanded
        --b--
        """
    ).deliveryReport
    #expect(report?.originalEnvelopeID == "env-1")
    #expect(report?.originalMessageID == "ours@a.test")
    #expect(report?.outcome == .expanded)
  }

  @Test func `groups that are encoded one by one are read`() {
    let report = Message(
      lines: """
        Content-Type: multipart/report; report-type=delivery-status; boundary=b

        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.b.test
        Content-Transfer-Encoding: base64

        RmluYWwtUmVjaXBpZW50OiByZmM4MjI7IHhAYi50ZXN0CkFj
        dGlvbjogZmFpbGVkClN0YXR1czogNS4xLjEK
        --b--
        """
    ).deliveryReport
    #expect(report?.recipients.map(\.address) == ["x@b.test"])
    #expect(report?.recipients.map(\.severity) == [.hard])
  }

  @Test func `a mail system's message that names nothing is no report`() {
    let message = Message(lines: "From: postmaster@b.test\nSubject: Onderhoud\n\nMorgen.")
    #expect(message.plainDeliveryReport == nil)
  }

  @Test(arguments: [
    ("displayed", "displayed", false),
    ("automatic-action/MDN-sent-automatically; deleted", "deleted", false),
    ("MANUAL-ACTION/MDN-sent-manually;Displayed", "displayed", true), ("", nil, false),
  ])
  func `a disposition is read in whatever form`(value: String, type: String?, manual: Bool) {
    let found = Message(
      lines: """
        Content-Type: multipart/report; report-type=disposition-notification; boundary=b

        --b
        Content-Type: message/disposition-notification

        Disposition: \(value)
        --b--
        """
    ).dispositionNotification
    #expect(found?.type == type)
    #expect(found?.isManual == manual)
  }

  @Test(arguments: [
    ("20261123", "2026-11-23", nil), ("20261123T090000Z", "2026-11-23 09:00", "UTC"),
    ("20261123T090000", "2026-11-23 09:00", nil), ("later", nil, nil),
  ])
  func `a start is a day or a moment`(value: String, text: String?, zone: String?) {
    let message = Message(
      lines: """
        Content-Type: text/calendar; method=request

        BEGIN:VCALENDAR
        BEGIN:VEVENT
        DTSTART:\(value)
        END:VEVENT
        BEGIN:VEVENT
        SUMMARY:another
        END:VEVENT
        END:VCALENDAR
        """)
    #expect(message.invitation?.method == "REQUEST")
    #expect(message.invitation?.start?.text == text)
    #expect(message.invitation?.start?.zone == zone)
    #expect(message.invitation?.summary == nil)
  }

  @Test func `the first organizer counts, and components of any depth end where they do`() {
    let deep = 40
    let message = Message(
      lines: """
        Content-Type: text/calendar; method=request

        BEGIN:VCALENDAR
        BEGIN:VEVENT
        ORGANIZER;CN=Lotte:mailto:lotte@a.test
        \(String(repeating: "BEGIN:X\n", count: deep))SUMMARY:deep
        \(String(repeating: "END:X\n", count: deep))SUMMARY:overleg
        ORGANIZER;CN=Bart:mailto:bart@a.test
        END:VEVENT
        BEGIN:VEVENT
        ORGANIZER:mailto:x@a.test
        LOCATION:elsewhere
        END:VEVENT
        END:VCALENDAR
        """)
    #expect(message.invitation?.organizer == Mailbox(name: "Lotte", address: "lotte@a.test"))
    #expect(message.invitation?.summary == "overleg")
    #expect(message.invitation?.location == nil)
  }

  @Test func `a bounce is read below a line that is too long`() {
    let message = Message(
      lines: """
        From: mailer-daemon@b.test
        Subject: failure notice

        \(String(repeating: "below this line there is more ", count: 50_000))

        <x@b.test>:
        550 5.1.1 unknown
        \(String(repeating: " ", count: 20_000))--- Below this line is a copy of the message.
        <y@b.test>:
        """)
    #expect(message.plainDeliveryReport?.recipients.map(\.address) == ["x@b.test"])
    #expect(message.plainDeliveryReport?.recipients.map(\.status) == ["5.1.1"])
  }

  @Test func `a calendar that is handed over as a file is no invitation`() {
    let message = Message(
      lines: """
        Content-Type: text/calendar; method=request
        Content-Disposition: attachment; filename=a.ics

        BEGIN:VCALENDAR
        END:VCALENDAR
        """)
    #expect(message.invitation == nil)
    #expect(message.attachments.compactMap(message.calendar).count == 1)
  }

  @Test(arguments: [
    ("CON .txt", "_CON .txt"), ("com\u{B9}.txt", "_com\u{B9}.txt"), ("conin$", "_conin$"),
    ("NUL.tar.gz", "_NUL.tar.gz"), ("console.txt", "console.txt"),
  ])
  func `device names of Windows are no file names`(name: String, expected: String) {
    let message = Message(lines: "Content-Disposition: attachment; filename=\"\(name)\"\n\nx")
    #expect(message.entities.first?.filename == expected)
    #expect(message.entities.first?.originalFilename == name)
  }

  @Test func `a name that is cut does not end in a dot or a blank`() throws {
    let name = String(repeating: "a", count: 199) + ". " + String(repeating: "b", count: 100)
    let message = Message(lines: "Content-Disposition: attachment; filename=\"\(name)\"\n\nx")
    let safe = try #require(message.entities.first?.filename)
    #expect(safe.utf8.count == 199)
    let device = "nul." + String(repeating: "c", count: 300)
    let other = Message(lines: "Content-Disposition: attachment; filename=\"\(device)\"\n\nx")
    #expect(try #require(other.entities.first?.filename).utf8.count == 200)
  }
}
