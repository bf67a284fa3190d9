extension CueFamily {
  /// Tells what happened.
  static let storyTold = CueFamily(
    .storyTold,
    [
      "vorige (week|maand|keer|zomer|winter|herfst)", "vorig (jaar|schooljaar)",
      "(gisteren|vanmorgen|vanmiddag|laatst|onlangs|pas|destijds)",
      "een paar (weken|maanden|jaar|dagen) geleden", "(jaren|maanden|weken|jaar|tijd) geleden",
      "op een (dag|gegeven|ochtend|middag|avond|keer)",
      "afgelopen (week|maand|jaar|schooljaar|zomer|dinsdag|maandag|woensdag|donderdag|vrijdag)",
      "(toen|daarna|vervolgens|uiteindelijk|opeens|ineens|plotseling)",
      "(was|had|ging|zei|kwam|vroeg|stond|begon|deed|vertelde|bleek|gaf|liep|zat|wilde|bleef|werd|belde|hoorde|zag|keek|huilde|lachte|merkte|legde|kregen|kwamen|gingen|hadden|waren|vertelden|begonnen|zeiden|deden|vroegen|nodigden|besloten|ontdekte|bedacht|schreef|reageerde|durfde|kreeg|nam|liet|dacht|vond|vonden|hielp|lukte|werkte|spraken|sprak|zaten|bleven|zagen)",
      "(heb|hebben|had|hadden) (ik|we|wij) ~ (gedaan|gemaakt|besloten|afgesproken|uitgenodigd|gezegd|gevraagd|geprobeerd|gevoerd|gestart|ingevoerd|gezet|gebeld|gekookt|georganiseerd|veranderd|opgezet|bedacht|gepraat|gekozen|uitgelegd|verteld|gesproken)",
      "(ik|we|wij) (heb|hebben|had|hadden) ~ (gedaan|gemaakt|besloten|afgesproken|uitgenodigd|gezegd|gevraagd|geprobeerd|gevoerd|gestart|ingevoerd|gezet|gebeld|gekookt|georganiseerd|veranderd|opgezet|bedacht|gepraat|gekozen|uitgelegd|verteld|gesproken)",
      "(elke|iedere) (ochtend|maand|week|dag|vrijdag|maandag|dinsdag|woensdag|donderdag|morgen|middag|avond|ouder|nieuwe|keer|eerste|half|zes)",
      "last (week|month|year|spring|summer)", "yesterday",
      "(then|afterwards|eventually|suddenly)",
      "(was|were|said|came|asked|told|started|decided|went|invited|talked|made|worked|helped)",
    ])

  /// Tells how the sender works, or what works.
  static let wayOfWorking = CueFamily(
    .wayOfWorking,
    [
      "(ik|we|wij) {practise} (|het|dat|dit|er|hier|ze|ouders|alle|elk|elke|de|een|ons|onze) (|ook|ouders|gesprek*) ~ (nu|tegenwoordig|inmiddels|sinds|voortaan|altijd|standaard|gewoon|al|jaarlijks|maandelijks|wekelijks|dagelijks)",
      "{practise} (we|wij) ~ (nu|tegenwoordig|inmiddels|sinds|voortaan|altijd|standaard|al|sindsdien)",
      "bij ons {practise}", "bij ons ~ {practise} (ouders|vaders|moeders|grootouders|kinderen|we)",
      "(ik|we|wij) {practise} ~~ (een|twee|drie) (keer|middag|ochtend|avond|dag) per (jaar|maand|week)",
      "(deze|mijn|onze) ~ (gouden|vaste) (regel|gewoonte)", "(deze|mijn) (zin|vuistregel|truc)",
      "{practise} ik (tegenwoordig|altijd|nu|voortaan)",
      "ik {practise} (tegenwoordig|altijd|voortaan)",
      "(ouders|ze|zij|vaders|moeders|kinderen) (worden|praten|komen|doen|durven|lachen) (|er|nu|daar) ~ (rustig|open|vanzelf|los|mee|meer|makkelijker)",
      "sinds (er|ze|we|wij|ik|deze|dat) ~~ (praten|komen|lezen|gaat|gaan|weten|durven|is|zijn)",
      "(werkt|werkte|loopt) (|echt|heel) (geweldig|fantastisch|super|prima|perfect|wonderbaarlijk)",
      "(mogen|komen|lezen|koken|spelen) (ouders|vaders|moeders|grootouders) ~~ (meespelen|meedoen|meekijken|voorlezen|meehelpen|zelf|samen|binnen)",
      "de (keer|ochtend|middag|avond) (dat|toen) (ik|we|wij)",
      "(wij|we) (repareren|oefenen|fietsen|tuinieren|timmeren|knutselen) ~ (met|samen|een)",
      "we (practise|do) (it|this|that) ~ (every|always|now)",
      "bij ons (|op|in|thuis) (|school|de|het|groep|team|opvang|locatie|centrum|dorp) ~ (doen|doet|is|zijn|mogen|krijgen|staat|staan|beginnen|begint|komen|werken|hebben|gaat|drinken|eten|koken|lezen|vragen|nodigen)",
      "(we|wij) doen (het|dit|dat) (|zo|al|anders|altijd|als)", "zo doen (we|wij)",
      "(wat|dit) (bij|voor) ons (|goed|heel|erg|echt) (werkt|helpt)",
      "wat (|heel|erg|echt|goed|bij) (werkt|helpt|hielp|werkte)",
      "(dat|dit|het) (werkt|werkte|helpt|hielp|scheelt|scheelde|loopt) (|heel|echt|zo|erg|bij|voor|ons|super|prima|ontzettend|onwijs|enorm) (|ons|heel|erg) (goed|prima|fijn|super|fantastisch|enorm|geweldig|veel|beter|echt|wonderen)",
      "(dat|dit|het) (werkt|werkte|hielp|helpt)",
      "en (nu|het|dat) (werkt|werkte|loopt|gaat) (het|goed|beter|prima|super)",
      "nu (werkt|loopt|gaat) het", "sindsdien",
      "sinds (we|wij|ik|dit|die|vorig|een|september|de|januari|augustus)",
      "(we|wij) (werken|beginnen|starten|koken|eten|drinken|lezen|organiseren|nodigen|gebruiken|hebben|houden|sluiten|openen|maken|sturen|vragen|bellen|geven|laten|zetten|staan|spreken|wandelen) ~ (elke|iedere|altijd|met|samen|ouders|vaders|moeders)",
      "(eens|een keer|twee keer|drie keer) (per|in) (de|maand|week|jaar)",
      "(ik|we|wij) (begin|beginnen|vraag|start|starten|sta|stuur|bel|gebruik|zorg) (altijd|elke|iedere|eerst|met)",
      "(ouders|vaders|moeders) (mogen|komen|lezen|koken|helpen|kunnen) ~ (mee|zelf|binnen|elke|samen|voorlezen)",
      "(geleerd|leerde|ontdekt|gemerkt) ~ (dat|hebben|is)", "het (verschil|effect|resultaat)",
      "het mooie (is|was)", "(groot|enorm) succes", "what works (|well|for) (|us|well)",
      "we (always|start|begin|invite|use|share|cook|eat|have|keep|hold|send|run) (|a|our|every|with|parents|each|all)",
      "every (morning|month|week|day|friday|monday|parent|time)", "since then", "it works",
      "that worked", "that helped",
    ])

  /// Offers something to learn from.
  static let exampleOffered = CueFamily(
    .exampleOffered,
    [
      "(ik|we|wij) (wil|willen|wou|zou|zouden) ~ (delen|vertellen|meegeven|insturen|doorgeven)",
      "(ik|we|wij) (deel|delen) (graag|hierbij|een|ons|mijn|onze|dit)",
      "graag (deel|delen|vertel|vertellen) (ik|we|wij)",
      "misschien (hebben|heeft|helpt|kunnen) ~ (anderen|iemand|collega's|jullie) ~ (iets|aan|wat|mee)",
      "wellicht (hebben|heeft|helpt|kunnen) ~ (anderen|iemand|collega's|jullie)",
      "(hopelijk|vast) (hebben|heeft|helpt|kunnen) ~ (anderen|iemand|jullie|collega's)",
      "doe er (mee|je) (|voordeel|wat) ~ (wilt|mee|willen)",
      "(mag|mogen) (gerust|jullie|best|je|zo) ~ (delen|gebruiken|overnemen|doorgeven)",
      "een aanrader", "(ik|we|wij) (raad|raden) ~ (iedereen|iedere|anderen|het)",
      "een tip (|van|voor|uit|die)", "ik gun (elke|iedere|iedereen)",
      "ons (leerde|heeft) ~ geleerd", "wat ik (ervan|hiervan|er|toen) (|van) (leerde|geleerd)",
      "(i|we) (would|wanted) (like|to) ~ share", "happy to share",
    ])

  /// Calls it an example or a story.
  static let exampleNamed = CueFamily(
    .exampleNamed,
    except: [
      "(heb|hebben|hebt|heeft|zoek|zoeken|graag|kent|ken|kennen|weten|zijn) ~ (voorbeeld|voorbeelden|verhaal)",
      "(hieronder|onderstaand|zie) ~ (verhaal|voorbeeld|ervaring)",
      "(kant|deel|helft|eind|einde|begin) van (het|dit|een) (verhaal|voorbeeld)",
      "op zoek naar ~ (voorbeeld|voorbeelden|verhaal|verhalen)",
      "het verhaal van (het|de|haar|zijn)",
    ],
    [
      "(een|mijn|ons|hierbij|dit|volgend|het) (|mooi|klein|goed|kort|praktisch|concreet|eigen|leuk|recent) (voorbeeld|praktijkvoorbeeld|verhaal)",
      "(een|twee|drie|paar|enkele|wat|mijn|onze) (|mooie|kleine|goede|praktische) voorbeelden",
      "voorbeeld uit (de|onze|mijn) praktijk",
      "hierbij (een|mijn|ons) (|klein|mooi) (voorbeeld|verhaal|casus|praktijkvoorbeeld|ervaring)",
      "mijn verhaal", "ons verhaal", "onze ervaring", "mijn ervaring", "succesverhaal", "casus",
      "our (story|example|experience)", "(an|my) (example|story|experience)",
    ])
}
