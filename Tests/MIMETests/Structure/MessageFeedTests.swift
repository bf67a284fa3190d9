import MIME
import Testing

@Suite struct MessageFeedTests {
  @Test(arguments: Fixture.all)
  func `a message in pieces is the same message`(fixture: Fixture) {
    let whole = WholeReading(Message(parsing: fixture.wireBytes))
    for size in [1, 2, 3, 7, 64] {
      var feed = MessageFeed()
      for start in stride(from: 0, to: fixture.wireBytes.count, by: size) {
        feed.append(fixture.wireBytes[start...].prefix(size))
      }
      #expect(WholeReading(feed.message()) == whole)
    }
  }

  @Test(arguments: Fixture.all)
  func `it does not matter where a message is cut`(fixture: Fixture) {
    var dice = Dice(seed: 20_261_123)
    let whole = WholeReading(Message(parsing: fixture.wireBytes))
    for _ in 0..<5 {
      var feed = MessageFeed()
      var rest = fixture.wireBytes[...]
      while !rest.isEmpty {
        let size = Int.random(in: 0...90, using: &dice)
        feed.append(rest.prefix(size))
        rest = rest.dropFirst(size)
      }
      #expect(WholeReading(feed.message()) == whole)
    }
  }

  @Test(arguments: Fixture.all)
  func `what is too long is dropped, as from a whole message`(fixture: Fixture) {
    var limits = ParserLimits()
    let count = fixture.wireBytes.count
    for length in [0, 1, 5, count / 2, count - 1, count, count + 1] {
      limits.messageLength = length
      var feed = MessageFeed(limits: limits)
      for byte in fixture.wireBytes { feed.append([byte]) }
      #expect(feed.count == min(count, length))
      let whole = Message(parsing: fixture.wireBytes, limits: limits)
      #expect(WholeReading(feed.message()) == WholeReading(whole))
      #expect(whole.kinds.contains(.messageTooLong) == (length < count))
    }
  }

  @Test func `bytes beyond the limit have no say`() {
    var limits = ParserLimits()
    limits.messageLength = 22
    let message = Message(parsing: Array("Subject: a\rTo: b@c.d\r\n\n".utf8), limits: limits)
    #expect(message.header.names == ["Subject"])
    limits.messageLength = 20
    let cut = Message(parsing: Array("Subject: a\rTo: b@c.d\r\n\n".utf8), limits: limits)
    #expect(cut.header.names == ["Subject", "To"])
  }

  @Test func `nothing is a message as well`() {
    #expect(WholeReading(MessageFeed().message()) == WholeReading(Message(parsing: [])))
  }
}
