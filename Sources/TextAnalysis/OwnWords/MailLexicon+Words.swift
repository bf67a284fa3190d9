extension MailLexicon {
  static let lists: [(MailWordRole, String)] =
    headerLists + openingLists + signatureLists + sentenceLists

  private static let headerLists: [(MailWordRole, String)] = [
    (
      .month,
      """
      jan feb mrt apr mei jun jul aug sep sept okt nov dec mar may oct maa januari februari maart
      april juni juli augustus september oktober november december january february march june july
      august october januar februar marz mai juin juillet dezember dez janvier fevrier mars avril
      aout septembre octobre novembre decembre janv fevr avr juil
      """
    ),
    (
      .weekday,
      """
      maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma di wo do vr za zo monday tuesday
      wednesday thursday friday saturday sunday mon tue wed thu fri sat sun montag dienstag mittwoch
      donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche
      maandagen dinsdagen woensdagen donderdagen vrijdagen maandagochtend dinsdagochtend
      woensdagochtend donderdagochtend vrijdagochtend maandagmiddag dinsdagmiddag woensdagmiddag
      donderdagmiddag vrijdagmiddag werkdag werkdagen aanwezig bereikbaar openingstijden kantooruren
      """
    ),
    (.headerOpener, "op on am le il el den"),
    (.headerVerb, "schreef wrote schrieb ecrit verzond"),
    (.headerHas, "heeft"),
    (.headerWritten, "geschreven"),
  ]

  private static let openingLists: [(MailWordRole, String)] = [
    (
      .greeting,
      """
      ha hoi hoihoi hallo hai hey hee hi dag goedemorgen goedemiddag goedenmiddag goedenavond goedeavond
      goedendag goededag beste lieve geachte ls dear hello morning afternoon evening bonjour bonsoir
      cher chere mesdames guten liebe lieber sehr moin gegroet yo heej halloo goeiemorgen
      goeiemiddag goeienavond goeiedag madame mijnheer geacht hoooi heey hoii haai salut chers
      cheres greetings goeiendag liebes werte werter goeiesmorgens goeiesmiddags goeiesavonds goedesmorgens
      goedemorge goeiemorge goeieavond goeiemiddags goedemorgens halo hallokes hallootjes hiya hola
      coucou hej servus gruezi gutentag buongiorno joehoe heya haai goeie goeden gutentag
      """
    ),
    (
      .tellsAfterGreeting,
      """
      ik wij we heb hebben is mijn zijn was wil willen kan hierbij i my are have bij ouders vraag
      graag geleden na niet wat hoe waar wie kunnen op ich je jullie u dat dit
      """
    ),
    (
      .beforeClosing,
      """
      met de vriendelijke vriendelijk hartelijke hartelijk lieve warme zonnige veel vele collegiale
      sportieve kind best warm many beste allerbeste fijne alvast bedankt dank en alle goeds mit
      freundlichen bien dikke oprechte heel mvg hele yours with vr vriendel muzikale meeste zeer all
      creatieve viele liebe herzliche mes meilleures mooie nogmaals met vrolijke frisse herfstige
      winterse zomerse feestelijke hartel kindest warmest schone thanks thank you and und et
      vielen danke merci dankjewel freundliche freundlicher freundlichem sonnige schöne besten sincères
      sinceres bonne bonnes amicales distinguées respectueuses dankend creatief blije opgewekte
      """
    ),
    (
      .closing,
      """
      groet groeten groetjes groetje grt grtjes grtz gr mvg hgr mvrgr liefs x xx xxx xxxx regards
      wishes cheers sincerely truly hoogachtend gruss gruße gruß grusse grussen grußen cordialement
      salutations hoogachting respectfully cordially groetn groetjess vrgr kus knuffel mfg hartelijks
      groetjs xoxo grtjs grtn groetend groetende groets amities saluti herzlichst groeten groetn lg vg vriendelijkegroet groetjesss grts faithfully amicalement bises bisous gruesse
      """
    ),
    (
      .afterClosing,
      """
      tot gauw snel later horens mails kijk
      en namens team juf meester uit mede ook jullie collega het hele alvast bedankt bij voorbaat van
      groep and from the all iedereen allemaal und tot ziens mevrouw meneer mevr dhr x xx xxx nogmaals
      opa oma mama papa moeder vader ouder
      """
    ),
    (
      .farewell,
      """
      dag weekend avond week vakantie feestdagen kerst pasen zomer middag ochtend werkweek dagen
      kerstvakantie zomervakantie herfstvakantie meivakantie schoolweek zondag day evening zomervakantie
      journee soiree semaine tag abend woche wochenende sonntag feierabend vacances
      """
    ),
    (
      .beforeFarewell,
      """
      alvast een nog en heel hele fijn fijne prettig prettige mooi mooie goed goede zonnig zonnige
      rustig rustige lekker lekkere verder allemaal gewenst toegewenst iedereen jullie u je wens ik
      voor nu a have nice good lovely zalige gezellig gezellige warme
      belle bonne excellente schonen schones schone einen un une tres great wonderful
      """
    ),
    (.signer, "juf juffrouw meester groep team klas namens mevrouw meneer opa oma"),
    (
      .particle,
      """
      van de der den het ten ter te la le el al ben bin ibn von zu du da dos di op in 't t aan bij y
      e oude abu ait ould
      """
    ),
  ]

  private static let signatureLists: [(MailWordRole, String)] = [
    (
      .function,
      """
      leerkracht leraar lerares docent docente groepsleerkracht vakleerkracht gymleraar directeur
      directrice adjunct rector conrector teamleider teamleidster teamcoordinator coordinator ib ib'er
      kc'er intern begeleider begeleidster ambulant gezinsbegeleider trajectbegeleider
      onderwijsassistent klassenassistent leraarondersteuner pedagogisch pedagogische pedagoog
      orthopedagoog gedragswetenschapper psycholoog logopedist logopediste medewerker medewerkster
      leidster leider gastouder gastouders pm'er pm-er manager locatiemanager clustermanager
      zorgcoordinator mentor jongerenwerker kinderwerker opbouwwerker sociaal maatschappelijk
      schoolmaatschappelijk werker werkster hulpverlener consulent adviseur adviseuse beleidsadviseur
      beleidsmedewerker projectleider onderzoeker stagiair stagiaire student studente vrijwilliger
      vrijwilligster voorzitter secretaris penningmeester concierge administratie secretaresse
      jeugdverpleegkundige verpleegkundige jeugdarts arts kraamverzorgende verloskundige trainer coach
      oudercoach gezinscoach ouderconsulent contactpersoon eigenaar oprichter teacher assistant
      headteacher head nurse worker social officer educator lehrerin lehrer leiterin leiter erzieherin
      erzieher enseignante enseignant directrice educatrice pedagogue taalcoach bibliothecaris
      brugfunctionaris ouderbetrokkenheid zzp'er zzper invaller kleuterjuf
      """
    ),
    (
      .organisation,
      """
      school basisschool obs cbs rkbs pcbs ikc kdv bso psz sbo so vso vmbo mavo havo vwo mbo hbo
      peuterspeelzaal kinderdagverblijf kindercentrum kinderopvang kinderopvanggroep kinderdagopvang
      opvang peuteropvang voorschool jongerencentrum buurthuis buurtcentrum wijkcentrum wijkteam
      jeugdteam stichting scouting college lyceum gymnasium gemeente vereniging vve vzw bv b.v ggd cjg
      jeugdzorg jeugdhulp welzijn bibliotheek locatie afdeling team groep unit onderbouw bovenbouw
      middenbouw nursery primary academy kita kindergarten grundschule creche ecole hogeschool
      universiteit instituut praktijk kindcentrum speelzaal gastouderbureau kraamzorg centrum
      sociaalwijkteam hospice ziekenhuis bibliotheken
      """
    ),
    (
      .contact,
      """
      tel telefoon telefoonnummer telnr mob mobiel gsm fax email mail emailadres website web www http
      https adres bezoekadres postadres postbus phone mobile facebook instagram linkedin twitter
      youtube tiktok whatsapp volg kvk btw iban telefon handy straße strasse straat routebeschrijving
      whatsappen agb big skj
      """
    ),
    (
      .presence,
      """
      werkdag werkdagen aanwezig afwezig bereikbaar werk werkzaam kantoor dagelijks elke iedere even
      oneven weken week tot uur t m tm tussen van en op met uitzondering behalve niet ik ben mijn zijn
      is de dagen dag vrij ochtend middag ochtends middags 's avonds avond vanaf i work on at
      except and through to working days day not available present in office kantooruren spreekuur
      openingstijden geopend gesloten schooldagen thuis locatie telefonisch via mail om wij zijn alleen
      out wisselend
      """
    ),
    (
      .slogan,
      """
      samen elk elke ieder iedere kind kinderen leren groeien groei spelen ontdekken toekomst ruimte
      plezier aandacht hart passie wereld veilig talent talenten thuis plek kansen kleurrijk bloeien
      ontwikkeling ontwikkelen leven school onderwijs zorg kracht dromen morgen vandaag dag vertrouwen
      verschil uniek unieke jezelf opvang welkom mooier together every child children learning grow
      growing future liefde warmte betrokken buurt wijk mensen mens jeugd verbinden verbindt beter
      betekenis verwondering geluk gelukkig sterk sterker
      """
    ),
  ]

  private static let sentenceLists: [(MailWordRole, String)] = [
    (
      .sentence,
      """
      ik je jij jou jouw jullie u uw we wij ze zij hij het hem haar hun mij me mijn dit dat die deze er
      hier daar niet geen nog wel ook maar want omdat doordat zodat als of dus toch dan toen al alleen
      is ben bent zijn was waren heb hebt heeft hebben had hadden wil wilt willen wilde wilden kan kun
      kunt kunnen kon konden mag mogen mocht moet moeten moest hoef hoeft zal zullen zou zouden word
      wordt worden werd werden ga gaat gaan ging gingen weet weten wist vind vindt vinden vond vonden
      denk denkt dacht dachten doe doet doen deed deden kom komt komen kwam kwamen zeg zegt zei zeiden
      zie ziet zag zagen laat laten liet liever graag bel bellen stuur sturen noem noemen gebruik
      gebruiken plaats publiceer hoor horen lees lezen schrijf schreef vraag vragen geef krijg krijgt
      kreeg blijf blijft bleef alsjeblieft alstublieft aub a.u.b svp hoe wat waarom wie wanneer waar
      welke welk hoeveel even misschien trouwens overigens eigenlijk verder niemand iemand iets niets
      alles hoop hopelijk sorry excuses bedankt dank een om te over zonder voor door zodra sinds tot
      mits tenzij inmiddels helaas gelukkig vergeten bedoel bedoelde slaat sloeg huilt huilde durf
      durft weer vaak nooit altijd soms anders elkaar zelf
      i you he she it we they my your his her our their me him us them this that these those not no
      don't do does did can could may might must should would will is are was were be been have has had
      but because if so also please just never always what how why who when where which anyone there
      ich du er sie es wir ihr mein dein nicht kein ist bin sind war waren habe hat haben hatte kann
      konnen darf muss soll wird wurde aber weil wenn ob auch bitte noch nur wie was warum wer wann
      je tu il elle nous vous ils elles mon ma mes ton ne pas est suis sont etait ai avons avez ont
      mais parce que si aussi encore comment pourquoi qui quand
      """
    ),
    (
      .personal,
      """
      ik mijn mij me mn m'n m'n mezelf i my myself i'm i've ich mein meine mir mich moi j'ai
      """
    ),
    (
      .noSlogan,
      """
      je jij jou jouw jullie u uw niet geen maar want omdat of was waren had hadden heb hebt heeft
      hebben ik mijn mij me werd werden kwam zei nog ook toch dus misschien alleen ze hij zij hem haar
      deze dit you your not but because graag aub svp vraag
      """
    ),
    (
      .statement,
      """
      gebeurd verzonnen gefingeerd gefingeerde weglaten weggelaten toestemming publicatie publiceren
      anoniem naamloos namen herkenbaar herleidbaar geanonimiseerd waargebeurd bijlage bijlagen foto
      foto's filmpje voornaam achternaam schoolnaam gewijzigd veranderd true anonymous
      """
    ),
    (
      .wish,
      """
      anoniem aub a.u.b svp alsjeblieft alstublieft please bitte liever graag sorry vergeten ps haast
      """
    ),
  ]
}
