import MIME
import Testing

@Suite struct SpecialFixtureTests {
  private static func messages(
    where isWanted: (Fixture) -> Bool
  ) -> [(fixture: Fixture, message: Message)] {
    Fixture.all.filter(isWanted).flatMap { fixture in
      [fixture.bytes, fixture.wireBytes].map { (fixture, Message(parsing: $0)) }
    }
  }

  @Test(arguments: Fixture.all)
  func `how a message is protected is known, and nothing else is taken for it`(fixture: Fixture) {
    for bytes in [fixture.bytes, fixture.wireBytes] {
      let found =
        switch Message(parsing: bytes).protection {
        case .none: String?.none
        case .signed(let method): "signed \(method.rawValue)"
        case .encrypted(let method): "encrypted \(method.rawValue)"
        }
      #expect(found == fixture.expectation.protection)
    }
  }

  @Test(arguments: Fixture.all)
  func `a picture is inline where the HTML refers to it and only there`(fixture: Fixture) {
    for bytes in [fixture.bytes, fixture.wireBytes] {
      let message = Message(parsing: bytes)
      let names = message.attachments.filter(message.inlineParts.contains).compactMap {
        message[$0].filename
      }
      #expect(names == fixture.expectation.inline ?? [])
    }
  }

  @Test func `what stands in an attachment comes out`() {
    let found = Self.messages { $0.expectation.contained != nil }
    #expect(found.count >= 12)
    for (fixture, message) in found {
      let expected = fixture.expectation.contained
      var text: [String] = []
      var html: [String] = []
      var files: [(name: String?, type: String, size: Int)] = []
      for id in message.attachments {
        for part in message.tnef(of: id)?.parts ?? [] {
          text += [part.text].compactMap(\.self)
          html += [part.html].compactMap(\.self)
        }
        files += (message.tnef(of: id)?.files ?? []).map {
          ($0.filename, $0.mediaType, $0.content.count)
        }
        guard let inner = message.signedMessage(in: id) else { continue }
        text += inner.textBodies.map(inner.text)
        html += inner.htmlBodies.map(inner.text)
        files += inner.attachments.map {
          (inner[$0].filename, inner[$0].mediaType, inner.content(of: $0).count)
        }
      }
      #expect(text == expected?.text, "\(fixture.name)")
      #expect(html == expected?.html, "\(fixture.name)")
      #expect(files.map(\.name) == expected?.files.map(\.filename), "\(fixture.name)")
      #expect(files.map(\.type) == expected?.files.map(\.type), "\(fixture.name)")
      #expect(files.map(\.size) == expected?.files.map(\.size), "\(fixture.name)")
    }
  }

  @Test func `texts are without armour and without files that are encoded in them`() {
    let found = Self.messages { $0.expectation.legible != nil }
    #expect(found.count >= 6)
    for (fixture, message) in found {
      #expect(message.textBodies.map(message.legibleText) == fixture.expectation.legible)
      let files = message.textBodies.flatMap { message.encodedFiles(in: $0) }
      let expected = fixture.expectation.encoded ?? []
      #expect(files.map(\.filename) == expected.map(\.filename))
      #expect(files.map(\.content.count) == expected.map(\.size))
    }
  }

  @Test func `an invitation tells who invites to what and when`() {
    for (fixture, message) in Self.messages(where: { $0.expectation.calendar != nil }) {
      let expected = fixture.expectation.calendar
      let found = message.invitation
      #expect(found?.method == expected?.method)
      #expect(found?.summary == expected?.summary)
      #expect(found?.start?.text == expected?.start)
      #expect(found?.start?.zone == expected?.zone)
      #expect(found?.organizer == expected?.organizer)
    }
  }

  @Test func `a bounce in plain words is read`() {
    let found = Self.messages { $0.expectation.report != nil }
    #expect(found.count >= 10)
    for (fixture, message) in found {
      let report = message.plainDeliveryReport
      let recipients = report?.recipients.map {
        Fixture.Expectation.Report.Recipient(
          address: $0.address, outcome: $0.outcome?.rawValue, status: $0.status,
          severity: $0.severity?.rawValue)
      }
      #expect(recipients == fixture.expectation.report?.recipients, "\(fixture.name)")
      #expect(report?.originalMessageID == fixture.expectation.report?.messageID)
    }
  }

  @Test func `a receipt tells what became of which message`() {
    for (fixture, message) in Self.messages(where: { $0.expectation.disposition != nil }) {
      let found = message.dispositionNotification
      let expected = fixture.expectation.disposition
      #expect(found?.type == expected?.type)
      #expect(found?.modifiers == expected?.modifiers)
      #expect(found?.isManual == expected?.isManual)
      #expect(found?.finalRecipient == expected?.finalRecipient)
      #expect(found?.originalRecipient == expected?.originalRecipient)
      #expect(found?.originalMessageID == expected?.originalMessageID)
      #expect(found?.reportingAgent == expected?.reportingAgent)
    }
  }

  @Test func `a complaint tells about which message it is`() {
    for (fixture, message) in Self.messages(where: { $0.expectation.feedback != nil }) {
      let found = message.feedbackReport
      let expected = fixture.expectation.feedback
      #expect(found?.type == expected?.type)
      #expect(found?.originalRecipients == expected?.originalRecipients)
      #expect(found?.originalSender == expected?.originalSender)
      #expect(found?.sourceIP == expected?.sourceIP)
      #expect(found?.reportedDomain == expected?.reportedDomain)
      #expect(found?.userAgent == expected?.userAgent)
      #expect(found?.originalMessageID == expected?.originalMessageID)
    }
  }

  @Test func `a message that is none of these has none of these`() {
    let plain = Fixture.all.filter { $0.name == "plain-ascii" || $0.name == "nul-bytes" }
    #expect(plain.count == 2)
    for fixture in plain {
      let message = Message(parsing: fixture.bytes)
      #expect(message.dispositionNotification == nil)
      #expect(message.feedbackReport == nil)
      #expect(message.plainDeliveryReport == nil)
      #expect(message.invitation == nil)
    }
  }
}
