import MIME
import Submissions
import TextAnalysis
import Testing

@Suite struct `The reading of a message` {
  let reader = MessageReader(settings: ReadingSettings(ownAddresses: ["praatmee@praatmee.test"]))
  let policy = AcknowledgementPolicy(ownAddresses: ["praatmee@praatmee.test"])

  private func verdict(_ message: Message) -> AcknowledgementDecision {
    policy.decide(reader.read(message), history: AcknowledgementHistory())
  }

  @Test func `a person's message is a submission and is answered`() {
    let reading = reader.read(personal())
    #expect(reading.kind == .submission)
    #expect(reading.ownWords.contains("Ik twijfel of ik het goed doe met ouders."))
    #expect(reading.sender == Mailbox(name: "Noor van Dijk", address: "noor@deregenboog.test"))
    #expect(reading.replyAddress?.address == "noor@deregenboog.test")
    #expect(reading.messageID == "1@deregenboog.test")
    #expect(reading.subject == "Over ouders")
    #expect(reading.automaticSigns.isEmpty)
    #expect(verdict(personal()).decision == .send)
  }

  @Test(arguments: [
    "", "\n", "\n\n\n", "dit is geen bericht", "From: x", ":", "\u{0}\u{0}", "From:\n\n",
    "Content-Type: multipart/mixed; boundary=b\n\n--b", "Content-Type: multipart/mixed\n\n",
    "MIME-Version: 1.0\nContent-Type: message/rfc822\n\n", "Content-Type: text/html\n\n<",
    "To: undisclosed-recipients:;\n\n",
  ])
  func `what is no message gives a reading that is not answered`(_ text: String) {
    let reading = reader.read(message(text))
    #expect(reading.replyAddress == nil)
    #expect(!reading.kindBecause.isEmpty)
    #expect(verdict(message(text)).decision == .withhold)
  }

  @Test func `a message cut at any byte gives a reading`() {
    let whole = bytes(
      """
      From: Noor <noor@deregenboog.test>
      Subject: Over ouders
      Content-Type: multipart/alternative; boundary=b

      --b
      Content-Type: text/plain; charset=utf-8

      Ik twijfel.
      --b
      Content-Type: text/html

      <p>Ik twijfel.</p>
      --b--
      """)
    for length in 0...whole.count {
      let reading = reader.read(Message(parsing: Array(whole.prefix(length))))
      #expect(!reading.kindBecause.isEmpty)
      #expect(reading.contentDigest.count == 64)
    }
  }

  @Test func `a subject without a text is an undecided submission`() {
    let reading = reader.read(personal(subject: "Mijn verhaal over ouders", body: ""))
    #expect(reading.kind == .submission)
    #expect(reading.kindBecause.first?.messageRule == .subjectOnly)
    #expect(reading.text.undecided)
    let decision = verdict(personal(subject: "Mijn verhaal over ouders", body: ""))
    #expect(decision.decision == .send)
    #expect(decision.template == "neutral.nl")
  }

  @Test func `a photo without a text is an undecided submission`() {
    let photo = message(
      """
      From: noor@deregenboog.test
      Content-Type: multipart/mixed; boundary=b

      --b
      Content-Type: text/plain


      --b
      Content-Type: image/jpeg; name="bord.jpg"
      Content-Disposition: inline; filename="bord.jpg"
      Content-Transfer-Encoding: base64

      YWJj
      --b--
      """)
    let reading = reader.read(photo)
    #expect(reading.kind == .submission)
    #expect(reading.kindBecause.first?.messageRule == .attachmentsOnly)
    #expect(reading.text.undecided)
    #expect(
      reading.attachments == [
        MessageReading.Attachment(
          filename: "bord.jpg", mediaType: "image/jpeg", size: 3,
          sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
      ])
    #expect(verdict(photo).decision == .send)
  }

  @Test func `a message passed on as an attachment is read`() {
    let reading = reader.read(
      message(
        """
        From: noor@deregenboog.test
        Subject: FW: Verhaal
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: message/rfc822

        From: Anders <anders@kdvpimpampoen.test>
        Subject: Verhaal

        Bij ons drinken de ouders op vrijdag koffie in de groep.
        --b--
        """))
    #expect(reading.kind == .submission)
    #expect(reading.kindBecause.first?.messageRule == .attachedMessage)
    #expect(reading.ownWords.contains("Bij ons drinken de ouders op vrijdag koffie in de groep."))
    #expect(reading.handedOver)
    #expect(reading.attachments.map(\.nestedSubject) == ["Verhaal"])
    #expect(reading.sender?.address == "noor@deregenboog.test")
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
    (0..<70).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }.joined()
      + "\nMijn vader slaat me.",
    "X-A: " + String(repeating: "a\n ", count: 400_000) + "\nAuto-Submitted: auto-replied\n\nHoi",
  ]

  @Test(arguments: unread.indices)
  func `what was not read as a whole waits for staff`(_ index: Int) {
    let mail = message("From: noor@deregenboog.test\nSubject: Vraag\n" + Self.unread[index])
    #expect(verdict(mail).decision != .send)
    #expect(reader.read(mail).kindBecause.contains { $0.messageRule == .textBeyondLimit })
  }

  @Test(arguments: [
    "Auto-Submitted: (generated by vacation) auto-replied", "Auto-Submitted: (x)auto-replied",
    "Precedence: (a (b) c) bulk", "Return-Path: <> (null)",
  ])
  func `comments hide no sign of a machine`(_ field: String) {
    #expect(verdict(personal(field)).decision == .withhold)
  }

  @Test(arguments: [
    "Ik ben van 3 tot 10 augustus afwezig. Voor dringende vragen kunt u bellen met mijn collega.",
    "Momenteel ben ik met zwangerschapsverlof. Mijn taken worden waargenomen door Ilse.",
    "Wij zijn gesloten wegens de zomervakantie. Vanaf 1 september lezen wij uw mail.",
    "Hi. This is the qmail-send program at x.test. I wasn't able to deliver your message to the "
      + "following addresses.",
  ])
  func `what machines write is known without their fields`(_ text: String) {
    let mail = message("From: support@x.test\nSubject: Re: Uw bericht\n\n\(text)\n")
    #expect(reader.read(mail).kind == .automatic)
    #expect(verdict(mail).decision == .withhold)
  }

  @Test(arguments: [
    (
      "Microsoft Exchange Server 2010",
      "Retrieval using the IMAP4 protocol failed for the following\n message: 20004"
    ),
    (
      "microsoft@unknown",
      "Retrieval using the IMAP4 protocol failed for the following message: 752"
    ),
    ("Microsoft Exchange Server <microsoft@unknown>", "Kan het bericht niet ophalen"),
  ])
  func `a stand-in of Exchange is no mail`(from: String, subject: String) {
    let substitute = message(
      """
      MIME-Version: 1.0
      Content-Type: text/plain; charset="us-ascii"
      From: \(from)
      To: Praatmee <praatmee@praatmee.test>
      Subject: \(subject)

      The server couldn't retrieve the following message:

      Subject: "Vraag over ouders"
      From: "Noor" ("noor@deregenboog.test")
      """)
    let reading = reader.read(substitute)
    #expect(reading.kind == .automatic)
    #expect(reading.kindBecause.first?.messageRule == .exchangeSubstitute)
    #expect(verdict(substitute).decision == .withhold)
  }

  @Test func `what a Microsoft 365 rule passes on stays a person's and waits for staff's word`() {
    let forwarded = personal(
      "Auto-Submitted: auto-generated\nX-MS-Exchange-Generated-Message-Source: Mailbox Rules Agent")
    let reading = reader.read(forwarded)
    #expect(reading.kind == .submission)
    #expect(reading.automaticSigns.compactMap(\.messageRule) == [.autoSubmitted, .forwardedByRule])
    let decision = verdict(forwarded)
    #expect(decision.decision == .withhold)
    #expect(decision.because.first?.messageRule == .autoSubmitted)
    #expect(decision.template != nil)
  }

  @Test func `a message of a mailing list is not answered`() {
    let decision = verdict(personal("List-Id: <ouders.deregenboog.test>\nPrecedence: list"))
    #expect(decision.decision == .withhold)
  }

  @Test func `the readings of a message in LF and in CRLF are the same`() {
    let text = "From: Noor <noor@a.test>\nSubject: Over ouders\n\nIk twijfel.\n\nGroet,\nNoor\n"
    let lf = reader.read(Message(parsing: Array(text.utf8)))
    #expect(lf == reader.read(message(text)))
  }
}
