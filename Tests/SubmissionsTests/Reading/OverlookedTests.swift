import MIME
import Submissions
import TextAnalysis
import Testing

/// What is easily passed over in a message, and must not be: a danger, and what was not read.
@Suite struct `What stands where nobody looks` {
  private let reader = MessageReader(
    settings: ReadingSettings(ownAddresses: ["praatmee@praatmee.test"]))
  private let policy = AcknowledgementPolicy(ownAddresses: ["praatmee@praatmee.test"])

  private func verdict(_ message: Message) -> AcknowledgementDecision {
    policy.decide(reader.read(message), history: AcknowledgementHistory())
  }

  /// Each puts a danger where it is easily passed over.
  static let hidden = [
    "Content-Type: text/plain\n\nMooi initiatief!\n\nGroet, Noor\nMijn man slaat onze zoon\n",
    """
    Content-Type: multipart/mixed; boundary=b

    --b

    Zie bijlage, met toestemming.
    --b
    Content-Type: message/rfc822

    Subject: leeg

    --b
    Content-Type: message/rfc822
    Content-Transfer-Encoding: base64

    Subject: verhaal

    Mijn vader slaat mij elke avond.
    --b--
    """,
    """
    Content-Type: text/html

    <p>Hoi</p><blockquote style="border-left:2px solid #ccc">Mijn man slaat onze zoon. Wat moet ik
    doen?</blockquote><p>Dat is mijn vraag.</p>
    """,
    """
    Content-Type: text/plain
    Content-Transfer-Encoding: base64

    Hoi, mijn vader slaat mij elke avond. Wat moet ik doen?
    """,
    """
    Content-Type: multipart/alternative; boundary=b

    --b

    Uw mailprogramma kan de opmaak van dit bericht helaas niet tonen, open het in de browser.
    --b
    Content-Type: text/html

    <p>Hoe praat ik met een vader die zijn zoon slaat? Ik weet het niet meer.</p>
    --b--
    """,
  ]

  @Test(arguments: hidden)
  func `a danger is seen wherever it stands`(_ rest: String) {
    let mail = message("From: Noor van Dijk <noor@deregenboog.test>\nSubject: Vraag\n" + rest)
    let reading = reader.read(mail)
    #expect(reading.text.sensitive)
    #expect(reading.text.sensitiveBecause != nil)
    #expect(verdict(mail).decision != .send)
  }

  @Test func `a role under a mail is no danger`() {
    let mail = message(
      """
      From: Noor van Dijk <noor@deregenboog.test>
      Subject: Ouders

      Wij zingen elke dag met de ouders.

      Groet,
      Noor van Dijk
      aandachtsfunctionaris huiselijk geweld en kindermishandeling
      """)
    #expect(!reader.read(mail).text.sensitive)
  }

  @Test func `a file that was sent as text is no question, and nobody is answered for it`() {
    let noise = String(
      String.UnicodeScalarView(
        (0..<2_000).map { number in
          Unicode.Scalar(UInt8(truncatingIfNeeded: number &* 97 &+ number / 7))
        }))
    let mail = message("From: noor@deregenboog.test\nSubject: x\n\n\(noise)?\n")
    let reading = reader.read(mail)
    #expect(reading.text.undecided)
    #expect(reading.text.category == nil)
    #expect(reading.identifying.isEmpty)
    #expect(verdict(mail).decision == .hold)

    let danger = message(
      "From: noor@deregenboog.test\nSubject: x\n\nMijn man slaat onze zoon.\n\(noise)\n")
    #expect(reader.read(danger).text.sensitive)
  }

  @Test func `of a header alone nothing is said of what stood below it`() {
    let header = message(
      "From: noor@deregenboog.test\nSubject: film\nContent-Type: multipart/mixed; boundary=b\n\n")
    let reading = reader.read(header, isHeaderOnly: true)
    #expect(reading.kind == .submission)
    #expect(reading.kindBecause.map(\.messageRule) == [.headerOnly])
    #expect(reading.attachments.isEmpty)
    #expect(reading.text.undecided)
  }

  /// Each goes beyond a limit of reading, with something unread behind it.
  static let unread = [
    "Content-Type: multipart/mixed; boundary=b\n\n"
      + String(repeating: "--b\n\nhoi\n", count: 101) + "--b--",
    (0..<140).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }.joined()
      + "\nMijn vader slaat me.",
    "X-A: " + String(repeating: "a\n ", count: 400_000) + "\nAuto-Submitted: auto-replied\n\nHoi",
  ]

  @Test(arguments: unread.indices)
  func `what was not read as a whole waits for staff`(_ index: Int) {
    let mail = message("From: noor@deregenboog.test\nSubject: Vraag\n" + Self.unread[index])
    #expect(verdict(mail).decision != .send)
    #expect(reader.read(mail).kindBecause.contains { $0.messageRule == .textBeyondLimit })
  }
}
