extension ReasonWording {
  /// What the words of the sender say.
  static let textRules: [String: ReasonSentence] = [
    // What kind of message it is
    "automatic.absence": ReasonSentence(
      "'{detail}' staat in een afwezigheidsbericht", "'{detail}' belongs to an absence notice"),
    "automatic.delivery": ReasonSentence(
      "'{detail}' staat in een melding over bezorging",
      "'{detail}' belongs to a report on delivery"),
    "automatic.receipt": ReasonSentence(
      "'{detail}' staat in een automatische ontvangst- of leesbevestiging",
      "'{detail}' belongs to an automatic receipt"),
    "automatic.newsletter": ReasonSentence(
      "'{detail}' staat in een nieuwsbrief", "'{detail}' belongs to a newsletter"),
    "unrelated.spam": ReasonSentence(
      "'{detail}' is taal van ongewenste reclame of oplichting",
      "'{detail}' is the language of spam or fraud"),
    "unrelated.sales": ReasonSentence(
      "'{detail}' hoort bij een verkooppraatje", "'{detail}' belongs to a sales pitch"),
    "unrelated.press": ReasonSentence(
      "'{detail}' wijst op een vraag van de pers", "'{detail}' points at a request of the press"),
    "unrelated.application": ReasonSentence(
      "'{detail}' wijst op een sollicitatie", "'{detail}' points at a job application"),
    "unrelated.misdirected": ReasonSentence(
      "'{detail}' lijkt voor een school of groep bedoeld",
      "'{detail}' seems meant for a school or group"),
    "withdrawal.asked": ReasonSentence(
      "'{detail}' vraagt om iets in te trekken, te wijzigen of te wissen",
      "'{detail}' asks to take something back, change it or erase it"),
    "interest.asked": ReasonSentence(
      "'{detail}' vraagt om op de lijst te komen of mee te denken",
      "'{detail}' asks to be put on the list or to think along"),
    "courtesy.only": ReasonSentence(
      "De mail bevat alleen een bedankje, groet of bevestiging",
      "It only thanks, greets or confirms"),
    "contribution.handsOver": ReasonSentence(
      "De afzender vertelt of vraagt zelf iets", "The sender tells or asks something"),
    "contribution.nothingWritten": ReasonSentence(
      "De afzender schreef zelf geen tekst", "The sender wrote no text of their own"),

    // Which category
    "question.asked": ReasonSentence(
      "'{detail}' vraagt om antwoord", "'{detail}' asks for an answer"),
    "question.mark": ReasonSentence(
      "De zin eindigt op een vraagteken", "The sentence ends in a question mark"),
    "question.closing": ReasonSentence(
      "De mail sluit af met een vraag", "The mail closes with a question"),
    "question.named": ReasonSentence(
      "De afzender noemt het zelf een vraag ('{detail}')",
      "The sender calls it a question ('{detail}')"),
    "doubt.voiced": ReasonSentence("'{detail}' wijst op twijfel", "'{detail}' points at doubt"),
    "doubt.selfQuestion": ReasonSentence(
      "'{detail}' is een vraag aan zichzelf, en wijst op twijfel",
      "'{detail}' is a question to oneself, and points at doubt"),
    "doubt.named": ReasonSentence(
      "De afzender noemt het zelf twijfel ('{detail}')",
      "The sender calls it doubt ('{detail}')"),
    "example.told": ReasonSentence(
      "'{detail}' vertelt wat er gebeurde: een voorbeeld",
      "'{detail}' tells what happened: an example"),
    "example.wayOfWorking": ReasonSentence(
      "'{detail}' beschrijft hoe zij het aanpakken: een voorbeeld",
      "'{detail}' describes how they work: an example"),
    "example.offered": ReasonSentence(
      "'{detail}' biedt iets aan om van te leren", "'{detail}' offers something to learn from"),
    "example.named": ReasonSentence(
      "De afzender noemt het zelf een voorbeeld ('{detail}')",
      "The sender calls it an example ('{detail}')"),
    "category.subject": ReasonSentence(
      "Het onderwerp van de mail noemt het zo ('{detail}')",
      "The subject of the mail calls it so ('{detail}')"),
    "category.noCue": ReasonSentence(
      "Geen enkele zin wijst duidelijk op een voorbeeld, vraag of twijfel",
      "No sentence clearly points at an example, a question or a doubt"),

    // Whether a person should look first
    "sensitive.violence": ReasonSentence(
      "'{detail}' kan op geweld wijzen", "'{detail}' may point at violence"),
    "sensitive.abuse": ReasonSentence(
      "'{detail}' kan op mishandeling of misbruik wijzen", "'{detail}' may point at abuse"),
    "sensitive.neglect": ReasonSentence(
      "'{detail}' kan op verwaarlozing wijzen", "'{detail}' may point at neglect"),
    "sensitive.selfHarm": ReasonSentence(
      "'{detail}' kan wijzen op iemand die zichzelf iets aandoet",
      "'{detail}' may point at somebody who harms themselves"),
    "sensitive.threat": ReasonSentence(
      "'{detail}' kan op een bedreiging wijzen", "'{detail}' may point at a threat"),
  ]

  /// The same, for a finding without words to show.
  static let withoutDetailOfTexts: [String: ReasonSentence] = [
    "automatic.absence": ReasonSentence(
      "De tekst is die van een afwezigheidsbericht", "The text is that of an absence notice"),
    "automatic.delivery": ReasonSentence(
      "De tekst is die van een melding over bezorging",
      "The text is that of a report on delivery"),
    "automatic.receipt": ReasonSentence(
      "De tekst is die van een automatische ontvangst- of leesbevestiging",
      "The text is that of an automatic receipt"),
    "automatic.newsletter": ReasonSentence(
      "De tekst is die van een nieuwsbrief", "The text is that of a newsletter"),
    "unrelated.spam": ReasonSentence(
      "De tekst lijkt op ongewenste reclame of oplichting",
      "The text looks like spam or fraud"),
    "unrelated.sales": ReasonSentence(
      "De tekst is een verkooppraatje", "The text is a sales pitch"),
    "unrelated.press": ReasonSentence(
      "De tekst is een vraag van de pers", "The text is a request of the press"),
    "unrelated.application": ReasonSentence(
      "De tekst is een sollicitatie", "The text is a job application"),
    "unrelated.misdirected": ReasonSentence(
      "De mail lijkt voor een school of groep bedoeld",
      "The mail seems meant for a school or group"),
    "withdrawal.asked": ReasonSentence(
      "De afzender vraagt om iets in te trekken, te wijzigen of te wissen",
      "The sender asks to take something back, change it or erase it"),
    "interest.asked": ReasonSentence(
      "De afzender wil op de lijst of wil meedenken",
      "The sender wants to be on the list or to think along"),
    "question.asked": ReasonSentence(
      "De afzender vraagt om antwoord", "The sender asks for an answer"),
    "question.named": ReasonSentence(
      "De afzender noemt het zelf een vraag", "The sender calls it a question"),
    "doubt.voiced": ReasonSentence(
      "De woorden wijzen op twijfel", "The words point at doubt"),
    "doubt.selfQuestion": ReasonSentence(
      "De afzender stelt zichzelf een vraag, en dat wijst op twijfel",
      "The sender asks themselves a question, which points at doubt"),
    "doubt.named": ReasonSentence(
      "De afzender noemt het zelf twijfel", "The sender calls it doubt"),
    "example.told": ReasonSentence(
      "De afzender vertelt wat er gebeurde: een voorbeeld",
      "The sender tells what happened: an example"),
    "example.wayOfWorking": ReasonSentence(
      "De afzender beschrijft hoe zij het aanpakken: een voorbeeld",
      "The sender describes how they work: an example"),
    "example.offered": ReasonSentence(
      "De afzender biedt iets aan om van te leren",
      "The sender offers something to learn from"),
    "example.named": ReasonSentence(
      "De afzender noemt het zelf een voorbeeld", "The sender calls it an example"),
    "category.subject": ReasonSentence(
      "Het onderwerp van de mail noemt het zo", "The subject of the mail calls it so"),
    "sensitive.violence": ReasonSentence(
      "De tekst kan op geweld wijzen", "The text may point at violence"),
    "sensitive.abuse": ReasonSentence(
      "De tekst kan op mishandeling of misbruik wijzen", "The text may point at abuse"),
    "sensitive.neglect": ReasonSentence(
      "De tekst kan op verwaarlozing wijzen", "The text may point at neglect"),
    "sensitive.selfHarm": ReasonSentence(
      "De tekst kan wijzen op iemand die zichzelf iets aandoet",
      "The text may point at somebody who harms themselves"),
    "sensitive.threat": ReasonSentence(
      "De tekst kan op een bedreiging wijzen", "The text may point at a threat"),
  ]
}
