extension ReasonWording {
  /// What headers, history and the kind of message say.
  static let messageRules: [String: ReasonSentence] = [
    // Signs of a machine, a list or a rule
    "ownAddress": ReasonSentence(
      "De mail komt van een adres van onszelf", "It comes from one of our own addresses"),
    "exchangeSubstitute": ReasonSentence(
      "De mailserver gaf een vervangende melding in plaats van het bericht zelf; lees het in Outlook",
      "The mail server gave a notice in place of the message itself; read it in Outlook"),
    "deliveryReport": ReasonSentence(
      "Het is een melding over de bezorging van een bericht",
      "It is a report on the delivery of a message"),
    "readReceipt": ReasonSentence("Het is een leesbevestiging", "It is a read receipt"),
    "calendarMessage": ReasonSentence(
      "Het is een uitnodiging of antwoord uit een agenda",
      "It is an invitation or answer from a calendar"),
    "nullSender": ReasonSentence(
      "De mail heeft geen adres om aan terug te sturen: zo verstuurt een computer",
      "The mail has no address to return to: computers send so"),
    "mailSystemSender": ReasonSentence(
      "De afzender is een mailsysteem", "The sender is a mail system"),
    "autoSubmitted": ReasonSentence(
      "De mail zegt zelf dat die automatisch is verstuurd",
      "The mail itself says that it was sent automatically"),
    "autoReplyField": ReasonSentence(
      "De mail draagt het kenmerk van een automatisch antwoord",
      "The mail carries the mark of an automatic reply"),
    "automaticSubject": ReasonSentence(
      "Het onderwerp is dat van een automatisch bericht",
      "The subject is that of an automatic message"),
    "automaticWording": ReasonSentence(
      "De tekst is die van een automatisch bericht",
      "The text is that of an automatic message"),
    "mailingList": ReasonSentence(
      "De mail komt van een mailinglijst of nieuwsbrief",
      "It comes from a mailing list or newsletter"),
    "bulkPrecedence": ReasonSentence(
      "De mail is gemerkt als massapost", "It is marked as bulk mail"),
    "noReplySender": ReasonSentence(
      "De afzender neemt geen antwoord aan (no-reply)", "The sender takes no answer (no-reply)"),
    "markedAsSpam": ReasonSentence(
      "Een spamfilter heeft de mail gemerkt", "A spam filter marked it"),
    "tooManyHops": ReasonSentence(
      "De mail ging langs zo veel servers dat die in een kring lijkt te lopen",
      "It passed so many servers that it seems to run in a circle"),
    "loopMark": ReasonSentence(
      "Het is onze eigen mail die terugkomt", "It is our own mail that came back"),
    "responseSuppressed": ReasonSentence(
      "Het mailprogramma van de afzender vraagt om geen automatisch antwoord",
      "The sender's mail program asks for no automatic reply"),
    "forwardedByRule": ReasonSentence(
      "Een regel van een mailbox stuurde door wat een mens schreef",
      "A rule of a mailbox passed on what a person wrote"),
    "webForm": ReasonSentence(
      "De mail komt van een webformulier; het antwoord gaat naar de invuller",
      "It comes from a web form; the answer goes to the person who filled it in"),

    // What kind of message it is
    "wording": ReasonSentence("De tekst zelf gaf de doorslag", "The text itself decided"),
    "personalWording": ReasonSentence(
      "De mail lijkt automatisch verstuurd, maar een mens schreef de tekst",
      "It looks as if sent automatically, but a person wrote the text"),
    "attachmentsOnly": ReasonSentence(
      "Er kwamen alleen bijlagen, geen tekst", "Only attachments came, no text"),
    "attachmentsWithCourtesy": ReasonSentence(
      "Er kwamen bijlagen met alleen een groet of een dankwoord",
      "Attachments came with no more than a greeting or thanks"),
    "moreThanCourtesy": ReasonSentence(
      "De mail bedankt, in meer woorden dan daarvoor nodig zijn: kijk wat er nog meer in staat",
      "It says thanks, in more words than that takes: look what else it says"),
    "subjectOnly": ReasonSentence(
      "Er staat alleen iets in het onderwerp", "Only the subject says something"),
    "attachedMessage": ReasonSentence(
      "De tekst is die van een bijgevoegde mail", "The text is that of an attached message"),
    "emptyMessage": ReasonSentence("De mail is leeg", "The mail is empty"),
    "textBeyondLimit": ReasonSentence(
      "De tekst is te lang om helemaal te lezen: kijk wat er nog meer in staat",
      "The text is too long to read as a whole: look what else it says"),
    "unreadableText": ReasonSentence(
      "De tekst is niet te lezen: het lijkt een bestand dat als tekst is verstuurd",
      "The text cannot be read: it looks like a file that was sent as text"),
    "encryptedMessage": ReasonSentence(
      "De mail is versleuteld en hier niet te lezen: open die in een mailprogramma met de sleutel",
      "It is encrypted and cannot be read here: open it in a mail program that has the key"),
    "headerOnly": ReasonSentence(
      "De mail is te groot om op te halen: alleen de kopregels zijn gelezen",
      "The mail is too large to fetch: only its header was read"),
    "ownAnswer": ReasonSentence(
      "Een collega antwoordde iemand vanaf een adres van onszelf",
      "A colleague answered somebody from one of our own addresses"),
    "severalSigns": ReasonSentence(
      "Meerdere tekens samen wijzen op een automatisch bericht",
      "Several signs together point at an automatic message"),

    // Whether it is acknowledged
    "automaticKind": ReasonSentence(
      "Automatische berichten krijgen geen bevestiging",
      "Automatic messages are not acknowledged"),
    "unrelatedKind": ReasonSentence(
      "Deze mail is niet voor ons bedoeld en krijgt geen bevestiging",
      "This mail is not meant for us and is not acknowledged"),
    "replyKind": ReasonSentence(
      "Een bedankje of korte reactie krijgt geen bevestiging",
      "A word of thanks or a short reply is not acknowledged"),
    "noAnswerAddress": ReasonSentence(
      "Er is geen adres om een antwoord aan te sturen",
      "There is no address that an answer could go to"),
    "addressLimit": ReasonSentence(
      "Dit adres kreeg de afgelopen 24 uur al {detail} {detail:bevestiging|bevestigingen}",
      "This address already had {detail} {detail:acknowledgement|acknowledgements} in the last 24 hours"
    ),
    "threadAcknowledged": ReasonSentence(
      "In dit gesprek is al een bevestiging verstuurd",
      "This conversation was acknowledged before"),
    "answersOurs": ReasonSentence(
      "De mail is een antwoord op een mail van ons", "It answers a mail of ours"),
    "withdrawalConfirmed": ReasonSentence(
      "Deze intrekking is al bevestigd", "This withdrawal was confirmed before"),
    "totalLimit": ReasonSentence(
      "Er gingen het afgelopen uur ongewoon veel bevestigingen uit ({detail}): kijk eerst zelf",
      "Unusually many acknowledgements went out in the last hour ({detail}): please look first"),
    "sensitive": ReasonSentence(
      "Het kan om iemands veiligheid gaan: lees dit eerst zelf",
      "This may be about somebody's safety: please read it first"),
    "withdrawal": ReasonSentence(
      "Wie iets intrekt, krijgt daar altijd bericht van",
      "Whoever withdraws something is always told so"),
    "undecidedCategory": ReasonSentence(
      "De soort is niet zeker: de bevestiging noemt er geen",
      "The category is not certain: the acknowledgement names none"),
    "personalMail": ReasonSentence("Een mens schreef ons", "A person wrote to us"),

    // Where it belongs
    "sameConversation": ReasonSentence(
      "De mail hoort bij een gesprek dat dit adres al met ons had",
      "It belongs to a conversation that this address already had with us"),
    "othersConversation": ReasonSentence(
      "De mail verwijst naar een gesprek van iemand anders en staat daarom apart",
      "It refers to somebody else's conversation and so stands by itself"),
  ]

  /// For rules whose sentence has a place for what they saw, when they say nothing about it.
  static let withoutDetail = withoutDetailOfMessages.merging(withoutDetailOfTexts) { one, _ in one }

  private static let withoutDetailOfMessages: [String: ReasonSentence] = [
    "addressLimit": ReasonSentence(
      "Dit adres kreeg de afgelopen 24 uur al genoeg bevestigingen",
      "This address already had enough acknowledgements in the last 24 hours"),
    "totalLimit": ReasonSentence(
      "Er gingen het afgelopen uur ongewoon veel bevestigingen uit: kijk eerst zelf",
      "Unusually many acknowledgements went out in the last hour: please look first"),
  ]
}
