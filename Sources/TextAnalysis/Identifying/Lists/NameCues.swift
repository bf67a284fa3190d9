/// Words that say that a name comes next.
enum NameCues {
  /// A title, a relative, a role: what follows is a person.
  static let before = WordSet(
    """
    juf juffrouw meester mevrouw meneer mijnheer dhr hr mw mevr heer tante oom opa oma oma's collega
    genaamd heet heette heten noemen noemde naam leerling leerlinge client kindje jongetje
    broertje zusje mama papa moeder vader dochter zoon zoontje dochtertje buurvrouw buurman
    stagiaire stagiair mentor leidster intern begeleider juffen zus broer nichtje neefje
    mister miss mrs mr ms named called teacher
    """)

  /// Words before "van" that make what follows a person: "de moeder van Sem".
  static let ofSomebody = WordSet(
    """
    moeder vader mama papa ouders ouder oma opa tante oom broer broertje zus zusje zoon dochter juf
    meester mentor verzorger pleegmoeder pleegvader stiefvader stiefmoeder mamma pappa mam pap
    voogd jas tas schriftje tekening verjaardag
    """)

  /// Behind one of these, a name without a capital is believed.
  static let strong = WordSet(
    """
    juf juffrouw meester genaamd heet heette mevrouw meneer dhr hr mw mevr kindje tante
    """)

  /// Small words that are never a name, whatever stands before them.
  static let never = WordSet(
    """
    de het een en of maar want dus ik jij je u hij zij ze wij we jullie er dit dat deze die daar hier
    toen nu dan als van voor met op in uit aan bij naar tot over onder is was ben heb heeft hebben
    had kan kon zal zou mag moet wil gaat ging doet deed komt kwam zegt zei vindt vond niet geen ook
    nog al wel te om door zonder tegen na alle mijn zijn haar hun ons onze uw wie wat waar hoe welkom
    zo zelf heel erg graag dat's in's alleen samen zelfs juist eigenlijk altijd nooit vaak soms wordt
    werd worden hebt bent waren and or the is was who that to of has had said in on at with
    staat stond belt belde vraagt vroeg kwamen alleenstaande vertelt vertelde werkt dacht mij me hem
    alsof welke weer eens misschien natuurlijk niks iets groep klas gewoon eerst later boos verdrietig
    """)

  /// Before a single capital these make a group, not a person: "groep A".
  static let groups = WordSet("groep klas plan vitamine type niveau deel optie bijlage lijn team")

  /// Verbs that give a name, and the words that stand between them and it.
  static let naming = WordSet("noem noemt noemen noemde noemden genoemd gedoopt call called")
  static let named = WordSet("we wij ik hem haar hen ze hij jullie him her it dat die")

  /// Before a capital these make the name of a group.
  static let rooms = WordSet("groep klas stamgroep leefgroep lokaal babygroep peutergroep unit")

  /// Organisations of care and childcare that name themselves with one word.
  static let knownOrganisations = WordSet(
    """
    humanitas partou smallsteps kibeo norlandia entrea lindenhout yulius accare pluryn intermetzo
    levvel altra jarabee yorneo cardea enver xonar mutsaersstichting kompaan koraal cordaan
    amerpoort middin kentalis auris siza dichterbij amarant lunet combiwel vluchtelingenwerk
    youke timon parlan lentis triversum ggnet arkin bascule prokino kinderdam
    """)

  /// Before a capital these make a place.
  static let places = WordSet("in uit te naar nabij rondom wijk dorp stad gemeente regio near from")

  /// Words that start the name of an organisation: "obs De Wilg".
  static let organisations = WordSet(
    """
    obs cbs rkbs pcbs kbs ikc kc kdv bso psz sbo so vso vmbo mavo havo vwo basisschool peuterspeelzaal
    kinderdagverblijf kindercentrum kinderopvang jongerencentrum buurthuis stichting scouting college
    lyceum school kinderdagverblijven peuteropvang gastouderbureau speelotheek bibliotheek
    wijkcentrum buurtcentrum integraal dagopvang crèche creche voorschool voorziening gymnasium
    vereniging welzijn locatie vestiging kleuterschool freinetschool basisscholen zorginstelling
    praktijk huisartsenpraktijk ziekenhuis sportclub voetbalclub club moskee kerk firma bedrijf
    nursery daycare preschool kindergarten
    """)

  /// Endings by which a capitalised word is an organisation itself: "Wilgenschool".
  static let organisationEndings = [
    "school", "college", "lyceum", "opvang", "centrum", "huis", "speelzaal", "dagverblijf",
    "ziekenhuis", "stichting",
  ].map { Array($0.utf8) }
}
