import Testing

@testable import TextAnalysis

struct HTMLTextTests {
  @Test(arguments: [
    ("<p>een</p><p>twee</p>", "een\n\ntwee"),
    ("<div>een</div><div>twee</div>", "een\ntwee"),
    ("een<br>twee<br/>\n drie", "een\ntwee\ndrie"),
    ("  een \n\t twee&nbsp;drie ", "een twee\u{A0}drie"),
    ("<ul><li>een</li><li>twee</li></ul>", "- een\n- twee"),
    ("<ol><li>een<li>twee</ol>", "1. een\n2. twee"),
    ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a\tb\nc"),
    ("<pre>a\n  b</pre>", "a\n  b"),
    ("kind &amp; ouder &eacute;&euml; &#8364; &lt;3", "kind & ouder éë € <3"),
    ("<b>vet</b>en<i>schuin</i>", "vetenschuin"),
    ("<p style='display: none'>weg</p>blijft", "blijft"),
    ("<span class=preheader>weg</span>blijft", "blijft"),
    ("<script>weg()</script><style>p{}</style>blijft", "blijft"),
    ("<head><title>weg</title></head><body>blijft", "blijft"),
    ("a <!-- weg --> b", "a b"),
    ("a <!-- nooit gesloten b", "a nooit gesloten b"),
    ("voor<html><body>na</body></html>", "voor\n\nna"),
    ("<blockquote type=cite>oud</blockquote>nieuw", "> oud\n\nnieuw"),
    ("<blockquote>mijn woorden</blockquote>", "mijn woorden"),
    ("ca<fé> en <onbekend>woord</onbekend>", "ca en woord"),
    ("", ""),
    ("gewone tekst", "gewone tekst"),
    ("<meta charset=iso-8859-1>één 😀", "één 😀"),
    ("3 < 4 en 5 > 2", "3 < 4 en 5 > 2"),
    ("<p>een<p>twee</div></span>drie", "een\n\ntweedrie"),
    ("<img alt='👍'><img alt='logo van de school'>", "👍"),
    ("<style>alles weg", "alles weg"),
    ("<p>een</p><style>p{}<p>twee", "een\n\np{}\n\ntwee"),
    ("<p>een<script>x()<p>twee", "een x()\n\ntwee"),
    ("een <?xml twee", "een <?xml twee"),
    ("een <b twee", "een <b twee"),
    ("a & b &c; AT&T", "a & b &c; AT&T"),
    ("<div style='font-size:0.9em'>klein</div>", "klein"),
    ("<div style='font-size:0'>weg</div>blijft", "blijft"),
    ("<div style='opacity:0.5'>half</div>", "half"),
    ("<div style='max-height:0px;overflow:hidden'>weg</div>blijft", "blijft"),
    ("<div style='display:none'>weg</div><p>blijft</p>", "blijft"),
    ("<div style='display:none'>nooit dicht<p>blijft</p>", "nooit dicht\n\nblijft"),
    ("<a href='https://a.test/b'>hier</a>.", "hier <https://a.test/b>."),
    ("<a href='https://www.a.test/'>a.test</a>", "a.test"),
    ("<a href='mailto:noor@a.test?subject=x'>noor@a.test</a>", "noor@a.test"),
    ("<a href='mailto:noor@a.test'>Noor</a>", "Noor <noor@a.test>"),
    ("<a href='https://a.test'><img alt='logo'></a>blijft", "blijft"),
    ("<a href='javascript:x()'>knop</a> <a href='#b'>omlaag</a>", "knop omlaag"),
    ("<p title=\"nooit dicht>een</p><p>twee \"drie\"</p>", "een\n\ntwee \"drie\""),
    ("<ol start=3><li>drie</ol>", "3. drie"),
    ("<!--[if mso]>weg<![endif]-->blijft<![if !mso]> ook<![endif]>", "blijft ook"),
    ("<div id=x_yahoo_quoted_1 class=yahoo_quoted>oud</div>nieuw", "> oud\nnieuw"),
    ("<div name=quote>oud</div>nieuw", "> oud\nnieuw"),
    ("<blockquote style='border-left:1px solid'>mijn woorden</blockquote>", "mijn woorden"),
  ])
  func `HTML reads as in a browser`(_ html: String, _ text: String) {
    #expect(HTMLText.plain(from: html) == text)
  }

  @Test func `a document deeper than the limit keeps its words`() {
    let deep = String(repeating: "<div>", count: 50_000) + "diep" + "</div></p>na"
    #expect(HTMLText.plain(from: deep) == "diep\nna")
  }

  @Test(
    arguments: [
      "<div>", "</span>", "<", "&", "<!--", "<a href=\"", "<p>a", "<table><tr><td>", "\u{0}",
      "<b><i>",
      "<blockquote type=cite>a<br>", "&#1;", "<![CDATA[", "<?x", "<font color=red>a",
    ])
  func `hostile repetition is read to its end`(_ part: String) {
    let html = String(repeating: part, count: 60_000 / part.utf8.count) + "<p>einde</p>"
    #expect(HTMLText.plain(from: html).utf8.count <= 4 * html.utf8.count)
  }
}
