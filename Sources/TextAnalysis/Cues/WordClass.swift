/// Words that stand for one another in a cue, under a name: `{adult}`.
enum WordClass {
  /// The words of each class; `*` at the end takes every word that starts so.
  static let all: [String: [String]] = [
    "adult": [
      "papa", "pappa", "papa's", "pap", "pa", "mama", "mamma", "mama's", "mam", "ma", "vader",
      "vaders", "moeder", "moeders", "stief*", "pleegvader", "pleegmoeder", "ouder", "ouders",
      "oom", "nonkel", "tante", "opa", "oma", "bompa", "bomma", "broer", "broers", "zus", "neef",
      "ex", "man", "vrouw", "partner", "echtgenoot", "vriend", "familie", "schoonfamilie",
      "schoonvader", "schoonmoeder", "buurman", "oppas", "trainer", "coach", "begeleider", "dad",
      "daddy", "mum", "mom", "mommy", "father", "mother", "stepdad", "stepfather", "stepmother",
      "stepmum", "stepmom", "uncle", "grandpa",
      "grandfather", "husband", "boyfriend", "brother", "parents",
    ],
    "child": [
      "kind", "kinderen", "kindje", "kleuter", "kleuters", "peuter", "dreumes", "baby",
      "babytje", "zuigeling", "leerling", "leerlingen", "meisje", "meisjes", "jongen", "jongens",
      "jongetje", "zoon", "zoontje", "dochter", "dochtertje", "broertje", "broertjes", "zusje",
      "zusjes", "puber", "tiener", "child", "children", "kid", "kids", "boy", "girl", "son",
      "daughter", "pupil", "teenager",
    ],
    "them": ["hem", "haar", "hen", "hun", "mij", "me", "ons", "ze", "jou", "je", "jullie", "'m"],
    "strikes": [
      "slaat", "slaad", "slaan", "sloeg", "sloegen", "schopt", "schopte", "schopten", "mept",
      "mepte", "stompt", "stompte", "ramt", "ramde", "beukt", "beukte", "wurgt", "wurgde",
      "knijpt", "kneep", "klopt", "trapt", "trapte", "krabt", "hits", "slaps", "slapped",
      "punches", "punched", "kicks", "kicked", "chokes", "choked", "strangles", "shakes",
    ],
    "grips": [
      "trekt", "trok", "trekken", "sleurt", "sleurde", "grijpt", "greep", "pakt", "pakte",
      "houdt", "hield", "duwt", "duwde", "sleept", "sleepte", "grabs", "grabbed", "drags",
      "dragged", "pulls", "pulled",
    ],
    "struck": [
      "geslag*", "geslage", "geschopt", "gestompt", "gewurgd", "gemept", "getrapt", "afgetuigd",
      "afgeranseld", "toegetakeld", "mishandeld", "mishandelt", "mishandelde", "geknepen",
      "gebeten",
    ],
    "mark": [
      "striem*", "afdruk", "afdrukken", "vingerafdruk*", "streep", "strepen", "schrammen",
      "brandwond*", "brandplek*", "brandvlek*", "schroeiplek*", "bloeduitstorting*", "kneuzing*",
      "verwonding*", "wonden", "wondjes", "beurs", "beurze", "bijtwond*", "bruise*", "burn",
      "burns", "welt*", "marks", "handafdruk*",
    ],
    "body": [
      "rug", "arm", "armen", "bovenarm*", "onderarm*", "been", "benen", "dij", "dijen",
      "bovenbe*", "hals", "nek", "keel", "gezicht", "wang", "wangen", "billen", "oor", "lijf",
      "lichaam", "hoofd", "schouder*", "pols", "polsen", "borst", "buik", "hand", "handen", "arms",
      "wrist*", "back", "neck", "face", "leg", "legs", "thigh*", "cheek", "throat", "body",
    ],
    "cowers": [
      "verstijft", "verstijfde", "bevriest", "bevroor", "deinst", "deinsde", "trilt", "trilde",
      "beeft", "beefde", "krimpt", "kromp", "plast", "freezes", "froze", "flinches", "flinched",
    ],
    "implement": [
      "riem", "broekriem", "stok", "stokken", "lat", "slipper", "slippers", "pantoffel", "zweep",
      "pollepel", "ceintuur", "snoer", "kabel", "bezem", "bezemsteel", "kleerhanger",
      "mattenklopper", "vuist", "vuisten", "schoen", "belt", "stick", "cable", "slipper",
    ],
    "confined": [
      "kelder", "bezemkast", "kast", "schuur", "schuurtje", "hok", "hondenhok", "garage",
      "berging", "kot", "cellar", "basement", "cupboard", "shed", "zolder",
    ],
    "weapon": [
      "mes", "messen", "vuurwapen*", "wapen", "wapens", "pistool", "hakmes", "kapmes", "machete",
      "bijl", "geweer", "honkbalknuppel", "knuppel", "knife", "gun", "weapon",
    ],
    "abroad": [
      "buitenland", "herkomst", "thuisland", "geboorteland", "moederland", "land", "marokko",
      "turkije", "somalie", "syrie", "pakistan", "afghanistan", "irak", "iran", "egypte",
      "eritrea", "soedan", "abroad", "guinee", "gambia", "suriname", "india",
    ],
    "practise": [
      "doe", "doen", "vraag", "vragen", "oefen", "oefenen", "laat", "laten", "nodig", "nodigen",
      "geef", "geven", "zet", "zetten", "bel", "bellen", "stuur", "sturen", "schrijf", "schrijven",
      "lees", "lezen", "kook", "koken", "drink", "drinken", "wandel", "wandelen", "werk", "werken",
      "gebruik", "gebruiken", "deel", "delen", "houd", "houden", "begin", "beginnen", "start",
      "starten", "open", "openen", "hang", "hangen", "teken", "tekenen", "repareer", "repareren",
      "maak", "maken", "spreek", "spreken", "zeg", "zeggen", "vertel", "vertellen", "bespreek",
      "bespreken", "organiseer", "organiseren", "behandel", "behandelen", "kies", "kiezen", "eet",
      "eten", "speel", "spelen", "zing", "zingen", "kijk", "kijken", "ga", "gaan", "neem", "nemen",
      "leg", "leggen", "sluit", "sluiten", "ontvang", "ontvangen", "verzamel", "verzamelen",
    ],
    "tells": [
      "vertelde", "vertelden", "vertelt", "vertellen", "zei", "zegt", "zeggen", "zeiden",
      "bekende", "schreef", "schrijft", "fluisterde", "fluistert", "biechtte", "onthulde",
      "herkende", "herkent", "says", "said", "told",
    ],
  ]
}
