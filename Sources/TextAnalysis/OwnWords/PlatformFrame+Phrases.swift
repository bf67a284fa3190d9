extension PlatformFrame {
  /// What platforms say, of which each has its own way.
  enum Phrase {
    static let answerAbove = Phrases(
      [
        "boven deze lijn", "boven deze regel", "boven deze streep", "above this line",
        "uber dieser linie", "oberhalb dieser", "au-dessus de cette ligne",
      ])

    static let heading = Phrases([
      "nieuw bericht", "je hebt een nieuw", "u hebt een nieuw", "u heeft een nieuw",
      "je hebt een bericht", "u hebt een bericht", "u heeft een bericht", "er is een nieuw",
      "er is een bericht", "er staat een", "bericht van", "nieuwe reactie", "nieuwe inzending",
      "you have a new", "you have received", "new message", "new reply", "message from",
      "sie haben eine", "neue nachricht", "nachricht von", "vous avez recu", "vous avez un",
      "nouveau message", "message de", "nieuw antwoord", "je ontving een bericht",
    ])

    /// In a sentence that greets first: "Hoi, er staat een nieuw bericht voor je klaar".
    static let waiting = Phrases([
      "er staat een nieuw bericht", "een nieuw bericht voor je", "een nieuw bericht voor u",
      "een nieuw bericht ontvangen", "een nieuw bericht van", "a new message from",
      "eine neue nachricht von", "un nouveau message de", "er is een nieuw bericht",
    ])

    static let sent =
      Phrases(
        combining: [
          "een bericht", "een nieuw bericht", "je een bericht", "een reactie", "een prive bericht",
          "een privebericht",
        ],
        ["gestuurd", "verstuurd", "verzonden", "geplaatst", "geschreven", "achtergelaten"],
        or: [
          "stuurde je een bericht", "stuurde u een bericht", "sent you a message",
          "sent a message", "posted a message", "left a message", "eine nachricht gesendet",
          "eine nachricht geschickt", "a envoye un message", "envoye un message",
        ])

    static let fields = Phrases([
      "van", "aan", "betreft", "onderwerp", "groep", "datum", "klas", "school", "kind", "verzonden",
      "locatie", "from", "to", "subject", "afzender", "naam", "date", "group", "sent", "von", "an",
      "betreff", "de", "objet", "bericht van", "ontvangers", "bericht",
      "uw verhaal", "je verhaal", "uw bericht", "je bericht", "verhaal", "message", "e-mailadres",
      "e-mail", "email", "telefoon", "telefoonnummer", "your story", "name",
    ])

    static let footing = Phrases([
      "je kunt dit bericht beantwoorden", "u kunt dit bericht beantwoorden",
      "je kan dit bericht beantwoorden", "u kan dit bericht beantwoorden",
      "je kunt op dit bericht reageren", "u kunt op dit bericht reageren",
      "je kunt reageren door", "u kunt reageren door", "beantwoord dit bericht",
      "beantwoord deze", "antwoord niet op deze", "antwoord niet op dit", "reageer niet op deze",
      "niet beantwoorden", "gelieve niet te", "reageren op deze e-mail is",
      "reageren op dit bericht is", "reageren is niet mogelijk", "antwoorden op deze e-mail",
      "je ontvangt deze", "u ontvangt deze", "je ontvangt dit", "u ontvangt dit",
      "je krijgt deze e-mail", "je krijgt deze mail", "u krijgt deze e-mail",
      "deze melding", "deze notificatie", "meldingen aanpassen", "meldingen uitzetten",
      "meldingen beheren", "notificaties aanpassen", "wijzig je meldingen",
      "pas je meldingen aan", "pas uw meldingen aan", "wil je geen meldingen",
      "wilt u geen meldingen", "wil je deze e-mails niet meer", "wilt u deze e-mails niet meer",
      "geen e-mails meer ontvangen", "download de app", "open het bericht in", "openen in de app",
      "you are receiving this", "you're receiving this", "you received this",
      "you can reply to this", "reply to this email", "please do not reply", "do not reply",
      "this is an automated", "this is an automatic", "this message was sent via",
      "manage your notification", "manage notification", "change your notification",
      "sie erhalten diese", "sie konnen auf diese", "diese nachricht wurde uber",
      "diese e-mail wurde automatisch", "bitte antworten sie nicht", "vous recevez ce",
      "vous recevez cet", "vous pouvez repondre a ce", "merci de ne pas repondre",
      "ne pas repondre", "ce message a ete envoye", "cet e-mail a ete envoye",
    ])

    /// A choice of one or two words: a person's sentence goes on.
    static let choices = Phrases([
      "afmelden", "uitschrijven", "unsubscribe", "abmelden", "se desabonner", "©", "copyright",
      "meldingen", "instellingen",
    ])

    static let answering = Phrases([
      "reageren", "reageer", "antwoorden", "antwoord", "beantwoorden", "wil je reageren",
      "wilt u reageren", "om te reageren", "om te antwoorden", "wil je antwoorden",
      "log in om", "to reply", "um zu antworten", "pour repondre", "bekijk het bericht in",
      "bekijk dit bericht in",
    ])
    static let ways = Phrases([
      " app", "-app", "portaal", "in te loggen", "inloggen", "log in", "parro", "social schools",
      "konnect", "kwieb", "parnassys", "bitcare", "mijnschool", "magister", "isy", "klasbord",
      "schoolapp", "ouderapp", "op deze e-mail", "op deze mail", "platform", "portal", "portail",
    ])

    /// What stands below such a notice and is no notice by itself.
    static let offers = Phrases([
      "heeft u vragen", "heb je vragen", "heeft u nog vragen", "heb je nog vragen", "vragen?",
      "neem contact op", "questions?", "need help?", "haben sie fragen", "des questions",
    ])

    static let buttons = Phrases([
      "openen in", "open in", "open de app", "open het", "bekijk het bericht", "bekijk dit bericht",
      "bekijk in", "bekijk het volledige", "lees het bericht", "lees het hele", "lees verder",
      "lees meer", "ga naar", "naar het bericht", "beantwoorden", "reageren", "reageer",
      "view message", "view this message", "view in", "read more", "reply", "open message",
      "nachricht offnen", "zur nachricht", "nachricht anzeigen", "antworten", "voir le message",
      "lire le message", "repondre", "inloggen", "log in", "bekijk bericht", "open bericht",
    ])
  }
}
