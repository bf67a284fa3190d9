extension CueFamily {
  /// Spam and fraud.
  static let spam = CueFamily(
    .spam,
    [
      "(gefeliciteerd|congratulations) ~ (gewonnen|won|prijs|winner)",
      "(you|u|je) (have|heeft|hebt|bent) ~ (won|gewonnen|winnaar|selected|geselecteerd)",
      "(dear|hello) (beneficiary|friend|winner|customer)", "(release|transfer) ~ (funds|fund)",
      "(bank account|account number) ~~ (passport|number|reply|name)", "copy of your (passport|id)",
      "(reply|respond) with your (full|bank|name|account|personal)",
      "(million|miljoen) (|us) (euro|euros|dollar|pounds)",
      "(e mail|email) address ~ (selected|won)",
      "(bitcoin*|crypto*|casino*|viagra|loterij|lottery|lotto|forex)",
      "(uw|je|jouw|your) (account|rekening|pakket|mailbox|wachtwoord|bankpas) ~ (geblokkeerd|opgeschort|verloopt|verlopen|suspended|blocked|expire*|verifieren|verify|bevestigen)",
      "(klik|click) (hier|here|nu|now|op de link) ~ (om|to|bevestigen|verify|claim|betalen)",
      "(inheritance|erfenis) ~ (million|miljoen|dollar|euro)", "million (dollars|usd|euros)",
      "(geld|lening) (verdienen|lenen|zonder)",
      "(betaal|betaling) ~ (openstaand|incasso|direct)", "seo (diensten|services|ranking)",
      "(eerste pagina|first page|rank) (van|of|on|in) google", "hot singles",
    ])

  /// Sells something.
  static let sales = CueFamily(
    .sales,
    [
      "(wij|we) (bieden|leveren|verkopen) ~ (aan|oplossing*|diensten|producten|korting|software|licentie*)",
      "(ons|onze) (aanbod|assortiment|product|producten|diensten|tarieven|software|platform|oplossing)",
      "(gratis|vrijblijvend|vrijblijvende) (demo|offerte|proefperiode|kennismaking|adviesgesprek|gesprek|proefles)",
      "(vrijblijvende|een) offerte", "(korting|actie|aanbieding) (van|op|tot|geldig|procent)",
      "procent korting", "nu met korting",
      "(plan|inplannen) ~ (demo|belafspraak|kennismaking|call)", "book a (demo|call)",
      "(free|quick) (trial|demo|call)", "special offer",
      "our (product|platform|services|solution)",
      "(webshop|bestel|bestellen) (nu|direct|vandaag|via)",
      "(verhoog|boost|bespaar) ~ (omzet|kosten|bezoekers|resultaat)", "leverancier",
      "zakelijke (klanten|relaties)", "boost your", "link building", "linkbuilding",
    ])

  /// Press and media.
  static let press = CueFamily(
    .press,
    [
      "(persbericht|persvraag|perscontact)",
      "(artikel|stuk|reportage|uitzending|documentaire|item|bijlage|krant) ~~ (zoek|zoeken) ~ (ik|wij|we|cijfers|een|iemand)",
      "(met naam en foto|in de krant|voor de camera|voor onze lezers|voor onze kijkers)",
      "(verslaggever|journalist|redacteur|dagblad|omroep|nieuwsuur|persbureau)",
      "(deadline|reactie) ~ (vandaag|morgen) (|voor|om)",
      "(ik ben|als) (|een) (journalist|verslaggever|redacteur) (|bij|van|voor)",
      "(journalist|redacteur|verslaggever|redactie) (bij|van|voor) (|de|het)",
      "(interview|interviewen) ~ (artikel|krant|uitzending|programma|televisie|radio|podcast)",
      "(artikel|uitzending|reportage|item) ~ (interview|woordvoerder|deadline)", "woordvoerder",
      "press (release|inquiry)", "(perscontact|noot voor de redactie)",
    ])

  /// Meant for a school or group: a child is ill, a bag was left.
  static let misdirected = CueFamily(
    .misdirected,
    [
      "(heeft|had|is) ~ (koorts|overgegeven|griep|buikgriep|ziek|waterpokken|krentenbaard|diarree|buikpijn|hoofdpijn|oorontsteking|verkouden)",
      "(blijft|blijven) (|vandaag|morgen|daarom|dus) (|nog) thuis",
      "(komt|kan|gaat|is) (|hij|zij|ze) (|vandaag|morgen|vanmiddag|er) niet (|naar|op) ~ (school|bso|opvang|les|gym|zwemles)",
      "(vandaag|morgen|vanmiddag) niet (naar|op) (de|het|) ~ (school|bso|opvang|les)",
      "(wilt|wil|kunt|kan|kun) (u|je|jij) ~ (doorgeven|klaarleggen|meegeven|apart leggen|ziekmelden)",
      "(toets|les|proefwerk) ~ inhalen",
      "(ziekmelding|ziekmelden|ziek melden|beter melden|betermelding)",
      "(mama|papa|moeder|vader|ouder|ouders) van _",
      "(gymtas|broodtrommel|drinkbeker|rugzak|jas|zwemspullen) ~ (vergeten|ligt|laten liggen|kwijt)",
      "(tandarts|dokter|ziekenhuis|orthodontist) ~ (om|vandaag|morgen|afspraak)",
      "(later|eerder) (ophalen|op te halen|gebracht|brengen)",
    ])

  /// Asks for work or a placement.
  static let application = CueFamily(
    .application,
    except: [
      "(mijn|een|onze|de) stagiair*"
    ],
    [
      "sollicit*", "(mijn|bijgevoegd|bijgaand|bijlage) ~ (cv|curriculum|motivatiebrief)",
      "(cv|motivatiebrief) (en|in|bijgevoegd|als|zit)", "open sollicitatie",
      "(zoek|op zoek naar) ~ (stageplek|stageplaats|stage|baan|werkplek|afstudeerplek)",
      "(vacature|functie) ~ (reageren|solliciteren|interesse|gezien)", "job application",
      "my (cv|resume)",
      "(stage|afstudeerstage|afstudeeropdracht) ~ (bij jullie|lopen|organisatie)",
    ])
}
