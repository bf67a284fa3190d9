extension CueFamily {
  /// Neglect, as it shows: food, clothes, sleep, care, being alone.
  static let neglectSeen = CueFamily(
    .neglect,
    except: [
      "(ramadan|vasten|vast) ~~ (niet|niets) (gegeten|eten)"
    ],
    [
      "(nacht|nachten|nachts) ~~ op (zijn|haar|de|hun) (|kleine|twee|drie) (broertje*|zusje*|baby)",
      "(past|passen|paste|zorgt|zorgde) ~~ (elke|iedere|hele|alle) (nacht|nachten|avond|avonden)",
      "(nacht|nachten|nachts|weekend|dagen) ~ alleen (|thuis) (gelaten|thuis|zijn|is|was)",
      "alleen (|thuis) (|is|zit|zitten|was|waren|blijft|bleef) ~ (s nachts|de hele nacht|hele nachten|dagen lang|dagenlang|hele dagen|het hele weekend)",
      "(uren|urenlang|avonden|nachtenlang|dagenlang) ~ alleen (|thuis|in huis|buiten|op straat)",
      "hele (dagen|nachten|weekenden) ~ alleen", "alleen in (de|het|een) (box|auto|flat|wieg)",
      "(weken|dagen|maanden|week) ~~ (dezelfde|diezelfde) ~ (kleren|kleding|broek|trui|luier|onderbroek)",
      "(dezelfde|diezelfde) (vuile|vieze) (kleren|kleding|broek|trui|luier)",
      "(vuile|vieze|natte|smerige) (kleren|kleding|luier) ~ (weken|dagen|elke|altijd|weer|steeds)",
      "luier (van|zat|was|had) ~~ (gisteren|maandag|vrijdag|eergisteren|dagen|weekend|avond)",
      "(kiespijn|tandpijn|wond|koorts|ontsteking|ontstoken|gebroken|ziek|pijn|medicijnen|insuline|astma) ~~ (niemand|geen|niet|nooit) ~~ (tandarts|dokter|huisarts|arts|ziekenhuis|behandeld)",
      "(niemand|geen|niet|nooit) ~~ naar (de|een) (tandarts|dokter|huisarts|arts|ziekenhuis)",
      "geen eten ~ (in huis|thuis|huis)", "(thuis|huis) ~~ geen (eten|verwarming|stroom|water)",
      "geen (verwarming|stroom|gas) (en|of) geen (eten|water)",
      "(al|twee|drie|vier|hele|sinds) (dagen|weekend|gisteren|vrijdag|dag) ~ (niet|niets|niks) (|te|meer) (gegeten|eten|gedronken)",
      "(niet|niets|niks|nauwelijks) gegeten ~ (sinds|dagen|weekend|thuis|gisteren)",
      "(bedelt|bedelen|bedelde|schooit|schooien) ~ (eten|brood|boterham*|koek*)",
      "(om|voor) (een|wat) (boterham*|brood|eten) ~ (bedelen|bedelt|smeken|schooien)",
      "(slaapt|slapen|sliep|sliepen) ~ (op straat|in de auto|buiten|op een matras zonder|in een portiek)",
      "(krijgt|kreeg|krijgen) ~ (thuis|) ~ (niet|niets|geen|niks) ~ (te eten|eten|gewassen|verzorgd|drinken)",
      "(graatmager|vel over been|uitgedroogd|onderkoeld|ondervoed*|verwaarloz*|verwaarlo*)",
      "(hoofdluis|luizen|schurft) ~ (maanden|open|bloed*|onbehandeld)",
      "(without|not|hasn't|haven't) (having|) eaten (since|for|all|anything)",
      "(has|have|had) not eaten", "(same|dirty) clothes ~ (every|weeks|days|all)",
      "(home|left) alone ~ (all|at|over|for) (night|the night|weekend|days)",
      "(alone|by herself|by himself) ~ (all night|at night|overnight)",
      "(flessen|wijn|wodka|bier|drank|drugs|pillen|spuiten) ~~ {child} ~ (thuiskomen|thuiskomt|ophaalt|bij)",
      "{adult} ~~ (te veel gedronken|straalbezopen|bezopen|zat|dronken|stoned|ladderzat|gebruikt|buiten westen)",
      "(ligt|slaapt|hangt) ~~ (bank|bed) ~~ (flessen|fles|drank|pillen|joints)",
    ])
}
