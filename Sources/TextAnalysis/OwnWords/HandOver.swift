/// Words on top that hand over what stands below them.
enum HandOver {
  /// Bytes; who writes more than this says something of their own, and has to say clearly that the
  /// rest is handed over.
  private static let brief = 320

  private static let phrases = Phrases([
    "zie hieronder", "hieronder het verhaal", "hieronder een verhaal", "hieronder de ervaring",
    "hieronder het voorbeeld", "hieronder de vraag", "hieronder de mail", "hieronder een mail",
    "onderstaand", "stuur ik door", "stuur ik jullie door", "doorgestuurd", "stuur het door",
    "stuur hem door", "stuur hem even door", "stuur 'm door", "stuur dit door", "ik stuur jullie",
    "het verhaal van mijn collega", "verhaal van een collega", "van mijn collega",
    "van een collega", "stuurde een collega", "stuurde mijn collega", "jullie mogen het hebben",
    "jullie mogen het gebruiken", "dit kreeg ik", "deze kreeg ik", "zie onder", "ter info", "t.i.",
    "fyi", "see below", "forwarding", "i am passing", "below is", "namens mijn collega",
    "bijgaand het verhaal", "hierbij het verhaal", "hierbij de mail", "hierbij het bericht",
    "hierbij de ervaring", "hierbij het voorbeeld", "hierbij de vraag", "voor jullie oproep",
    "met haar toestemming", "met zijn toestemming", "met toestemming", "ik het doorstuur",
  ])

  /// What leaves no doubt, however much stands round it.
  private static let clear = Phrases([
    "hieronder het verhaal", "hieronder een verhaal", "hieronder de ervaring",
    "hieronder haar verhaal", "hieronder zijn verhaal", "hieronder hun verhaal",
    "onderstaand verhaal", "onderstaande ervaring", "onderstaand voorbeeld",
    "stuur ik jullie door", "stuur ik hierbij door", "ik stuur jullie het verhaal",
    "haar verhaal staat hieronder", "zijn verhaal staat hieronder", "het verhaal staat hieronder",
    "haar verhaal hieronder", "het verhaal van mijn collega", "het verhaal van een collega",
    "jullie mogen haar verhaal", "jullie mogen zijn verhaal", "jullie mogen het verhaal",
    "jullie mogen haar mail", "jullie mogen het gebruiken", "mogen jullie gebruiken",
    "met haar toestemming", "met zijn toestemming", "met toestemming", "her story below",
    "story below", "jullie mogen deze gebruiken", "geef ik door", "geef ik jullie door",
  ])

  /// What speaks of answers between the lines, not of a story that is handed over.
  private static let answers = Phrases(["antwoord", "reactie", "my answers", "inline"])

  /// What points to what is below.
  private static let pointers = Phrases([
    "hieronder", "hierbij", "onderstaand", "onder mijn", "bijgaand", "anbei", "zie ", "dit stuurde",
    "deze stuurde", "stuurde me", "stuurde mij", "schreef me dit", "schreef mij dit", "kreeg ik",
    "doorsturen", "door te sturen", "geef ik", "vond ik in", "below", "attached", "passing on",
    "here is", "here's", "sending on", "sent me this", "unten", "untenstehend", "ci-dessous",
    "voici", "je transmets", "leite ich", "leite weiter", "ich sende euch", "geplakt",
  ])

  /// Another, whose the story is.
  private static let others = Phrases([
    "collega", "duo-partner", "vriendin", "vriend ", "mijn zus", "mijn broer", "mijn moeder",
    "mijn dochter", "mijn man", "mijn vrouw", "mijn stagiair", "mijn invaller", "leidinggevende",
    "buurvrouw", "haar verhaal", "zijn verhaal", "hun verhaal", "haar ervaring", "zijn ervaring",
    "haar mail", "zijn mail", "haar bericht", "zijn bericht", "een ouder uit", "een moeder uit",
    "colleague", "her story", "his story", "their story", "a friend", "my sister", "kollegin",
    "kollege", "freundin", "ma collegue", "mon collegue", "une collegue", "un collegue",
    "son histoire", "ihre geschichte", "seine geschichte", "onze directeur", "onze ib'er",
    "onze juf", "onze meester", "een leidster", "een juf", "een meester",
  ])

  static func matches(_ text: FoldedText, _ ranges: [Range<Int>]) -> Bool {
    let isBrief = ranges.reduce(0) { $0 + $1.count } <= brief
    let points =
      isBrief && ranges.contains { pointers.stand(text, in: $0) }
      && ranges.contains { others.stand(text, in: $0) }
    guard points || ranges.contains(where: { (isBrief ? phrases : clear).stand(text, in: $0) })
    else { return false }
    return !ranges.contains { answers.stand(text, in: $0) }
  }
}
