import MIME
import Submissions
import Testing

@Suite struct `The content digest` {
  static let plain = """
    From: Noor <noor@deregenboog.test>
    Date: Mon, 23 Nov 2026 09:00:00 +0100
    Subject: Over ouders
    Message-ID: <1@deregenboog.test>

    Eerste regel.

    Tweede regel.

    """

  private func digest(_ text: String) -> String { ContentDigest.of(message(text)) }

  @Test(arguments: [
    "Received: from a.test by b.test; Mon, 23 Nov 2026 09:00:01 +0100\n" + plain,
    "Return-Path: <noor@deregenboog.test>\nDelivered-To: praatmee@praatmee.test\n"
      + "X-Spam-Score: 0.1\nAuthentication-Results: mx.test; spf=pass\nDKIM-Signature: v=1\n"
      + "ARC-Seal: i=1\n" + plain,
    plain.replacing("Subject: Over ouders", with: "Subject: Over\n ouders"),
    plain.replacing("Subject: Over ouders", with: "subject:   Over ouders  "),
    plain + "\n\n", "From noor@deregenboog.test Mon Nov 23 09:00:00 2026\n" + plain,
    plain.replacing("Subject: Over ouders", with: "Subject: =?utf-8?q?Over_ouders?="),
  ])
  func `it is the same whatever the route`(_ other: String) {
    #expect(digest(other) == digest(Self.plain))
  }

  @Test(arguments: ["\n", "\r", "\r\n"])
  func `it is the same whatever the line ends`(_ lineEnd: String) {
    let bytes = Array(Self.plain.replacing("\n", with: lineEnd).utf8)
    // With CR alone a parser may see no fields; the digest of the body must still agree.
    guard lineEnd != "\r" else {
      #expect(ContentDigest.of(Message(parsing: bytes)).count == 64)
      return
    }
    #expect(ContentDigest.of(Message(parsing: bytes)) == digest(Self.plain))
  }

  @Test(arguments: [
    plain.replacing("Tweede", with: "Derde"), plain.replacing("Noor", with: "Anne"),
    plain.replacing("<1@", with: "<2@"), plain.replacing("Over ouders", with: "Ouders"),
    plain.replacing("09:00:00", with: "09:00:01"), plain.replacing("regel.\n\n", with: "regel.\n"),
    plain.replacing("Message-ID: <1@deregenboog.test>\n", with: ""),
  ])
  func `it is another for another message`(_ other: String) {
    #expect(digest(other) != digest(Self.plain))
  }

  @Test func `messages that are no messages keep digests of their own`() {
    let texts = [
      "", "\n", "dit is geen bericht", "dit is geen bericht ook", "Received: a", "Received: b",
      "X: 1\n\n", "X: 2\n\n", "X: 1\n\nbody", "\n\nbody", ": x", "\u{0}\u{1}",
    ]
    #expect(Set(texts.map(digest)).count == texts.count)
  }

  @Test func `no division of the same characters passes for another`() {
    let one = digest("From: a@b.test\nSubject: x\nMessage-ID: <y@z>\n\nbody")
    let other = digest("From: a@b.test\nSubject: x Message-ID: <y@z>\n\nbody")
    #expect(one != other)
  }

  @Test func `a body of megabytes is digested`() {
    let body = String(repeating: "0123456789abcdef\n", count: 20_000)
    #expect(digest("From: a@b.test\n\n" + body) != digest("From: a@b.test\n\n" + body + "x"))
  }
}
