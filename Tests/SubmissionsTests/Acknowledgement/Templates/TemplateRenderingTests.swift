import FoundationEssentials
import MIME
import Submissions
import TextAnalysis
import Testing

/// An acknowledgement to be made, with everything in it that must not get out.
func occasion(
  reference: String = "PM-42", organisation: String = "Praatmee", interest: Bool = false,
  also: [TextAnalysis.Category] = [], references: [String] = [],
  inReplyTo: String? = "mail-1@deregenboog.test"
) -> AcknowledgementOccasion {
  AcknowledgementOccasion(
    reference: reference, recipient: Mailbox(name: "Sem Geheim", address: "noor@deregenboog.test"),
    from: Mailbox(name: "Praatmee", address: "praatmee@praatmee.test"), organisation: organisation,
    subject: "Over Jayden uit groep 5", inReplyTo: inReplyTo, references: references,
    messageID: "ack.1@praatmee.test", date: Date(timeIntervalSince1970: 1_795_000_000),
    interest: interest, also: also)
}

@Suite struct `A rendered template` {
  private func render(_ text: String, _ occasion: AcknowledgementOccasion) throws
    -> OutgoingMessage
  {
    let (templates, problems) = AcknowledgementTemplates.load([("doubt.nl.md", text)])
    #expect(problems.isEmpty)
    return try #require(templates.render("doubt.nl", for: occasion))
  }

  @Test func `paragraphs, lists, bold, links and breaks come out in both versions`() throws {
    let mail = try render(
      """
      Subject: Dank ({{reference}})

      Een **vet** woord
      en meer.

      - eerst
      - dan
        verder

      Zie [Veilig Thuis](https://veiligthuis.nl) of bel [0800-2000](tel:08002000).

      Groet,\\
      {{organisation}}
      """, occasion())
    #expect(mail.subject == "Dank (PM-42)")
    #expect(
      mail.text == """
        Een vet woord en meer.

        - eerst
        - dan verder

        Zie Veilig Thuis (https://veiligthuis.nl) of bel 0800-2000.

        Groet,
        Praatmee

        """)
    let html = try #require(mail.html)
    #expect(html.contains("Een <strong>vet</strong> woord en meer.</p>"))
    #expect(html.contains("<li>eerst</li>"))
    #expect(html.contains("<a href=\"https://veiligthuis.nl\">Veilig Thuis</a>"))
    #expect(html.contains("<a href=\"tel:08002000\">0800-2000</a>"))
    #expect(html.contains("Groet,<br>\nPraatmee</p>"))
    #expect(html.contains("<html lang=\"nl\">"))
    #expect(html.contains("<title>Dank (PM-42)</title>"))
  }

  @Test func `values are escaped in HTML and as they are in plain text`() throws {
    let mail = try render(
      "Subject: A {{organisation}}\n\nVan {{organisation}} & **co** <b>\n",
      occasion(organisation: "O'Neill & <script> **x** [y](https://z.test) {{reference}}"))
    #expect(
      mail.text == "Van O'Neill & <script> **x** [y](https://z.test) {{reference}} & co <b>\n")
    let html = try #require(mail.html)
    #expect(html.contains("O&#39;Neill &amp; &lt;script&gt; **x** [y](https://z.test)"))
    #expect(html.contains("&amp; <strong>co</strong> &lt;b&gt;"))
    #expect(!html.contains("<script>"))
    #expect(!html.contains("https://z.test\""))
  }

  @Test(arguments: [
    ("{", "{"), ("{**{reference}}**", "{{reference}}"), ("a { b } c", "a { b } c"),
    ("\\[x\\](y) \\*\\*", "[x](y) **"), ("C:\\temp", "C:\\temp"), ("[a] (b)", "[a] (b)"),
    ("2 * 3 * 4", "2 * 3 * 4"), ("\\- geen lijst", "- geen lijst"), ("a\\", "a\\"),
    ("}}", "}}"), ("# kop", "# kop"),
  ])
  func `marks that stand for themselves come out as they are`(written: String, shown: String) throws
  {
    let mail = try render("Subject: \(written)\n\n\(written)\n", occasion())
    #expect(mail.text == shown + "\n")
    #expect(mail.subject == shown)
  }

  @Test func `no value can add a line to the subject`() throws {
    let mail = try render(
      "Subject: Dank {{reference}}\n\nHallo {{reference}}\n",
      occasion(reference: "PM-1\r\nBcc: a@b.test\u{2028}\u{202E}x\u{0}\u{1B}[2J"))
    #expect(mail.subject == "Dank PM-1 Bcc: a@b.test x [2J")
    #expect(mail.text == "Hallo PM-1 Bcc: a@b.test x [2J\n")
  }

  @Test func `a section stands only where it applies and leaves no gap`() throws {
    let text = """
      Subject: Dank

      Een.

      {{#interest}}
      Op de lijst.
      {{/interest}}
      {{^interest}}
      Niet op de lijst.
      {{/interest}}

      {{! een aantekening }}
      {{#interest}}Ook hier.{{/interest}}

      Twee{{#interest}} en meer{{/interest}}.
      """
    let with = try render(text, occasion(interest: true))
    #expect(with.text == "Een.\n\nOp de lijst.\n\nOok hier.\n\nTwee en meer.\n")
    let without = try render(text, occasion(interest: false))
    #expect(without.text == "Een.\n\nNiet op de lijst.\n\nTwee.\n")
    let html = try #require(without.html)
    #expect(!html.contains("0\"></p>"))
    #expect(!html.contains("aantekening"))
  }

  @Test(arguments: [
    ([], "Dank.\n"),
    ([Category.question], "Dank.\n\nOok je vraag zagen we.\n"),
    ([Category.question, .doubt], "Dank.\n\nOok je vraag en je twijfel zagen we.\n"),
    (
      [Category.question, .doubt, .example],
      "Dank.\n\nOok je vraag, je twijfel en je voorbeeld zagen we.\n"
    ),
    ([Category(rawValue: "tip")], "Dank.\n"),
    ([Category(rawValue: "tip"), .question], "Dank.\n\nOok je vraag zagen we.\n"),
  ])
  func `what else was heard is named`(also: [TextAnalysis.Category], text: String) throws {
    let mail = try render(
      """
      Subject: Dank
      Also-example: je voorbeeld
      Also-question: je vraag
      Also-doubt: je twijfel
      Also-and: en

      Dank.

      {{#also}}
      Ook {{also}} zagen we.
      {{/also}}
      """, occasion(also: also))
    #expect(mail.text == text)
  }

  @Test func `it is marked as an automatic answer and threads by its references`() throws {
    let mail = try render(
      "Subject: Dank\n\nHallo\n",
      occasion(references: ["a@x.test", "b@x.test", "a@x.test", "mail-1@deregenboog.test"]))
    #expect(mail.autoSubmitted == "auto-replied")
    #expect(mail.additionalFields == [["X-Auto-Response-Suppress", "All"]])
    #expect(mail.messageID == "ack.1@praatmee.test")
    #expect(mail.inReplyTo == "mail-1@deregenboog.test")
    #expect(mail.references == ["a@x.test", "b@x.test", "mail-1@deregenboog.test"])
    #expect(mail.replyTo.isEmpty)
    #expect(mail.from.address == "praatmee@praatmee.test")
    #expect(mail.to == [Mailbox(address: "noor@deregenboog.test")])
  }

  @Test func `a long list of references keeps the first and the nearest`() throws {
    let mail = try render(
      "Subject: Dank\n\nHallo\n", occasion(references: (0..<500).map { "\($0)@x.test" }))
    #expect(mail.references.count == 20)
    #expect(mail.references.first == "0@x.test")
    #expect(mail.references.suffix(2) == ["499@x.test", "mail-1@deregenboog.test"])
  }

  @Test func `there is no acknowledgement without its template`() {
    let (templates, _) = AcknowledgementTemplates.load([])
    #expect(templates.render("doubt.nl", for: occasion()) == nil)
    #expect(templates.missing.count == 12)
  }
}
