import Testing

@testable import TextAnalysis

struct DeidentifierTests {
  @Test(arguments: LabelledText.names)
  func `what the labels say must be hidden is hidden`(_ name: String) throws {
    let label = try LabelledText.named(name)
    let masked = Deidentifier().mask(label.text)
    for hidden in label.hide {
      #expect(masked.identifying.contains { $0.text.contains(hidden) }, "\(masked.text)")
    }
  }

  @Test(arguments: [
    ("Mail naar noor@dewilg.test of bel 06-12345678.", "Mail naar [contact-1] of bel [contact-2]."),
    ("Zie https://www.dewilg.test/groep?x=1.", "Zie [contact-1]."),
    (
      "Mail naar rené.jansen@school.nl of daniël@gezin.nl.", "Mail naar [contact-1] of [contact-2]."
    ),
    ("Zie https://school.nl/groep-zoë-van-den-berg of zo", "Zie [contact-1] of zo"),
    ("Mail o'brien@school.nl, of 'noor@dewilg.nl'.", "Mail [contact-1], of '[contact-2]'."),
    ("Mail jan.de.vries@school.nl of piet.be.smit@x.be", "Mail [contact-1] of [contact-2]"),
    ("Volg @noor_xx maar", "Volg [contact-1] maar"),
    ("IBAN NL91\u{A0}ABNA\u{A0}0417\u{A0}1643\u{A0}00 dus", "IBAN [nummer-1] dus"),
    ("Kijk op www.daniël.nl eens", "Kijk op [contact-1] eens"),
    ("Bel me op 06 – 12345678 vanavond", "Bel me op [contact-1] vanavond"),
    ("Tel.:\u{A0}0612345678 graag", "Tel.:\u{A0}[contact-1] graag"),
    ("Geboren 03‑05‑2015 te Lutjebroek", "Geboren [datum-1] te [plaats-1]"),
    ("rekening nl91 abna 0417 1643 00 en dan", "rekening [nummer-1] en dan"),
    ("rekening nl91abna0417164300.", "rekening [nummer-1]."),
    ("Bel +31 (0)20 555 01 23 graag", "Bel [contact-1] graag"),
    ("Ze woont op 1234 AB, ook 1234ab.", "Ze woont op [postcode-1], ook [postcode-2]."),
    ("BSN 111222333 van hem", "BSN [nummer-1] van hem"),
    ("rekening NL91 ABNA 0417 1643 00 klopt", "rekening [nummer-1] klopt"),
    ("Op 3 november 2025 en 3-11-2025", "Op [datum-1] en [datum-2]"),
    ("Hij is geboren op 4 mei en blij", "Hij is geboren op [datum-1] en blij"),
    ("Een jongen van zes jaar huilde", "Een jongen van [leeftijd-1] huilde"),
    (
      "Een meisje van 7 in de zesjarige groep",
      "Een meisje van [leeftijd-1] in de [leeftijd-2] groep"
    ),
    ("Ik werk al tien jaar hier", "Ik werk al tien jaar hier"),
    ("Drie jaar geleden begon het", "Drie jaar geleden begon het"),
    ("Wij zitten aan de Sarphatistraat 12 hoor", "Wij zitten aan de [plaats-1] hoor"),
    ("Ik werk op basisschool De Wilg.", "Ik werk op basisschool [organisatie-1]."),
    ("Bij ons op De Regenboog doen we dat", "Bij ons op [organisatie-1] doen we dat"),
    (
      "Gisteren kwam Sanne de Wit en Sanne's moeder",
      "Gisteren kwam [persoon-1] en [persoon-1]'s moeder"
    ),
    ("juf anja zei dat anja kwam", "juf [persoon-1] zei dat [persoon-1] kwam"),
    (
      "De moeder van Sem belde. Sem huilde.", "De moeder van [persoon-1] belde. [persoon-1] huilde."
    ),
    ("Fatima el Amrani kwam. Later lachte Fatima.", "[persoon-1] kwam. Later lachte [persoon-1]."),
    ("Toen zei mevrouw Van der Berg niets.", "Toen zei mevrouw [persoon-1] niets."),
    ("Wij wonen in Deventer en in Nederland", "Wij wonen in [plaats-1] en in Nederland"),
    (
      "We doen de Kanjertraining en Rots en Water met Sinterklaas.",
      "We doen de Kanjertraining en Rots en Water met Sinterklaas."
    ),
    (
      "Op maandag leest de juf voor. Daarna eten we.",
      "Op maandag leest de juf voor. Daarna eten we."
    ),
    ("Leerlingnummer 20441 is van hem", "Leerlingnummer [nummer-1] is van hem"),
    (
      "Haar vader dhr. Jansen en J. de Vries belden",
      "Haar vader dhr. [persoon-1] en [persoon-2] belden"
    ),
    ("Hij woont bij opa Piet en hr. Bakker", "Hij woont bij opa [persoon-1] en hr. [persoon-2]"),
    ("Ik ging naar Jaydens moeder", "Ik ging naar [persoon-1] moeder"),
    ("Stuur het naar T. de Groot", "Stuur het naar [persoon-1]"),
    ("Toen kwamen Jip en Kees", "Toen kwamen [persoon-1] en [persoon-2]"),
    ("Gisteren kwam Ayşe, en Ayse lachte", "Gisteren kwam [persoon-1], en [persoon-1] lachte"),
    (
      "Vandaag hielp Şükran mee met Łukasz",
      "Vandaag hielp [persoon-1] mee met [persoon-2]"
    ),
    ("We werken met Humanitas samen", "We werken met [organisatie-1] samen"),
    ("Hij zit in groep Kikker bij ons", "Hij zit in groep [organisatie-1] bij ons"),
    ("Een jongen, we noemen hem Beer, huilde", "Een jongen, we noemen hem [persoon-1], huilde"),
    ("Een jongen, laat ik hem 'Ster' noemen", "Een jongen, laat ik hem '[persoon-1]' noemen"),
    ("", ""),
  ])
  func `pieces are masked, and the same one with the same mark`(_ text: String, _ masked: String) {
    #expect(Deidentifier().mask(text).text == masked)
  }

  @Test func `names of the mail's own header are masked in any case`() {
    let masked = Deidentifier(knownNames: ["Wiesje Zonderland"]).mask("groetjes wiesje, Zonderland")
    #expect(masked.text == "groetjes [persoon-1], [persoon-2]")
  }

  @Test func `pieces stand in place, in scalars, and never overlap`() {
    let text =
      "Één 😀 kind, Noor, van obs De Wilg in Gent: noor@wilg.test 👋 Noor. Zie www.zoë.nl/daniël of"
      + " zoë@wilg.test; 06 – 12345678."
    let scalars = Array(text.unicodeScalars)
    var last = 0
    for piece in Deidentifier().pieces(in: text) {
      #expect(piece.start >= last)
      let place = String(String.UnicodeScalarView(scalars[piece.start..<piece.end]))
      #expect(place == piece.text)
      last = piece.end
    }
    #expect(last > 0)
  }

  @Test func `what may be a name and may be nothing is shown to a reader`() {
    let masked = Deidentifier().mask("Zwaluwtje lachte hard.")
    #expect(masked.text == "Zwaluwtje lachte hard.")
    #expect(masked.remaining.map(\.text) == ["Zwaluwtje"])
  }
}
