import FoundationEssentials
import MIME
import Testing

@Suite struct FixtureTests {
  @Test func `every fixture has its expectation`() {
    #expect(Fixture.all.count >= 30)
    #expect(Fixture.all.count * 2 == Fixture.fileCount)
  }

  @Test(arguments: Fixture.all, [false, true])
  func `a fixture is read as expected with LF and with CRLF`(fixture: Fixture, onWire: Bool) throws
  {
    let message = Message(parsing: onWire ? fixture.wireBytes : fixture.bytes)
    let expected = fixture.expectation
    #expect(message.header.subject == expected.subject)
    #expect(message.header.from == expected.from)
    #expect(message.header.date == (try expected.date.map { try Date($0, strategy: .iso8601) }))
    #expect(message.textBodies.map { message.text(of: $0) } == expected.text)
    #expect(message.htmlBodies.map { message.text(of: $0) } == expected.html)
    #expect(
      message.attachments.map { message[$0].filename } == expected.attachments.map(\.filename))
    #expect(message.attachments.map { message[$0].mediaType } == expected.attachments.map(\.type))
    for (id, attachment) in zip(message.attachments, expected.attachments) {
      let nested = message.nestedRoot(of: id).flatMap { message[$0].header.subject }
      #expect(nested == attachment.nestedSubject)
      guard let size = attachment.size else { continue }
      #expect(message.content(of: id).count == size)
    }
    #expect(Set(message.defects.map(\.kind)) == Set(expected.defects))
  }

  @Test(arguments: Fixture.all)
  func `a fixture cut at any byte is read without harm`(fixture: Fixture) {
    for length in 0...fixture.wireBytes.count {
      let message = Message(parsing: Array(fixture.wireBytes.prefix(length)))
      #expect(Self.isSound(message))
    }
  }

  @Test(arguments: Fixture.all)
  func `a fixture with any byte changed is read without harm`(fixture: Fixture) {
    for (index, byte) in zip(
      fixture.bytes.indices, [0, 10, 13, 34, 40, 45, 58, 61, 63, 255].cycled)
    {
      var bytes = fixture.bytes
      bytes[index] = byte
      #expect(Self.isSound(Message(parsing: bytes)))
    }
  }

  @Test(arguments: Fixture.all)
  func `a fixture with many bytes changed is read without harm`(fixture: Fixture) {
    var dice = Dice(seed: 5_322)
    for _ in 0..<20 {
      var bytes = fixture.wireBytes
      for _ in 0..<Int.random(in: 1...40, using: &dice) {
        let place = Int.random(in: bytes.indices, using: &dice)
        switch Int.random(in: 0..<4, using: &dice) {
        case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &dice)
        case 1: bytes[place] = .random(in: 0...255, using: &dice)
        case 2: bytes.insert(bytes[Int.random(in: bytes.indices, using: &dice)], at: place)
        default: if bytes.count > 1 { bytes.remove(at: place) }
        }
      }
      #expect(Self.isSound(Message(parsing: bytes)))
    }
  }

  @Test(arguments: Fixture.all)
  func `a fixture says the same with LF and with CRLF`(fixture: Fixture) {
    let plain = WholeReading(Message(parsing: fixture.bytes))
    let wire = WholeReading(Message(parsing: fixture.wireBytes))
    #expect(plain.withoutLineEnds == wire.withoutLineEnds)
  }

  /// Asks for everything, and holds it against what is true of every message.
  static func isSound(_ message: Message) -> Bool {
    let count = message.bytes.count
    let leaves = message.textBodies + message.htmlBodies + message.attachments
    let decoded = leaves.allSatisfy { message.content(of: $0).count <= count }
    let texts = leaves.allSatisfy { !message.text(of: $0).utf8.contains(0) }
    let inside = message.defects.allSatisfy { (0...count).contains($0.offset) }
    let linked = message.entities.allSatisfy { entity in
      entity.children.allSatisfy { message[$0].parent == entity.id }
    }
    _ = (message.header.from, message.header.to, message.header.date, message.deliveryReport)
    return decoded && texts && inside && linked && Set(leaves).count == leaves.count
      && isSoundInside(message)
  }

  /// The same for what has no place in the tree.
  private static func isSoundInside(_ message: Message) -> Bool {
    let count = message.bytes.count
    _ = (message.protection, message.invitation, message.plainDeliveryReport)
    _ = (message.dispositionNotification, message.feedbackReport)
    _ = (message.textBodies + message.htmlBodies).map(message.legibleText)
    let encoded = message.textBodies.flatMap { message.encodedFiles(in: $0) }
    let contained = message.attachments.compactMap(message.tnef).flatMap(\.files)
    let signed = message.attachments.compactMap(message.signedMessage)
    return message.inlineParts.isSubset(of: message.attachments)
      && (encoded + contained).allSatisfy { $0.content.count <= count }
      && signed.allSatisfy { $0.bytes.count <= count }
      && (encoded + contained).allSatisfy { $0.filename?.utf8.contains(0x2F) != true }
  }
}

extension [UInt8] {
  /// These bytes again and again.
  fileprivate var cycled: some Sequence<UInt8> {
    sequence(state: 0) { index in
      index += 1
      return self[(index - 1) % count]
    }
  }
}
