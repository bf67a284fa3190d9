import Testing

@testable import TextAnalysis

struct SentenceTests {
  @Test(arguments: [
    ("Een. Twee! Drie?", ["Een.", "Twee!", "Drie?"]),
    ("Wij doen bijv. een spel. Klaar.", ["Wij doen bijv. een spel.", "Klaar."]),
    ("Dhr. Jansen en J. de Wit kwamen. Fijn.", ["Dhr. Jansen en J. de Wit kwamen.", "Fijn."]),
    ("Dat was o.a. m.b.t. taal zo", ["Dat was o.a. m.b.t. taal zo"]),
    ("- een ding\n- nog een ding", ["een ding", "nog een ding"]),
    ("Zij zei: \"Kom maar.\" Toen ging ik.", ["Zij zei: \"Kom maar.\"", "Toen ging ik."]),
    (
      "Dit is een lange regel die het mailprogramma afbrak omdat hij\nte lang was.",
      ["Dit is een lange regel die het mailprogramma afbrak omdat hij\nte lang was."]
    ),
    ("Kop\nDit is de zin", ["Kop", "Dit is de zin"]),
    ("Echt?! Ja...", ["Echt?!", "Ja..."]),
    ("gedaan.Toen kwam ze", ["gedaan.", "Toen kwam ze"]),
    ("alles zonder punten en hoofdletters", ["alles zonder punten en hoofdletters"]),
    ("", []),
    (" \n\n ... ", []),
  ])
  func `text is cut into sentences`(_ text: String, _ sentences: [String]) {
    let folded = FoldedText(text)
    #expect(Sentence.sentences(of: folded).map { folded.string($0.range) } == sentences)
  }
}
