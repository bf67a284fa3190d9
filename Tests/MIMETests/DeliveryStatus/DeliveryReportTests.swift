@testable import MIME
import Testing

@Suite struct DeliveryReportTests {
  private func report(_ status: String, returned: String = "") -> DeliveryReport? {
    Message(
      lines: """
        Content-Type: multipart/report; report-type=delivery-status; boundary=b

        --b

        It did not arrive.
        --b
        Content-Type: message/delivery-status

        \(status)
        \(returned)
        --b--

        """
    ).deliveryReport
  }

  @Test func `each recipient is reported`() {
    // After RFC 3464 appendix E.
    let report = report(
      """
      Reporting-MTA: dns; mail.a.test
      Original-Envelope-Id: x

      Original-Recipient: rfc822;louisl@b.test
      Final-Recipient: RFC822; LOUISL@vnet.b.test
      Action: Failed
      Status: 4.0.0 (unknown)
      Diagnostic-Code: smtp; 426 connection
        timed out

      Final-Recipient: rfc822;<wsnell@c.test>
      Action: delayed
      Status: 5.1.1
      """)
    #expect(
      report?.recipients == [
        .init(
          address: "louisl@b.test", action: "failed", status: "4.0.0",
          diagnostic: "426 connection  timed out"),
        .init(address: "wsnell@c.test", action: "delayed", status: "5.1.1", diagnostic: nil),
      ])
    #expect(report?.originalMessageID == nil)
  }

  @Test(arguments: [
    "Reporting-MTA: dns; a.test\nFinal-Recipient: rfc822; x@b.test\nAction: failed",
    "\n\nReporting-MTA: dns; a.test\n\n\n\nFinal-Recipient: rfc822; x@b.test\nAction: failed\n\n",
    "Final-Recipient: x@b.test\nAction: failed",
    "Final-Recipient : rfc822;x@b.test\nnonsense\nAction: failed",
  ])
  func `groups are found though servers forget lines or add them`(status: String) {
    #expect(
      report(status)?.recipients == [
        .init(address: "x@b.test", action: "failed", status: nil, diagnostic: nil)
      ])
  }

  @Test(arguments: ["Final-Recipient: rfc822;", "Original-Recipient:\nStatus: 5.1.1", "Action: "])
  func `a group that names neither an address nor an action is none`(status: String) {
    #expect(report(status)?.recipients == [])
  }

  @Test func `groups cost no more than their length, whatever fields stand above them`() {
    var limits = ParserLimits.standard
    limits.headerLength = 1 << 22
    let fields = (0..<100_000).map { "x\($0):\n" }.joined()
    let status =
      fields + String(repeating: "\na:\n", count: 200_000)
      + "\nFinal-Recipient: rfc822; x@b.test\nAction: failed\n"
    let elapsed = ContinuousClock().measure {
      let read = DeliveryStatusFields(Array(status.utf8), limits: limits)
      #expect(read.recipients.map(\.address) == ["x@b.test"])
    }
    #expect(elapsed < .seconds(20))
  }

  @Test func `recipients without an empty line between them are two`() {
    let report = report(
      "Final-Recipient: rfc822; x@b.test\nAction: failed\nFinal-Recipient: rfc822; y@b.test\n"
        + "Action: delivered")
    #expect(report?.recipients.map(\.address) == ["x@b.test", "y@b.test"])
    #expect(report?.recipients.map(\.action) == ["failed", "delivered"])
  }

  @Test(arguments: ["message/rfc822", "text/rfc822-headers", "message/global-headers"])
  func `the returned message is known by its id`(type: String) {
    let report = report(
      "Final-Recipient: rfc822; x@b.test\nAction: failed",
      returned: "--b\nContent-Type: \(type)\n\nMessage-ID: <ours@a.test>\nSubject: s\n\n")
    #expect(report?.originalMessageID == "ours@a.test")
  }

  @Test func `a message that reports nothing has no report`() {
    #expect(Message(lines: "Subject: Undeliverable\n\nsorry").deliveryReport == nil)
  }

  @Test func `a forwarded report is not a report`() {
    let message = Message(
      lines: """
        Content-Type: message/rfc822

        Content-Type: multipart/report; boundary=b

        --b
        Content-Type: message/delivery-status

        Final-Recipient: rfc822; x@b.test
        Action: failed
        --b--

        """)
    #expect(message.deliveryReport == nil)
  }
}
