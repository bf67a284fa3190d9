import MIME
import Testing

@testable import Submissions

@Suite struct `The text of a message` {
  struct Case: Sendable, CustomTestStringConvertible {
    let about: String
    let entity: String
    let contains: [String]
    var lacks: [String] = []
    var testDescription: String { about }
  }

  private static func alternative(plain: String, html: String) -> String {
    """
    Content-Type: multipart/alternative; boundary=b

    --b
    Content-Type: text/plain; charset=utf-8

    \(plain)
    --b
    Content-Type: text/html; charset=utf-8

    \(html)
    --b--
    """
  }

  static let cases: [Case] = [
    Case(
      about: "of two alternatives the plain one",
      entity: alternative(
        plain: "Ouders komen bij ons op vrijdag binnen.", html: "<p>HTML met ouders op vrijdag.</p>"
      ),
      contains: ["Ouders komen bij ons op vrijdag binnen."], lacks: ["HTML"]),
    Case(
      about: "HTML where the plain one is empty",
      entity: alternative(
        plain: "\u{A0}\u{200B}\n", html: "<p>Ouders komen op vrijdag binnen.</p>"),
      contains: ["Ouders komen op vrijdag binnen."], lacks: ["<p>"]),
    Case(
      about: "HTML where the plain one only says so",
      entity: alternative(
        plain: "Your mail program does not support HTML.",
        html: "<p>Ouders komen op vrijdag binnen.</p>"),
      contains: ["Ouders komen op vrijdag binnen."], lacks: ["support"]),
    Case(
      about: "HTML where the plain one is a mere device line",
      entity: alternative(
        plain: "[cid:a]",
        html: "<p>Ouders komen op vrijdag binnen en drinken een kop koffie met de anderen.</p>"),
      contains: ["Ouders komen op vrijdag binnen"]),
    Case(
      about: "HTML alone",
      entity: "Content-Type: text/html\n\n<p>Ouders komen &amp; gaan.</p>",
      contains: ["Ouders komen & gaan."], lacks: ["<p>"]),
    Case(
      about: "HTML that is called plain",
      entity:
        "Content-Type: text/plain\n\n<html><body><p>Ouders komen &amp; gaan.</p></body></html>",
      contains: ["Ouders komen & gaan."], lacks: ["<body>"]),
    Case(
      about: "a text round a picture, as Apple Mail writes it",
      entity: """
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/plain

        Eerst maakten we een bord voor ouders.
        --b
        Content-Type: image/png; name=bord.png
        Content-Disposition: inline; filename=bord.png

        x
        --b
        Content-Type: text/plain

        Toen kwamen ze allemaal kijken.
        --b--
        """,
      contains: ["Eerst maakten we een bord voor ouders.", "Toen kwamen ze allemaal kijken."]),
    Case(
      about: "one alternative in several parts, as Apple Mail writes it",
      entity: """
        Content-Type: multipart/alternative; boundary=a

        --a
        Content-Type: text/plain

        Eerst een bord. Toen kwamen ze kijken.
        --a
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/html

        <p>HTML: eerst een bord.</p>
        --b
        Content-Type: application/pdf; name=bord.pdf
        Content-Disposition: inline; filename=bord.pdf

        x
        --b
        Content-Type: text/html

        <p>HTML: toen kwamen ze kijken.</p>
        --b--
        --a--
        """,
      contains: ["Eerst een bord. Toen kwamen ze kijken."], lacks: ["HTML"]),
    Case(
      about: "HTML with a plain footer of a list",
      entity: """
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/html

        <p>Ouders komen bij ons elke vrijdag binnen.</p>
        --b
        Content-Type: text/plain

        Dit bericht is gescand op virussen.
        --b--
        """,
      contains: ["Ouders komen bij ons elke vrijdag binnen."], lacks: ["<p>"]),
  ]

  @Test(arguments: cases)
  func `each set of alternatives is read once`(_ expected: Case) {
    let message = message("From: noor@a.test\nMIME-Version: 1.0\n" + expected.entity)
    let text = WrittenText(of: message, senderName: nil)
    for part in expected.contains { #expect(text.ownWords.contains(part)) }
    for part in expected.lacks { #expect(!text.ownWords.contains(part)) }
  }

  @Test func `a message without a body has no text`() {
    #expect(WrittenText(of: message("From: noor@a.test\n\n"), senderName: nil).ownWords.isBlank)
  }

  @Test(arguments: [
    ("text/plain", "é", 500, false),
    ("text/plain", "é", 501, true),
    ("text/plain", "Jan\n", 2_000, true),
    ("text/html", "<p>Jan</p>", 800, true),
  ])
  func `text beyond the limit is not read`(
    _ type: String, _ unit: String, _ count: Int, _ isCut: Bool
  ) {
    let header = "From: noor@a.test\r\nContent-Type: \(type); charset=utf-8\r\n\r\n"
    let body = String(repeating: unit, count: count)
    let text = WrittenText(
      of: Message(parsing: Array((header + body).utf8)), senderName: nil, limit: 1_000)
    #expect(text.isCut == isCut)
    #expect(text.ownWords.utf8.count <= 1_000)
    #expect(text.ownWords.hasPrefix("é") || text.ownWords.hasPrefix("Jan"))
    #expect(!text.ownWords.contains("\u{FFFD}"))
  }

  @Test func `bodies share the limit`() {
    let half = String(repeating: "woord ", count: 80)
    let part = "--b\r\nContent-Type: text/plain\r\n\r\n\(half)\r\n"
    let whole = "Content-Type: multipart/mixed; boundary=b\r\n\r\n\(part)\(part)\(part)--b--\r\n"
    let text = WrittenText(of: Message(parsing: Array(whole.utf8)), senderName: nil, limit: 1_000)
    #expect(text.isCut)
    #expect(text.ownWords.utf8.count <= 1_003)
  }

  @Test func `whoever wrote more than was read is answered by staff`() {
    let long = "Ik twijfel of ik het goed doe. " + String(repeating: "a", count: 1_000_000)
    let reading = MessageReader(settings: ReadingSettings(ownAddresses: [], threshold: 0.6))
      .read(personal(body: long))
    let decision = AcknowledgementPolicy().decide(reading, history: AcknowledgementHistory())
    #expect(decision.decision == .hold)
    #expect(decision.because.contains { $0.is(.textBeyondLimit) })
  }
}
