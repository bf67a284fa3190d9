/// Words with a capital that point at nobody.
enum SafeWords {
  static let capitals = WordSet(
    """
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei
    juni juli augustus september oktober november december monday tuesday wednesday thursday friday
    saturday sunday january february march may june july august october
    """,
    """
    nederland nederlands nederlandse nederlander nederlanders holland hollandse belgie belgisch
    belgische vlaanderen vlaams vlaamse vlaming walloon wallonie fries friese friesland gelderland
    overijssel drenthe zeeland limburg brabant noord zuid oost west duitsland duits duitse frankrijk
    frans franse engeland engels engelse english dutch german french brits britse spanje spaans
    spaanse italie italiaans italiaanse portugal portugees polen pools poolse oekraine oekraiens
    oekraiense rusland russisch russische turkije turks turkse marokko marokkaans marokkaanse
    arabisch arabische berbers somalie somalisch somalische eritrea eritrees eritrese tigrinya syrie
    syrisch syrische irak iraaks iraakse iran iraans iraanse farsi dari pashto afghanistan afghaans
    afghaanse china chinees chinese japan japans japanse india indisch suriname surinaams surinaamse
    antillen antilliaans antilliaanse curacao papiaments papiamento bulgarije bulgaars bulgaarse
    roemenie roemeens roemeense hongarije hongaars griekenland grieks griekse kroatie bosnie albanie
    ghana ghanees nigeria kaapverdie kaapverdisch ethiopie amhaars koerdisch koerdische europa
    europese amerika amerikaans amerikaanse afrika afrikaans afrikaanse azie aziatisch islam islamitisch
    christen christelijk christelijke joods joodse moslim moslims katholiek katholieke
    """,
    """
    kerst kerstmis pasen pinksteren sinterklaas sint hemelvaart ramadan suikerfeest offerfeest
    carnaval koningsdag bevrijdingsdag moederdag vaderdag halloween divali diwali eid chanoeka
    valentijn valentijnsdag advent allerheiligen
    """,
    """
    kanjertraining kanjer rots water kiva vreedzame vreedzaam zien parnassys cito iep uk puk
    piramide kaleidoscoop pikler reggio gordon triple montessori dalton daltonschool jenaplan
    jenaplanschool montessorischool vrijeschool freinet marzano covey leerkracht logo startblokken
    speelplezier boekstart vve opstap voorleesexpress stap boeke sova pbs mdo zat igdi
    lvs iq adhd add asd pdd dyslexie tos autisme odd nt wisc bhv avg gdpr meldcode
    piaget vygotsky vygotski bowlby erikson kohlberg freud winnicott bronfenbrenner maslow
    stevens nji veilig thuis ggd cjg jgz ggz wmo duo ocw vws lrk swv cjb clb kind gezin kindergezin
    opgroeien halt jeugdzorg jeugdbescherming raad kinderbescherming kindertelefoon consultatiebureau
    inspectie gemeente ministerie praatmee
    """,
    """
    whatsapp facebook instagram tiktok snapchat youtube google teams zoom outlook gmail word excel
    powerpoint minecraft fortnite roblox pokemon nintendo netflix spotify ipad iphone android apple
    microsoft samsung social schools parro konnect bitcare kindplanner magister somtoday smartschool
    gimme questi klasbord seesaw kahoot canva internet chatgpt app tv dvd pc a4 a3 qr usb nijntje
    dikkie dik kikker gruffalo rupsje pippi elmo sesamstraat koekeloere disney lego duplo
    playmobil barbie frozen
    """,
    """
    god allah jezus bijbel koran tikkie ikea hema aldi lidl jumbo action xenos bsn btw ok oke ps nb
    svp aub faq hbo mbo wo ib ib'er rt ic id sms ma ho bo so bv mvg ivm kb ouderraad mr or gmr
    juf meester mevrouw meneer papa mama opa oma tante oom dhr hr mw mevr dr drs prof heer i mum dad
    """)

  /// Words that begin sentences, and so have a capital without being names.
  static let ordinary = WordSet(
    """
    de het een en of maar want dus ik jij je u hij zij ze wij we jullie men er dit dat deze die daar
    hier toen nu dan als wanneer omdat doordat terwijl hoewel zodat sinds voor na tijdens bij met
    zonder door om op in uit aan van naar tot over onder tussen tegen binnen buiten achter boven
    naast vanuit vanaf volgens namens rond rondom ondanks dankzij behalve wie wat waar waarom hoe
    welke welk hoeveel hoezo waarvoor waarmee waarbij waarop hoelang mijn mijne jouw uw zijn haar
    ons onze hun alle alles allemaal iedereen iemand niemand niets niks iets ieder iedere elk elke
    sommige veel weinig meer meest meeste minder enkele beide ander andere anderen zelf zelfs ook
    nog al wel niet geen nooit altijd vaak soms meestal eerst daarna vervolgens uiteindelijk
    eindelijk gisteren vandaag morgen vanmorgen vanmiddag vanavond vorig vorige volgend volgende
    afgelopen laatst onlangs pas destijds vroeger later straks inmiddels ondertussen intussen
    misschien wellicht waarschijnlijk natuurlijk gelukkig helaas eigenlijk echt heel erg zeer
    ongeveer bijna zo zulke zoals zoiets toch immers namelijk bovendien daarom daarvoor daarmee
    daardoor daarbij daarom hierdoor hierbij hiermee hierover hieronder daarover daarnaast verder
    tevens ja nee oke prima mooi goed fijn leuk lastig moeilijk jammer sorry graag bedankt dank
    hoi hallo dag beste geachte lieve hai hey goedemorgen goedemiddag goedenavond groet groeten
    groetjes vriendelijke hartelijke
    """,
    """
    is was waren ben bent wordt worden werd werden heb hebt heeft hebben had hadden kan kun kunnen
    kon konden zal zullen zou zouden mag mogen mocht moet moeten moest wil willen wilde gaat ga gaan
    ging doe doet doen deed kom komt komen kwam zie ziet zien zag weet weten wist denk denkt dacht
    vind vindt vinden vond blijf blijft bleef maak maakt maken laat laten geef geeft geven gaf vraag
    vragen vroeg zeg zegt zei staat staan stond zit zitten zat ligt loop lopen werk werkt werken
    begin begint beginnen lees leest lezen hoor hoort horen spreek spreekt spreken krijg krijgt
    kreeg neem neemt nemen nam stuur sturen zoek zoeken zet zetten schrijf schrijven leg bel bellen
    merk herken herkennen herkennenjullie probeer help hou houd luister kijk let stel speel voel
    voelt bestaat bestaan lijkt leek blijkt bleek achteraf vooraf voorafgaand samen alleen juist
    """,
    """
    ouder ouders vader vaders moeder moeders kind kinderen leerling leerlingen collega collega's
    team school schoolteam groep klas peuter peuters kleuter kleuters baby baby's jongen jongens
    meisje meisjes jongere jongeren gezin gezinnen leraar leraren leerkracht leerkrachten opvang
    juffen meesters pleegouders pleegkind pleegmoeder broer zus dochter zoon familie buurt
    tip tips vraag vragen voorbeeld voorbeelden twijfel twijfels verhaal les lessen dilemma koffie
    thee tijd gesprek gesprekken contact vertrouwen dertig twintig tien elf twaalf een twee drie
    vier vijf zes zeven acht negen honderd kwart half week weken maand maanden jaar jaren dagen
    eens stap bijvoorbeeld kortom conclusie resultaat idee hulp thuis buiten klinkt vooral vermoedelijk
    wegens omtrent betreft betreffende onderwerp bericht mail bijlage noot let wij dertien veertien
    """,
    """
    the a an and or but so i you he she it we they this that these those there here then now when
    if because while since for after before during at with without by on in out to from of over
    under my your his her our their its all every each some many few other one two three what who
    where why how which is was are were be been have has had do does did can could will would may
    might must shall should please thank thanks hello hi dear kind regards parents parent children
    child at last today yesterday once sometimes often always never maybe perhaps
    """)
}
