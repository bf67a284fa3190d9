import MIME
import Submissions
import Testing

@Suite struct `What a delivery report is about` {
  let reader = MessageReader(settings: ReadingSettings(ownAddresses: ["praatmee@praatmee.test"]))

  private func report(action: String, status: String, returned: String) -> MessageReading {
    reader.read(
      message(
        """
        Return-Path: <>
        From: MAILER-DAEMON@mx.test (Mail Delivery System)
        To: praatmee@praatmee.test
        Subject: Undelivered Mail Returned to Sender
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

        --b
        Content-Type: text/plain

        I'm sorry to have to inform you that your message could not be delivered.

        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.test

        Final-Recipient: rfc822; noor@deregenboog.test
        Action: \(action)
        Status: \(status)
        Diagnostic-Code: smtp; 550 5.1.1 no such user

        --b
        Content-Type: \(returned)

        From: praatmee@praatmee.test
        Message-ID: <ack.7@praatmee.test>
        Subject: We hebben je twijfel ontvangen (PM-7)

        --b--
        """))
  }

  @Test(arguments: ["message/rfc822", "text/rfc822-headers"], ["failed", "delayed"])
  func `the returned message or its header names it`(returned: String, action: String) {
    let reading = report(
      action: action, status: action == "failed" ? "5.1.1" : "4.4.1", returned: returned)
    #expect(reading.kind == .automatic)
    #expect(reading.kindBecause.first?.messageRule == .deliveryReport)
    #expect(reading.reportsOn == "ack.7@praatmee.test")
    #expect(reading.reportedAction == action)
  }

  @Test func `an older form has the header in its text`() {
    let reading = reader.read(
      message(
        """
        Return-Path: <>
        From: MAILER-DAEMON@mx.test
        To: praatmee@praatmee.test
        Subject: failure notice

        Hi. This is the qmail-send program at mx.test.

        <noor@deregenboog.test>:
        Sorry, no mailbox here by that name.

        --- Below this line is a copy of the message.

        From: praatmee@praatmee.test
        Message-ID: <ack.7@praatmee.test>
        """))
    #expect(reading.kind == .automatic)
    #expect(reading.reportsOn == "ack.7@praatmee.test")
    #expect(reading.reportedAction == "failed")
  }

  @Test func `a warning that delivery takes longer is no failure`() {
    let reading = reader.read(
      message(
        """
        From: Mail Delivery Subsystem <mailer-daemon@mx.test>
        To: praatmee@praatmee.test
        Subject: Warning: could not send message for past 4 hours

        Message-ID: <ack.7@praatmee.test>
        """))
    #expect(reading.reportedAction == "delayed")
  }

  @Test func `a report whose message is not to be found is no new mail`() {
    let reading = reader.read(
      message(
        """
        Return-Path: <>
        From: postmaster@deregenboog.test
        To: praatmee@praatmee.test
        Subject: [#7254] Undeliverable: [#7253] Over ouders

        Your message did not reach some or all of the intended recipients.
        """))
    #expect(reading.kind == .automatic)
    #expect(reading.reportsOn == nil)
  }

  @Test func `a person's message reports on nothing`() {
    let reading = reader.read(personal(body: "Message-ID: <ack.7@praatmee.test>"))
    #expect(reading.reportsOn == nil)
    #expect(reading.reportedAction == nil)
  }
}
