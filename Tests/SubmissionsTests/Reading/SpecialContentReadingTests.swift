import MIME
import Submissions
import TextAnalysis
import Testing

@Suite struct SpecialContentReadingTests {
  private let reader = MessageReader(
    settings: ReadingSettings(ownAddresses: ["praatmee@praatmee.test"]))
  private let policy = AcknowledgementPolicy(ownAddresses: ["praatmee@praatmee.test"])

  private func read(_ text: String) -> MessageReading {
    reader.read(
      Message(
        parsing: Array(
          ("From: Lotte <lotte@school.test>\nTo: praatmee@praatmee.test\nSubject: idee\n" + text)
            .utf8)))
  }

  /// A winmail.dat with the text "Wij lezen samen voor." and a file `a.txt`.
  private static let winmail = """
    Content-Type: application/ms-tnef; name=winmail.dat
    Content-Transfer-Encoding: base64

    eJ8+IgEAAQyAAgAWAAAAV2lqIGxlemVuIHNhbWVuIHZvb3IuALAHAgKQBgAOAAAAAQD/////AAAAAAAA
    AAD9AwIQgAEABgAAAGEudHh0AO8BAg+ABgACAAAAaGnRAA==
    """

  @Test func `a text that stands only in winmail dat is the sender's`() {
    let reading = read(Self.winmail)
    #expect(reading.ownWords == "Wij lezen samen voor.")
    #expect(reading.attachments.map(\.filename) == ["winmail.dat", "a.txt"])
    #expect(reading.attachments.map(\.container) == [nil, "winmail.dat"])
  }

  @Test(arguments: [
    "Content-Type: multipart/encrypted; boundary=b\n\n--b\n"
      + "Content-Type: application/pgp-encrypted\n\nVersion: 1\n--b--\n",
    "Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nx\n",
    "\n-----BEGIN PGP MESSAGE-----\n\nabc\n-----END PGP MESSAGE-----\n",
  ])
  func `an encrypted message is kept, said to be so, and waits for staff`(body: String) {
    let reading = read(body)
    #expect(reading.kind == .submission)
    #expect(reading.protection?.state == .encrypted)
    #expect(reading.ownWords.isEmpty)
    #expect(reading.text.undecided)
    #expect(reading.kindBecause.filter { $0.messageRule == .encryptedMessage }.count == 1)
    let decision = policy.decide(reading, history: AcknowledgementHistory())
    #expect(decision.decision == .hold)
  }

  @Test func `a signed text is read without its armour`() {
    let reading = read(
      """

      -----BEGIN PGP SIGNED MESSAGE-----
      Hash: SHA256

      Wij lezen samen voor.
      -----BEGIN PGP SIGNATURE-----

      abc
      -----END PGP SIGNATURE-----
      """)
    #expect(reading.ownWords == "Wij lezen samen voor.")
    #expect(reading.protection == MessageProtection(state: .signed, method: .pgpInline))
  }

  @Test func `a complaint is no failure, and a receipt is proof of arrival`() {
    let complaint = read(
      """
      Content-Type: multipart/report; report-type=feedback-report; boundary=b

      --b
      Content-Type: message/feedback-report

      Feedback-Type: abuse
      --b
      Content-Type: message/rfc822

      Message-ID: <ack@praatmee.test>

      --b--
      """)
    #expect(complaint.kind == .automatic)
    #expect(complaint.reportsOn == "ack@praatmee.test")
    #expect(complaint.reportedAction == "complained")
    let receipt = read(
      """
      Content-Type: multipart/report; report-type=disposition-notification; boundary=b

      --b
      Content-Type: message/disposition-notification

      Original-Message-ID: <ack@praatmee.test>
      Disposition: manual-action/MDN-sent-manually; displayed
      --b--
      """)
    #expect(receipt.kind == .automatic)
    #expect(receipt.reportsOn == "ack@praatmee.test")
    #expect(receipt.reportedAction == "delivered")
  }
}
