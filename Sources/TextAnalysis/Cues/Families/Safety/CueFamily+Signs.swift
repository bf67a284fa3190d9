extension CueFamily {
  /// Signs that mean little alone; two of them are looked at.
  static let signOfHarm = CueFamily(
    .signOfHarm,
    [
      "van de trap (viel|gevallen|valt|is gevallen)",
      "(tegen|aan) (een|de|het) (kast|kastje|deur|deurpost|tafel) ~ (gelopen|aangelopen|gevallen|liep|gestoten)",
      "(zonnebril|sjaal|sjaaltje|col|coltrui|lange mouwen|make-up) ~~ (binnen|ook binnen|zomer|hitte|warm|juli|augustus|verbergen|verstop*)",
      "(binnen|zomer|hitte|warm|graden|juli|augustus) ~~ (zonnebril|sjaal|sjaaltje|coltrui|trui|vest|lange mouwen|jas)",
      "(armen|benen|hals|nek|gezicht) ~ (bedekt|verborgen|verstopt)",
      "(trui|vest|jas|mouwen) ~ (uit|omhoog|opstropen) (|te) (doen|wil|wilde)",
      "(wil|wilde|wilt|mag|durft) ~ niet (|mee) (zwemmen|omkleden|gymmen|douchen|uitkleden)",
      "(schrikt|schrok|schrikken|duikt weg|dook weg|deinst|flinches) ~~ (aanraak*|hand|deur|stem|beweging|dichtvi*|dichtsl*|hard)",
      "(schrikachtig*|schichtig*|krimpt|verstijft|verstijfde|teruggetrokken|flinch*)",
      "(keek|kijkt) ~ (bang|angstig|schichtig|naar haar man|naar zijn vader)",
      "(alweer|weer|telkens|steeds) een (blauwe plek|bult|wond|gebroken)",
      "(vertelt|zegt|verklaart) ~ (steeds|telkens) ~ ander* verhaal",
      "(stiller en stiller|ineens stil)",
      "(naar haar man|naar de man|auto) ~~ (zat|stond) te wachten",
      "(zonder dat|terwijl) (hij|haar man|zijn vader) ~ (hoort|hoorde|merkt|weet)",
      "(long sleeves|sunglasses) ~ (inside|indoors|summer|hot)", "fell down the stairs",
      "(burn|bruise|cut) ~ (arm|hand|face)",
    ])

  /// Signs of want.
  static let signOfWant = CueFamily(
    .signOfWant,
    [
      "(eet|at|schrokt|verslindt) ~ (alsof|of) ~~ (niets|niks|nooit|dagen|leven|morgen)",
      "(stopt|stopte|propt|propte|verstopt|verstopte|hamstert|hamsterde|steekt|stak|neemt|pikt|steelt|jat) ~~ (eten|brood|boterham*|cracker*|koek*|fruit|etensresten|beschuit) ~~ (mouw|mouwen|zak|zakken|tas|jas|mee|zusje|broertje|thuis)",
      "(eten|brood|boterham*|cracker*|koek*|fruit) ~ (uit|van) (de vuilnisbak|de prullenbak|anderen)",
      "(altijd|steeds|zo'n|erge|veel|enorme) honger", "{child} ~ (is|heeft|had|zegt) ~ honger",
      "zonder (sokken|jas|schoenen|onderbroek|ontbijt|eten|drinken|dekens|bed)",
      "(zomerjurk|slippers|sandalen|t-shirt) ~~ (winter|vorst|kou|sneeuw|november|december|januari|sokken)",
      "(te dunne|te kleine|kapotte|vuile|vieze|ongewassen) (kleren|kleding|schoenen|jas)",
      "(ruikt|stinkt|rook|stonk) ~ (vies|naar|ongewassen|sterk)",
      "(ongewassen|onverzorgd*|vervuild*)",
      "{adult} (slaapt|sliep) (veel|meestal|altijd|overdag|de hele|nog)",
      "{adult} (ligt|lag) ~ (bank|bed|bedje)", "(flessen|drank|joint*|wietlucht)",
      "(doet|doe) thuis alles zelf", "zorgt voor (zijn|haar|de) (zusje*|broertje*|moeder)",
      "(valt|viel) (steeds|telkens|altijd|elke dag) ~ in slaap",
      "(mager|bleek|vermoeid|doodmoe) ~ {child}",
      "(smells|dirty|hungry|hunger|starved)", "(no|without) (socks|coat|shoes|breakfast|food)",
    ])

  /// Signs of despair.
  static let signOfDespair = CueFamily(
    .signOfDespair,
    [
      "afscheidsbrief*", "(ziet|zie|zag) het niet meer zitten",
      "(kan|kon|trekt|trek|houdt) ~ niet (meer|langer) (aan|vol|verder)",
      "(huilt|huilde|huil) ~ (elke|iedere|hele|de hele) (dag|nacht|avond|nachten)",
      "(uitzichtloos|wanhopig*|radeloos|hopeloos)", "(heeft|had) ~ nergens zin in",
      "(doet|deed|geeft|gaf) ~ (spullen|knuffels|alles) weg",
      "(dood|doodgaan|dood te gaan|sterven)",
      "(pillen|tabletten|mesje|scheermes*)", "(niemand) ~ (om mij|om me|van mij|geeft om)",
      "(disappear|vanish|hopeless|worthless)",
      "(waardeloos|tot last|ballast|overbodig) ~ (is|ben|was|voel*)",
    ])
}
