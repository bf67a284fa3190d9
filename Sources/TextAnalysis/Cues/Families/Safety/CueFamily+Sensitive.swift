extension CueFamily {
  /// Violence, seen or told.
  static let violence = CueFamily(
    .violence,
    except: [
      "slaat (nergens op|aan|over|op hol|op tilt|op de vlucht|een brug|een slag)",
      "sloeg (op hol|op de vlucht|aan|om|nergens|over|de slag)", "(ineen|gade|werk|stuk) geslagen",
      "slaan (we|wij|aan|over|de handen|de brug|de plank|de bal)", "(we|wij) ~ slaan", "slag slaan",
      "brug* slaan",
      "(hart|klok) ~ (slaat|sloeg)", "(handen|bruggen|brug) ~ (slaan|slaat)", "geslagen slag",
    ],
    [
      "(sla|slaat|slaan|sloeg|sloegen|schopt|schopte|schoppen|trapt|trapte|mept|mepte) ~ (haar|zijn|hem|het|de|mij|me|ons|hun) ~ (kind|kinderen|zoon|zoontje|dochter|dochtertje|jongen|meisje|broertje|zusje|moeder|vader|vrouw|peuter|baby|leerling|mama|papa)",
      "(papa|mama|vader|moeder|pappa|mamma|stiefvader|stiefmoeder|oom|opa|vriend|hij|ze|zij|ouder|ouders|broer) ~ (slaat|slaan|sloeg|sloegen|schopt|schopte|schopten|mept|mepte|wurgt|wurgde|knijpt|kneep)",
      "(slaat|slaan|sloeg|schopt|mept) (hij|zij|ze|vader|moeder|papa|mama|me|mij|hem|haar)",
      "(wordt|worden|werd|werden|is|zijn|krijgt|kreeg|ben) ~ (geslagen|mishandeld|geschopt|gewurgd|bedreigd|geduwd|afgeranseld)",
      "(geslagen|mishandeld|mishandelt|mishandeling|geschopt|gewurgd)",
      "(pak slaag|een tik|oorvijg*|klappen gekregen)",
      "(krijgt|kreeg|krijgen|kregen) ~ (klappen|slaag)",
      "(blauwe|blauw) (plek|plekken|oog|ogen)", "bont en blauw",
      "(striemen|brandplek*|brandwond*|schroeiplek*)",
      "(rode|vreemde|onverklaarbare) (striem*|afdrukken|verwonding*|letsel)",
      "(onverklaard|onverklaarbaar) letsel", "(losse|harde) handjes",
      "(handen|vingers) om (haar|zijn|de) (nek|keel)",
      "(huiselijk|fysiek|lichamelijk|seksueel|psychisch) geweld",
      "geweld* (thuis|tegen|in het gezin)",
      "(gewelddadig*|agressief|agressieve) ~ (thuis|vader|moeder|partner|ex|man|vriend|ouder)",
      "(vader|moeder|partner|ex|ouder|stiefvader) ~ (gewelddadig|handtastelijk)",
      "(bang|doodsbang|angstig) (voor|om) ~ (vader|moeder|papa|mama|stiefvader|haar man|haar ex|naar huis|thuis)",
      "(durft|durven|durfde|wil|wilde) niet naar huis",
      "(opgesloten|vastgebonden|opgesloten in)",
      "(hits|hit|beats|beat|beaten|slapped|slaps|kicked|kicks|punches|punched) ~ (her|his|him|me|the|their) ~ (child|children|son|daughter|kid|mother|wife|boy|girl)",
      "(he|she|dad|mum|mom|father|mother|stepfather) (hits|hit|beats|beat|hurts|hurt|kicked|punched)",
      "(bruise|bruises|bruised)", "(being|was|were|is|got) (beaten|abused|hit|assaulted)",
      "domestic violence",
      "(hij|ze|zij|vader|moeder) ~ (gooit|smijt|gooide|smeet) ~ (kind|baby|zoon|dochter|peuter)",
      "door elkaar (geschud|schudt|schudde)",
      "(eerwraak|eergerelateerd*|uithuwelijk*|gedwongen huwelijk|genitale verminking|meisjesbesnijdenis)",
      "geslagen door", "slaat er (op|soms)", "schlagt ~ (kind|sohn|tochter|mich)",
      "(il|elle) (bat|frappe)",
    ])

  /// Sexual abuse, and abuse named as such.
  static let abuse = CueFamily(
    .abuse,
    except: [
      "misbruik (maken|maakt|van|gemaakt)", "maak* misbruik",
    ],
    [
      "(misbruikt|misbruik|verkracht*|aangerand|aanrand*|ontucht*|incest|pedofiel*)",
      "(seksueel|seksuele|sexueel|sexuele) ~ (misbruik|handeling*|grensoverschrijdend*|overschrijdend|getint*|spelletjes|uitbuiting)",
      "(zit|zat|raakt|raakte|betast|betastte|aangeraakt) ~ (aan haar|aan hem|aan mij|aan me|in haar broek|in zijn broek|tussen haar benen|haar onderbroek|zijn plasser|haar poepie)",
      "(zit|zat) aan (haar|hem|mij|me)", "(betast*|handtastelijk)",
      "(moest|moet) ~ (uitkleden|bloot)",
      "(naaktfoto*|blootfoto*|sexting|kinderporno|grooming|loverboy*|sextortion)",
      "(geheimpje|geheim) (met|van) (papa|opa|oom|vader|stiefvader|buurman)",
      "(kindermishandeling|kindermisbruik|eerwraak)", "(onveilig|niet veilig) (thuis|bij)",
      "thuis (|is) (|het) (niet veilig|onveilig)", "niet veilig (thuis|is|voelt)",
      "(sexual|sexually) (abuse|abused|assault|assaulted)",
      "(abuse|abused|abusing|molested|raped)",
      "(touches|touched) (her|him|me) ~ (private|inappropriately|there)",
    ])

  /// Neglect.
  static let neglect = CueFamily(
    .neglect,
    [
      "(verwaarloosd|verwaarloost|verwaarlozing|verwaarlozen)",
      "(krijgt|kreeg|krijgen|heeft|hebben|had) (|thuis|al|bijna|vaak|soms) ~ (niets|niks|geen|amper) (te eten|eten|ontbijt|te drinken)",
      "(niks|niets) te eten",
      "(al dagen|dagenlang|dagen) ~ (niet gegeten|dezelfde kleren|niets gegeten|niet gewassen)",
      "(alleen|in haar eentje|in zijn eentje) (thuis) ~ (nacht*|dagen|avond*|uren|gelaten)",
      "(nachten|hele nacht|avonden|nachts|avonds) ~ alleen (thuis|gelaten)",
      "(zich|me) ~ (iets aan te doen|iets aan wil|wat aan te doen|van kant)",
      "(laat|laten|liet|lieten) ~ (kind|kinderen|baby|peuter|kleuter|zoontje|dochtertje|hem|haar|ze) ~ alleen (thuis|achter|in)",
      "(vier|vijf|zes|zeven|drie|4|5|6|3|7) jaar* ~ alleen thuis",
      "(uitgehongerd|ondervoed|vervuild|vervuilde)",
      "(ruikt|rook|stinkt|stonk) ~ (urine|ontlasting)",
      "(vader|moeder|ouder|ouders|mama|papa) ~ (dronken|onder invloed|verslaafd|drugs|aan de drank|stoned|bewusteloos|van de wereld)",
      "(dronken|onder invloed) (vader|moeder|aan|bij|op|van|achter|haar|zijn)",
      "(naar alcohol|naar drank) (ruikt|rook|stonk|stinkt|ruiken)",
      "(rook|ruikt|stonk|stinkt|ruik) (|sterk|vaak|soms|erg) naar (alcohol|drank|wiet)",
      "(zonder|geen) ~ (medicijnen|insuline|verzorging) ~ (krijgt|geven|gegeven|onthouden)",
      "(neglected|neglect|neglects|starving|left alone at)",
      "(drunk|high) ~ (pick|picking|collect|mother|father)",
    ])

  /// Self-harm and suicide, of whoever.
  static let selfHarm = CueFamily(
    .selfHarm,
    [
      "(zelfmoord*|suicid*|zelfdoding|zelfbeschadig*|zelfverwond*|automutil*)",
      "(dood) (wil|willen|wilde|wilden|wou)",
      "(wil|wilde|willen|wilt|wou|liever|was|ik) (|niet|hij|zij|ze|liever|maar|echt|gewoon|het|liefst) (|liever|maar) dood (|zijn|was|gaan|wil|wilde)",
      "niet meer (wil|wilde|willen|wilt|hoeft|hoeven|hoefde) (|te) (leven|verder)",
      "niet meer (leven|verder leven|te leven)",
      "(wil|wilde|willen) niet (meer) (leven|verder|wakker)", "(einde|eind) aan ~ (leven|maken)",
      "(zichzelf|mezelf|haarzelf|hemzelf|mijzelf) ~ (iets aan|wat aan|snijdt|snijden|sneed|gesneden|krast|krassen|pijn|verwond*|doden|ophangen|van kant)",
      "(snijdt|snijden|sneed|krast|kerft) (zich|zichzelf|in) ~ (arm*|polsen|been|benen|zichzelf)",
      "(snijdt|sneed) (zichzelf|zich)",
      "(krassen|sneden|snijwond*|littekens) (op|in|aan) (haar|zijn|de|mijn) (arm*|pols*|been|benen)",
      "(geen|niks) (reden|zin) meer ~ (leven|verder)",
      "(beter|fijner) ~ (als ik er niet|er niet meer|zonder mij)",
      "er niet meer (zijn|te zijn|was|is|wil|wilde)",
      "(overdosis|pillen geslikt|van het dak|voor de trein|voor een trein)",
      "het leven niet meer (zien|ziet|zag|aan)",
      "(zie|ziet|zag) het (leven|niet) (|niet) meer zitten",
      "(suicide|suicidal|self-harm|self harm|selfharm)",
      "(kill|hurt|harm|cut|cuts|cutting|hurting) (myself|himself|herself|themselves|themself|yourself)",
      "(want|wants|wanted) to (die|be dead)", "(end|ending) (my|her|his) life", "selbstmord",
      "(sich umbringen|umzubringen)",
    ])

  /// Threats, and danger at hand.
  static let threat = CueFamily(
    .threat,
    except: [
      "dreigt (te escaleren|uit|vast|mis|te mislukken|onder|een tekort|tekort)",
      "dreigde (te escaleren|uit|vast|mis|te mislukken|onder)",
      "(was|is|gaat|ging) in gevaar komen", "weggelopen met",
    ],
    [
      "(bedreigt|bedreigd|bedreigde|bedreiging|bedreigingen|gedreigd|dreigement*)",
      "({adult}|hij) ~ (dreigt|dreigde|dreigen|gedreigd)",
      "(dreigt|dreigde|dreigen|dreigend) (|hij|zij|ze|vader|moeder) (|ermee|om) (|om) (haar|hem|hen|mij|me|ons|jou|met|dat|mij|zichzelf|iemand)",
      "(vermoord*|doodmaken|doodslaan|doodsteken|doodschieten|afmaken|neersteken|neerschieten|doodsbang)",
      "(mes|pistool|wapen|vuurwapen|hamer|honkbalknuppel|geweer) ~ (gezwaaid|zwaaide|bij zich|getrokken|trok|dreig*|in zijn hand|in haar hand|op tafel|meegenomen|in de tas|stak)",
      "met een (mes|pistool|wapen)",
      "(stalkt|stalking|stalkte|gestalkt|achtervolgt|achtervolgd)",
      "(ontvoer*|meegenomen naar het buitenland|kinderontvoering)",

      "(haar|hem|mij|me|de kinderen|zijn kind|ons) (iets|wat) (aandoen|aandoet|aan doet|aan gaat doen)",
      "(vermist|weggelopen|spoorloos)", "(acuut|direct|acute) (gevaar|onveilig*|onveilige)",
      "(in gevaar|levensgevaar*)",
      "(politie|ambulance|112) ~ (gebeld|bellen|erbij|gekomen|kwam|opgehaald)",
      "(uit huis geplaatst|crisisplaatsing|crisisopvang)",
      "(threat|threatens|threatened|threatening|kidnap*|in danger)",
      "(with a|has a|had a) (knife|gun|weapon)", "(kill|kills) (her|him|me|us|them|you)",
      "crimin* uitbuiting",
    ])
}
