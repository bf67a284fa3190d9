extension CueFamily {
  /// Words about safety that a lesson or a policy can also be about.
  static let safetyTopic = CueFamily(
    .safetyTopic,
    [
      "(kindermishandel*|kindermisbruik|mishandeling|oudermishandeling|misbruik|verwaarlozing|ouderverwaarlozing|zelfmoord*|suicid*|zelfbeschadig*|zelfverwond*|zelfdoding|incest|grooming|sexting|stalking|eerwraak|loverboy*|automutil*|eergerelateerd*|porno*|mensenhandel|uitbuiting|uithuwelijking|partnergeweld|bedreiging|bedreigingen|kinderporno|verkrachting|aanranding|sextortion)",
      "(huiselijk|seksueel|fysiek|lichamelijk|psychisch) geweld", "seksueel misbruik",
      "geweld ~ (thuis|gezin|relatie|tegen)", "{weapon}", "gedwongen huwelijk",
      "grensoverschrijdend gedrag", "(abuse|neglect|suicide|self-harm)", "domestic violence",
      "seksueel (grensoverschrijdend|overschrijdend) (|gedrag)",
    ])

  /// Makes words about safety a topic.
  static let topicTalk = CueFamily(
    .topicTalk,
    [
      "(les|lessen|lesje|gastles|gastlessen|lesbrief|lesbrieven|training|trainingen|cursus|workshop|scholing|bijscholing|nascholing|studiedag|studiemiddag|lezing|spreker|spreekster|themaavond|thema-avond|ouderavond|thema|boek|boekje|boeken|prentenboek|prentenboeken|folder|film|documentaire|podcast|lespakket|onderzoek|scriptie|artikel|webinar|module|methode|informatieavond|voorlichting|campagne|week|projectweek|project|poster|toneelstuk|theatergroep|voorstelling) ~ (over|rond|rondom|tegen|omtrent)",
      "(ging|gaat|gingen|gaan|speelde|speelden) over",
      "(onderwerp|onderwerpen|thema|thema's)", "(dezelfde|zelfde) les", "wat (is|zijn)",
      "(beleid|protocol|meldcode|stappenplan|signaleringslijst|handelingsprotocol|aandachtsfunctionaris|aandachtsfunctionarissen) (|voor|rond|rondom|over|bij|tegen|tot|inzake)",
      "meldcode (|huiselijk|kindermishandeling)",
      "(lesson|training|course|workshop|policy|protocol|book|evening) (on|about)",
      "(bespraken|bespreken|behandelen|behandelden) (we|wij|het|een|de)",
    ])

  /// Somebody recognises the topic from home: it is no topic any more.
  static let disclosure = CueFamily(
    .disclosure,
    [
      "{tells} ~~ (thuis|overkomen|meegemaakt|meemaakt|ook zo|herkende|zelf ook|bij hen)",
      "{tells} ~ (een|de|mijn|het|haar|zijn|die) ~ ({child}|{adult})",
      "({child}|{adult}) ~ {tells}", "bij (ons|mij|hem|haar) thuis",
      "(bij|van|door) (een|onze|mijn|deze|die) (leerling|kind|peuter|kleuter|meisje|jongen|gezin|moeder|vader)",
      "(vermoed|vermoeden|vermoedens|signalen|sprake) ~ (van|bij|dat)",
      "(at home|happened to me|happened to her|happened to him)",
    ])
}
