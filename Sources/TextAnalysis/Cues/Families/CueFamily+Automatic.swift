extension CueFamily {
  /// A machine says that somebody is away.
  static let absence = CueFamily(
    .absence,
    except: [
      "(vader|moeder|ouder|kind|collega|leerling|is|zijn|waren|was) ~ afwezig"
    ],
    [
      "automatisch antwoord", "automatische (beantwoording|reactie|afwezigheidsmelding|melding)",
      "dit is een automatisch", "afwezigheidsassistent", "afwezigheidsbericht",
      "(ik|momenteel|wegens|ben|ik ben) ~ (afwezig|buiten kantoor)",
      "ik ben (|van|tot|vanaf) ~~ (afwezig|niet bereikbaar) (|voor|bij)",
      "(momenteel|op dit moment) ben ik ~ (met|op) (vakantie|verlof|zwangerschapsverlof|ziekteverlof)",
      "mijn (taken|werkzaamheden) worden ~ (waargenomen|overgenomen)",
      "(wij zijn|we zijn|school is|kantoor is) ~ gesloten ~ (wegens|vanwege|ivm|in verband)",
      "(ben|is) (|ik) (van|tot|vanaf|t/m) ~ (afwezig|niet bereikbaar|met vakantie|op vakantie|met verlof)",
      "ben ik (|weer) (|vanaf) ~ (niet bereikbaar|afwezig|weer bereikbaar|op vakantie|met vakantie|met verlof)",
      "(ik ben|momenteel) ~ (met|op) (vakantie|verlof|zwangerschapsverlof) ~ (tot|vanaf|van|en|mijn)",
      "uw (bericht|mail|e) ~ (wordt|word) (niet) ~ (gelezen|doorgestuurd|beantwoord)",
      "mijn (mail|mails|mailbox|e) ~ (niet|wordt|worden) ~ (gelezen|doorgestuurd)",
      "bij (dringende|spoed|urgente|noodgevallen) ~ (kunt|kan|kun|bel|mail|neem|contact)",
      "out of (office|the office)", "automatic reply", "auto reply", "autoreply",
      "i am (currently|away|on|out) (|of|on) (|the|annual) (office|leave|vacation|holiday)",
      "limited access to (my|email|e)", "abwesenheitsnotiz", "automatische antwort",
      "(ich bin|derzeit) ~ (nicht im|abwesend|ausser haus|im urlaub)", "reponse automatique",
      "message d'absence", "absence du bureau",
      "je suis ~ (absent|absente|en conge|en vacances)",
    ])

  /// A mail server says that a message did not arrive.
  static let delivery = CueFamily(
    .delivery,
    [
      "undeliverable", "undelivered mail", "mail delivery (failed|subsystem|system|failure)",
      "delivery (status|has) (notification|failed)", "delivery status notification",
      "(onbestelbaar|niet bezorgd|niet afgeleverd)",
      "kon niet worden (bezorgd|afgeleverd)",
      "(bericht|e-mail|mail) ~ (niet) (bezorgd|afgeleverd|worden bezorgd|worden afgeleverd)",
      "could not be delivered", "returned mail", "unzustellbar",
      "konnte nicht zugestellt werden", "non remis", "message non distribue",
      "qmail-send program", "(unable|able) to deliver your message",
      "recipient address rejected", "user unknown", "mailbox (unavailable|full|is full)",
      "address not found",
    ])

  /// A receipt, a confirmation or a calendar message of a machine.
  static let receipt = CueFamily(
    .receipt,
    [
      "leesbevestiging", "ontvangstbevestiging", "bericht is gelezen",
      "uw bericht is gelezen", "your message (was|has been) (read|displayed|received)",
      "read receipt", "return receipt", "is gelezen op",
      "(wij|we) hebben uw (bericht|mail|aanvraag|e) ~ (ontvangen|in goede orde)",
      "uw (aanvraag|bericht|melding|mail) ~ (geregistreerd|is geregistreerd|ontvangen onder|nummer)",
      "uw (ticketnummer|zaaknummer|meldingsnummer)",
      "ticket ~ (aangemaakt|created|geregistreerd)",
      "(dit is een|deze) ~ automatisch (gegenereerd|verzonden|aangemaakt)",
      "automatisch gegenereerd*", "niet (beantwoorden|reageren) op (dit|deze)",
      "(do not|please do not) reply", "no-reply", "noreply",
      "(geaccepteerd|accepted|declined|geweigerd|afgewezen|tentative) (vergadering|invitation|meeting)",
      "teams vergadering", "microsoft teams (meeting|vergadering)",
      "deelnemen aan de vergadering", "lesebestatigung", "accuse de reception",
    ])

  /// A newsletter.
  static let newsletter = CueFamily(
    .newsletter,
    except: [
      "unsubscribe me", "(in|uit|via|naar|las|lazen) ~ nieuwsbrief (van|voor)",
    ],
    [
      "(klik|bekijk|lees) ~ (online|browser|webversie)",
      "(bekijk|lees) (deze|de) (|nieuwsbrief|mail|e) ~ (online|browser|webversie)",
      "nieuwsbrief (van|voorjaar|nr|nummer|editie|januari|februari|maart|april|mei|juni|september|oktober|november|december)",
      "(uitschrijven|afmelden) (|voor|van) (|deze|de|onze) (nieuwsbrief|mailing)",
      "(schrijf|meld) je (hier|in|aan) ~ (uit|af|nieuwsbrief)",
      "je ontvangt (deze|dit) (|e) (nieuwsbrief|mail|bericht) omdat",
      "u ontvangt (deze|dit) (|e) (nieuwsbrief|mail|bericht) omdat",
      "(click|view) ~ (unsubscribe|browser|online)", "unsubscribe",
      "view (this|in) (|email|your) (|in) (|your) browser", "abmelden", "se desabonner",
      "voorkeuren (wijzigen|aanpassen)",
    ])
}
