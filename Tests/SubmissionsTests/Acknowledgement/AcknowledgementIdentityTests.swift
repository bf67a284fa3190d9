import Submissions
import Testing

@Suite struct `The identity of an acknowledgement` {
  @Test func `it is the same for the same message and another for another`() {
    let digest = ContentDigest.of(Array("a message".utf8))
    let other = ContentDigest.of(Array("another message".utf8))
    let identity = AcknowledgementIdentity.messageID(for: digest, domain: "praatmee.test")
    #expect(identity == AcknowledgementIdentity.messageID(for: digest, domain: "praatmee.test"))
    #expect(identity != AcknowledgementIdentity.messageID(for: other, domain: "praatmee.test"))
  }

  @Test func `it is a message-id that shows nothing of the digest`() {
    let digest = ContentDigest.of(Array("a message".utf8))
    let identity = AcknowledgementIdentity.messageID(for: digest, domain: "Praatmee.test")
    #expect(identity.hasPrefix("ack."))
    #expect(identity.hasSuffix("@praatmee.test"))
    #expect(identity.count == "ack.".count + 32 + "@praatmee.test".count)
    #expect(!identity.contains(digest.prefix(16)))
  }

  @Test(arguments: [
    ("evil.test>\r\nBcc: x@y.test", "evil.testbccxy.test"), ("", "praatmee.invalid"),
    ("..", "praatmee.invalid"), (".a..test.", "a.test"),
  ])
  func `a domain cannot add anything to the header`(domain: String, rightSide: String) {
    let identity = AcknowledgementIdentity.messageID(for: "00", domain: domain)
    #expect(identity.split(separator: "@").last.map(String.init) == rightSide)
  }

  @Test func `the digest is SHA-256`() {
    // FIPS 180-4, example of one block.
    #expect(
      ContentDigest.of(Array("abc".utf8))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }
}
