import Testing

@testable import TextAnalysis

struct OwnWordsTests {
  @Test func `a bare name at the end is a signature when the From field bears it`() {
    let text = "Wij zingen elke dag.\n\nnoor\n"
    #expect(OwnWords(plain: text, senderName: "Noor de Wit").text == "Wij zingen elke dag.")
    #expect(OwnWords(plain: text).text == "Wij zingen elke dag.\n\nnoor")
  }

  @Test(arguments: [
    ("Noor de Wit", "Noor de Wit, leerkracht groep 4"), ("W. de Wit", "Willem"),
    (nil, "Anouk"), ("=cmd(1)", "Fatima el Amrani"), ("Noor", "Best,\nNoor"),
    ("Noor", "Alvast bedankt! Noor"), ("Noor", "groetjes juf noor groep 7"),
    ("Noor", "Met de meeste hoogachting\nDe directie"), ("Noor", "Bien à vous,\nNoor"),
  ])
  func `what signs a mail is no own word`(_ sender: String?, _ closing: String) {
    let own = OwnWords(plain: "Wij zingen elke dag.\n\n\(closing)\n", senderName: sender)
    #expect(own.text == "Wij zingen elke dag.")
  }

  @Test(arguments: [
    "Zo gaat het dus.", "Anouk?", "Ouders kwamen", "Bedankt vast aan de moeders die hielpen.",
    "Noor zei dat ook", "Best wel spannend",
  ])
  func `a last line that is no name stays`(_ line: String) {
    let text = "Wij zingen elke dag.\n\n\(line)"
    #expect(OwnWords(plain: text, senderName: "Noor de Wit").text == text)
  }

  @Test func `of messages within one another the first that tells something is handed over`() {
    func header(_ name: String) -> String {
      "\nVan: \(name) <\(name)@wilg.test>\nVerzonden: maandag 3 november 2025 10:00\n"
        + "Aan: noor@wilg.test\nOnderwerp: FW: verhaal\n\n"
    }
    let story =
      "Wij hebben een vader die niet lezen kan. Ik nam elke week een plaatje mee, en nu belt hij "
      + "mij zelf op om te vragen hoe het met zijn zoon gaat."
    let text =
      "Onderstaand verhaal mogen jullie gebruiken.\n" + header("sanne") + "Iets voor die oproep?\n"
      + header("bo") + "Mooi, delen?\n" + header("els") + story + "\n\nEls"
    let own = OwnWords(plain: text, senderName: "Noor")
    #expect(own.handedOver)
    #expect(own.text == "Onderstaand verhaal mogen jullie gebruiken.\n\n" + story)
  }

  @Test func `a handed-over story is marked, and kept apart from the header`() {
    let text = """
      Onderstaand het verhaal van een collega.

      -------- Doorgestuurd bericht --------
      Onderwerp: verhaal
      Datum: Mon, 3 Nov 2025 10:00:00 +0100
      Van: Sanne <sanne@wilg.test>
      Aan: noor@wilg.test

      Wij eten samen.
      """
    let own = OwnWords(plain: text)
    #expect(own.handedOver)
    #expect(own.text == "Onderstaand het verhaal van een collega.\n\nWij eten samen.")
    #expect(own.pieces.map(\.kind) == [.ownWords, .forwardHeader, .forwarded])
  }

  @Test func `a forward below a story of one's own is not handed over`() {
    let story = String(repeating: "Wij doen dit al jaren en het helpt ons enorm. ", count: 10)
    let text =
      story + "\n\n---------- Forwarded message ---------\nVan: a <a@b.test>\nDate: x\n\noud"
    let own = OwnWords(plain: text)
    #expect(!own.handedOver)
    #expect(!own.text.contains("oud"))
  }

  @Test(arguments: ["", " \n\n", "\u{FEFF}"])
  func `nothing written is nothing`(_ text: String) {
    #expect(OwnWords(plain: text).text.isEmpty)
  }

  @Test(arguments: [
    "Hoi!", "👍", "Groetjes", "> citaat zonder kop",
    "Beste mensen,\n\nMet vriendelijke groet,\nNoor",
    "Verstuurd vanaf mijn iPhone heb ik dit, sorry", "Disclaimer", "--", "[EXTERN] Hoi",
    "Dit bericht is vertrouwelijk, alleen voor jullie.", "?", "!", ":-)",
    "Let op: dit bericht gaat over geweld. Mijn dochter wordt thuis geslagen.",
    "Caution: I think a child in my class is being beaten at home.",
    "Verstuurd via een collega: hoe ga je om met boze ouders?",
  ])
  func `what was written is never lost whole`(_ text: String) {
    let own = OwnWords(plain: text)
    #expect(!own.text.isEmpty || text == "--")
  }

  /// Each is a mail in which the sender goes on below what closes it, and how that goes on.
  static let goingOn = [
    (
      "Mooi initiatief!\n\nGroet,\nNoor\n\nNog een vraag: mijn man slaat onze zoon. Wat moet ik doen?",
      "Nog een vraag: mijn man slaat onze zoon. Wat moet ik doen?"
    ),
    (
      "Hoe pak je dit aan?\n\n--\n\nOnze zoon wordt thuis geslagen en niemand helpt ons.",
      "Onze zoon wordt thuis geslagen en niemand helpt ons."
    ),
    (
      "Ik wil iets vertellen over een kind.\n\nSanne\n\nZe komt elke dag met blauwe plekken op school.",
      "Ze komt elke dag met blauwe plekken op school."
    ),
    (
      "Tot zover.\n\nGroet, Noor\n\nPS Nog even dit.\n\nDe moeder belde later zelf om het goed te maken.",
      "De moeder belde later zelf om het goed te maken."
    ),
    (
      "Ik deel graag iets.\n\nDit bericht is vertrouwelijk, dus niet publiceren.\n\nHij sloeg haar weer.",
      "Hij sloeg haar weer."
    ),
    (
      "Hoi,\n\nGestuurd met mijn telefoon, want thuis leest hij mee. Hij slaat me.\n\nGroet, Noor",
      "Hij slaat me."
    ),
  ]

  @Test(arguments: [
    "O ja, de ouders weten hier nog niets van.", "ik twijfel trouwens of dit wel mag",
    "(ik werk hier pas drie maanden, dus misschien zie ik het verkeerd)",
    "bel me niet op school aub",
    "One more thing: the boys are less honest than the girls.", "Ik vind het lastig.",
    "Amai, nog vergeten: de juf van het derde leerjaar wil ook meedoen.", "Mag ik dit zo delen?",
    "Nog een voorbeeld: bij gym tellen kinderen zelf de punten.",
    "1) Wat als een kind niet wil?\n2) Wat als ouders klagen?",
    "Trouwens, vorige week liep het mis omdat een kind huilde na het nakijken.",
  ])
  func `an afterthought below a name stays`(_ added: String) {
    let mail = "Wij zingen elke dag.\n\nGroet,\nNoor\n\n\(added)"
    #expect(OwnWords(plain: mail, senderName: "Noor").text == "Wij zingen elke dag.\n\n\(added)")
  }

  @Test func `an answer between quoted lines knows what it answers`() {
    let mail = """
      Op ma 3 nov 2025 om 10:00 schreef Praatmee <praatmee@instituut.test>:
      > Mogen wij jouw verhaal over de ouders van de kinderen uit groep drie en vier
      > delen?
      Ja, zonder namen.
      > Wil je bellen?

      Liever niet.
      """
    let own = OwnWords(plain: mail).pieces.filter { $0.kind == .ownWords }
    #expect(
      own.map(\.answers) == [
        "Mogen wij jouw verhaal over de ouders van de kinderen uit groep drie en vier delen?",
        "Wil je bellen?",
      ])
    #expect(OwnWords(plain: "Wij zingen.").pieces.first?.answers == nil)
  }

  @Test(arguments: [
    "Op ma 3 nov 2025 om 10:00 schreef Praatmee <praatmee@instituut.test>:\n> Bedankt!",
    "Van: Praatmee <Praatmee@Instituut.test>\nVerzonden: maandag 3 november 2025 10:00\nAan: Noor\n"
      + "Onderwerp: Re: verhaal\n\nBedankt!",
  ])
  func `our own acknowledgement is known, and never handed over`(_ quoted: String) {
    let own = OwnWords(
      plain: "Zie hieronder, graag nog wachten.\n\n" + quoted,
      ownAddresses: ["praatmee@instituut.test"])
    #expect(own.text == "Zie hieronder, graag nog wachten.")
    #expect(!own.handedOver)
    #expect(own.pieces.last?.kind == .acknowledgement)
    #expect(OwnWords(plain: quoted, ownAddresses: ["praatmee@instituut.test"]).story == nil)
  }

  @Test func `a subject tells a forward from an answer`() {
    let mail =
      "Misschien iets voor jullie?\n\nVan: Sanne <sanne@wilg.test>\n"
      + "Verzonden: maandag 3 november 2025 10:00\nAan: Noor\nOnderwerp: verhaal\n\nWij eten samen."
    #expect(OwnWords(plain: mail, subject: "FW: verhaal").story == "Wij eten samen.")
    #expect(OwnWords(plain: mail, subject: "[EXTERN] Doorst: verhaal").handedOver)
    #expect(!OwnWords(plain: mail, subject: "RE: verhaal").handedOver)
  }

  @Test func `a story is handed over beside a doubt only where the sender says so`() {
    let doubt = String(
      repeating: "Ik twijfel of wij dit gezin wel goed begeleiden en of het anders kan. ", count: 6)
    let forward =
      "\n\n---------- Forwarded message ---------\nVan: Bo <bo@wilg.test>\n"
      + "Date: ma 3 nov 2025 om 10:00\nSubject: x\nTo: Noor <n@wilg.test>\n\nWij eten samen."
    let apart = OwnWords(plain: doubt + forward)
    #expect(apart.story == nil && !apart.text.contains("samen"))
    #expect(apart.pieces.last?.kind == .forwarded)
    let both = OwnWords(
      plain: doubt + "\nHieronder het verhaal van Bo, met haar toestemming." + forward)
    #expect(both.story == "Wij eten samen.")
    #expect(both.text.hasPrefix("Ik twijfel") && both.text.hasSuffix("Wij eten samen."))
  }

  @Test(arguments: [
    "De ouders weten hier nog niets van.", "Echt gebeurd.", "Liever anoniem",
    "Dit mailtje mag anoniem, noem de school niet", "Die vader is inmiddels verhuisd.",
    "De directeur is hiervan op de hoogte.",
  ])
  func `a plain statement stays, below a name and glued to it`(_ added: String) {
    for gap in ["\n", "\n\n"] {
      let own = OwnWords(plain: "Wij zingen elke dag.\n\nGroet,\nBas\(gap)\(added)")
      #expect(own.text == "Wij zingen elke dag.\n\n\(added)")
    }
  }

  @Test func `what follows two dashes at once may be the sender's`() {
    let mail = "Wij zingen elke dag.\n\n--\nIk wil nog toevoegen dat de directeur het niet wil."
    #expect(OwnWords(plain: mail, senderName: "Noor").text.hasSuffix("het niet wil."))
  }

  @Test(arguments: goingOn)
  func `what the sender adds below a closing stays`(_ mail: String, _ added: String) {
    #expect(OwnWords(plain: mail, senderName: "Noor de Wit").text.hasSuffix(added))
  }

  @Test(arguments: [
    "Basisschool De Wilg\n\nSamen maken we elke dag een beetje mooier voor ieder kind.",
    "De Wilg\nAanwezig op maandag, dinsdag en donderdag.\n\nVolg ons op www.dewilg.test",
    "Ik werk op maandag en dinsdag", "Mijn werkdagen zijn maandag en donderdag.",
    "Dit bericht is uitsluitend bestemd voor de geadresseerde. Ontvangt u het ten onrechte?",
  ])
  func `what an organisation adds below a closing goes`(_ added: String) {
    let mail = "Wij zingen elke dag.\n\nMet vriendelijke groet,\nNoor de Wit\n\n\(added)\n"
    #expect(OwnWords(plain: mail, senderName: "Noor de Wit").text == "Wij zingen elke dag.")
  }

  @Test(arguments: [
    "Let op: deze e-mail komt van buiten de organisatie. Klik niet op links.",
    "CAUTION: This email originated from outside of the organization.",
    "Verstuurd vanaf mijn iPhone. Excuses voor typefouten.", "Sent from my iPhone",
  ])
  func `what programs add is no own word`(_ line: String) {
    #expect(OwnWords(plain: "\(line)\n\nWij zingen elke dag.").text == "Wij zingen elke dag.")
  }

  @Test(arguments: [
    "Hoi,", "Beste mensen van praatmee,", "Geachte heer/mevrouw,", "Hallo allemaal!", "L.S.,",
    "Dag collega's,", "Dear team,", "Goedemorgen", "Beste Noor en Sanne,",
  ])
  func `a greeting is no own word`(_ greeting: String) {
    let own = OwnWords(plain: "\(greeting)\n\nWij zingen.")
    #expect(own.text == "Wij zingen.")
    #expect(own.pieces.first?.kind == .greeting)
  }

  @Test(arguments: [
    "Hallo zeggen we elke ochtend.", "Beste ouders vertel ik altijd eerst iets.",
    "Dag zwaaien doen wij bij het raam.", "Hoi, ik heb een vraag over rouw.",
  ])
  func `a sentence that starts like a greeting stays`(_ sentence: String) {
    #expect(OwnWords(plain: "\(sentence)\nWij zingen.").text == "\(sentence)\nWij zingen.")
  }
}
