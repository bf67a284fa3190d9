extension CueFamily {
  /// Asks somebody for an answer, with or without a question mark.
  static let questionAsked = CueFamily(
    .questionAsked,
    except: [
      "ik hoor graag van (jullie|je|u)", "kun je (vergeten|nagaan|je voorstellen)",
      "kan je (vergeten|nagaan)",
      "(misschien|wellicht|hopelijk|vast) (hebben|heeft|kunnen|kan) (anderen|iemand|jullie|je|u)",
    ],
    [
      "ik weet niet (|zeker|goed|precies) of (jullie|je|u)",
      "(zou|wil|wilde|zouden|willen) ~ graag (|van jullie) horen (of|hoe|wat|waar|welke|wie|wanneer)",
      "(ik|we|wij) (verneem|vernemen) (gaarne|graag)",
      "(gaarne|graag) (verneem|vernemen) (ik|wij|we)",
      "(gaarne|graag) (ontvang|ontvangen) (ik|wij|we) (|uw|een|van)",
      "ik ben (|heel|erg|wel|zo|ook) benieuwd (hoe|of|wat|welke|naar|waar|wie|wanneer)",
      "(we|wij) zijn (|heel|erg|wel|ook) benieuwd (hoe|of|wat|welke|naar|waar|wie|wanneer)",
      "benieuwd (hoe|of|wat|naar) ~ (jullie|anderen)",
      "graag hoor ik (hoe|of|wat|wanneer|waar|welke|wie)",
      "graag (hoor|horen) (we|wij) (hoe|of|wat|wanneer|waar|welke)",
      "ik hoor graag (hoe|of|wat|wanneer|waar|welke|wie)",
      "(we|wij) horen graag (hoe|of|wat|wanneer|waar|welke|wie)",
      "ik zou (|heel|erg) graag (|van|jullie) willen weten", "ik wil (|heel|erg) graag weten",
      "(ik|we|wij) (wil|wilde|willen|wou|wilden) ~ weten (of|hoe|wat|wanneer|waar|welke|wie)",
      "(wil|wilde|wou) ik ~ weten (of|hoe|wat|wanneer|waar|welke|wie)",
      "zou ~ willen weten (of|hoe|wat|wanneer|waar|welke)",
      "(heb|hebt|hebben|heeft) (je|jij|jullie|u|iemand|anderen) ~ (tips*|tip|advies|idee*|ervaring*|materiaal|suggestie*|voorbeeld*|lijst*|een|hier)",
      "(heb|hebt|hebben|heeft) (je|jij|jullie|u|iemand) (daar|hier|misschien|toevallig|ook)",
      "(bestaat|is|zijn) er ~ (een|ergens|iemand|materiaal|folder*|boek*|cursus*|training*)",
      "bestaan er",
      "(wie|iemand) (heeft|weet|kent|kan) ~ (tip*|ervaring|idee|advies|raad|materiaal|mij|ons)",
      "graag (jullie|uw|je|wat|een|) (advies|tips|raad|reactie|mening|informatie)",
      "(zijn|waren) er tips", "tips zijn welkom", "(advies|raad|hulp) (gevraagd|nodig|graag)",
      "wat (raden|raad|adviseren|adviseert|vinden|vindt|vind|zouden|zou) (jullie|je|u|jij)",
      "hoe (pak|pakken|pakt|doe|doen|doet|gaan|gaat|zien|ziet|regelen) (jullie|je|u|jij) ~ (dit|dat|aan|om|zoiets)",
      "hoe (pak|pakken) (ik|wij|we) ~ aan",
      "hoe (kan|kunnen|moet|moeten|krijg|krijgen|betrek|betrekken|bereik|bereiken|leg|leggen|vertel|vertellen|begin|zorg|maak|ga) (ik|we|wij|je)",
      "wat (kan|kunnen|moet|moeten|doe|zeg) (ik|we|wij|je) ~ (doen|zeggen|aan|tegen|met|als)",
      "wat doe (je|ik) als", "wat zeg (je|ik) (dan|als|tegen)",
      "wat (doen|zeggen) (jullie|anderen) ~ (als|dan|met|wanneer)",
      "waar (kan|kunnen|vind|vinden|moet) (ik|we|wij|je)",
      "(wanneer|hoe laat|waar) (is|begint|start|zijn|vindt|wordt)",
      "mag ik (|ook|nog|dan|zomaar) ~ (insturen|meedoen|sturen|aanmelden|delen|vertellen|weten|weigeren)",
      "(kan|kunnen|mogen|mag) (ik|we|wij|ouders) ~ (nog|ook) ~ (aanmelden|meedoen|insturen|opgeven|sturen|bij)",
      "ik weet niet of (ik|we|wij) (|me|mij|ons) (|nog|ook) (|kan|mag|me|mij) ~ (aanmelden|meedoen|opgeven|insturen)",
      "ik ben op zoek naar", "(we|wij) zijn op zoek naar",
      "ik zoek (een|naar|tips|materiaal|iemand|voorbeelden)",
      "(we|wij) zoeken (een|naar|tips|materiaal|iemand|voorbeelden)",
      "ik vraag me af hoe (jullie|anderen|andere|collega's)",
      "vragen (we|wij) ons af hoe (jullie|anderen|andere)",
      "(we|wij) vragen ons af hoe (jullie|anderen|andere)",
      "is er (iemand|een|ergens|materiaal|al)", "hebben jullie", "tot wanneer (kan|kunnen)",
      "hoe lang (duurt|moet)", "how (do|can|should|would) (you|we|i|other|others|people)",
      "(could|can|would|do|does) (you|anyone|somebody|someone)", "i would like to know",
      "i (was|am) wondering (if|how|whether|what)", "i wonder how (you|others|other)",
      "what (would|should|do) (you|we|i)", "(any|some) (advice|tips|ideas|suggestions)",
      "is there (a|any|anything|someone)", "where can (i|we)",
      "wie (macht|machen|kann|konnen) (ihr|sie|ich|wir)", "(konnen|konnten) sie", "haben sie",
      "comment (faites|faire|puis|peut)", "(pouvez|pourriez) vous", "avez vous",
    ])

  /// Asks by its order of words: a question with its mark, or at the head of a sentence.
  static let questionInverted = CueFamily(
    .questionInverted,
    except: [
      "kun je (vergeten|nagaan|je voorstellen)", "kan je (vergeten|nagaan)",
      "(weet|weten) (jullie|je) (al|nog|best|wel)",
    ],
    [
      "(kan|kun|kunnen|kunt|zou|zouden|wil|willen|wilt) (je|jij|jullie|u|iemand)",
      "(weet|weten) (je|jij|jullie|u|iemand)", "(ken|kent|kennen) (je|jij|jullie|u|iemand)",
    ])

  /// Calls it a question.
  static let questionNamed = CueFamily(
    .questionNamed,
    except: [
      "mijn vraag (|aan) ~ (zei|antwoordde)", "op mijn vraag",
    ],
    [
      "mijn (|grote|grootste|concrete|eigenlijke|enige|eerste|volgende) vraag (is|luidt|was|gaat|aan|dus|nu|daarom)",
      "mijn vraag", "onze (|grote|concrete|eigenlijke) vraag",
      "ik heb een (|korte|kleine|praktische|concrete|simpele|andere) (vraag|vraagje)",
      "(we|wij) hebben een (|korte|kleine|praktische|concrete|andere) (vraag|vraagje)",
      "(ik|we|wij) (heb|hebben|had|hadden) ~ een (|korte|kleine) (vraag|vraagje)",
      "heb ik een (vraag|vraagje)", "heb (nog|ook|even) een (vraag|vraagje)",
      "hierbij (mijn|onze|een) vraag", "vraag aan jullie", "de vraag is (hoe|of|wat|welke|waar)",
      "een vraag (over|aan|voor) (jullie|de|het|een)", "(kort|klein|even een) vraagje",
      "vraagje", "my question (is|would)", "i have a question", "we have a question",
      "meine frage", "ma question",
    ])

  /// A closing call to readers: a question, but rarely what a mail is built round.
  static let questionClosing = CueFamily(
    .questionClosing,
    [
      "(herkennen|herkent|herken) (jullie|je|u|iemand|anderen|meer|jij)", "herkenbaar",
      "hoe doen (anderen|jullie|andere|collega's) dat", "hoe doet (iemand|u) dat",
      "hoe is dat bij (jullie|anderen|u)", "(ben|zijn) (ik|wij|we) de enige",
      "(hebben|heeft|herkennen) (meer|andere) (mensen|collega's|scholen) (dit|dat)",
      "benieuwd (of|hoe) (anderen|jullie|andere) dit (herkennen|ook|zien|ervaren|doen)",
      "hoe (kijken|denken|zien) (jullie|anderen|andere) (hier|daar|hierover|daarover|dit|dat|hiernaar|daarnaar)",
      "wat vinden jullie", "does anyone (else|recognise|recognize)", "am i the only one",
    ])

  /// Looks like a question and wants no answer.
  static let questionRhetorical = CueFamily(
    .questionRhetorical,
    [
      "wie ben ik om", "wie zijn (wij|we) om", "wat wil je (nog|nou|dan)", "hoe mooi is dat",
      "hoe leuk is dat", "wat moet je ermee", "waar gaat het heen", "wie had dat gedacht",
      "(he|toch|nietwaar) hoor", "hoe dan", "en weet je wat",
      "(sja|tja|ja|nou) wat moet ik (zeggen|daarvan|ervan)", "weet je wat", "who am i to",
    ])
}
