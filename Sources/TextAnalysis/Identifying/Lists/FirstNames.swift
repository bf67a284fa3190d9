/// First names that are no ordinary word, so that they are known without a capital too.
enum FirstNames {
  static let all = WordSet(
    """
    aafke aaron abdel abdul abdullah abigail achmed adam adnan ahmad ahmed ahmet aicha aïsha aisha
    ali alice alicia alina amal amar amber amin amina amine amira amy anas andrea andreas aniek anika
    anissa anita anja anke anna annabel anne annelies annemarie annemiek annet annette anouk ans anton
    antonia antoon anwar arie arjan armin arno arthur asma astrid ayaan ayah ayoub ayse aylin aziz
    bart bas bashir bastiaan beatrijs ben benjamin berend bernadette bert bianca bilal birgit bob boris
    bouchra bram brecht brenda brigitte britt bryan burak carla carlijn carlo carolien caroline
    casper catharina cem charlotte chantal chris christel christiaan christina christine cindy claire
    claudia cor corina corine corrie daan dalila dani daniel daniela danique daphne david dean debby
    demi denise dennis derya diana diane dieuwertje dilara dina dirk djamila dominique dounia driss
    dylan ebru eefje eline elias elif elin elisa elise elizabeth ella ellen els elske emil emilia emily
    emine emir emma emre erik erika erwin esmee esra esther eva evelien evelyn evi evy ezra fabian
    fadila fahad faisal fatih fatima fatma fatoumata fayza feline femke fenna ferdi fien fientje filip
    finn fleur floor floris floortje fouad francis frank frans frederik freek frits gerard gerda gerrit
    gert gijs giovanni gizem greet greetje guus gwen habiba hafsa hajar hakan hamid hamza hana hanna
    hannah hanneke hans harm harold harry hasan hassan hatice heleen helena helma henk henny henri
    hicham hilde hind huda hugo hussein ibrahim ilana ilias ilse iman imane imke inge ingrid irene iris
    irma isa isaac isabel isabella isabelle ismail ivana ivo jaap jack jacqueline jade jaden jamal james
    jamila jan janneke jana janine jannie jasmijn jasmin jasmine jasper jayden jayson jeanine jeannette
    jelle jens jenny jeroen jesse jessica jet jette jill jim jip jitske joanne job jochem joep johan
    johanna john jolanda jolien jonas jonathan joost jordy joris jorn jos josefien josephine joshua
    joyce judith julia julian julie juliette julius juul kaat kadir kamal karel karim karin karima
    karlijn katarina kathleen katja katrien kayleigh kees kelly kenan kenza kerem kevin khadija khalid
    kim kimberly klaas klaartje koen koos kris kristel kristof kübra kurt laila lana lars laura lauren
    laurens leah leen leila lena lennart leo leon leonie leyla lianne lidia lieke lien lies liesbeth
    lieselot lieve lina linda lindsey lisa lisanne lise liv liza lize loes lois lotte louis louisa
    louise luc luca lucas lucia luka lukas luna luuk lynn maaike maarten maartje machteld mackenzie
    madelief magda mahmoud malak malika manon manuel mara marc marcel margot margriet maria marie
    marieke mariam mariama marian marianne marije marijke marijn marina marion marit marja marjan
    marjolein mark marleen marlies marloes marlou marta martha martijn martin marwa maryam mathilde
    mathijs matteo matthias maud maurice maurits max maya mayar mees mehdi mehmet melanie melike
    melissa melle merel meryem merve michael michel michelle mick mieke miep mies mika mike mikail mila
    milan mina mira miranda miriam mirjam mirte mirthe mo mohamed mohammed monica monika monique moniek
    morris mounir muhammed murat musa mustafa myrthe nabil nadia nadine nadira naima najat naomi nasser
    natalia natalie natasja nathan nawal nick nicky nico nicole niels niene nienke nikki nina nisa noa
    noah noëlle noor noortje nora nordin noud nour noura olga olivia olivier omar oscar osman otto owen
    pascal patricia patrick paul paula pauline peter petra phaedra pien pieter pim pleun priscilla puck
    quinten rachel rachid rafael raf ralf ramazan rana rania raoul raquel rayan rayane rebecca redouan
    renate rené renée renske ria rianne richard rik rick rita riyad rob robbert robbin robert robin
    rosa rosalie roel roos rosanne roxanne ruben rudi rutger ruth ryan sabine sabrina said salah saliha
    salim salma sam samantha sami samir samira samuel sander sandra sanne saar sara sarah sascha saskia
    sebastiaan selim selin selma sem semih serena sevda shanaya sharon shirley sibel siem silke silvia
    sima simon simone sjaak sjoerd sofia sofie sonja sophia sophie soufiane souhaila stan stefan
    stefanie stella stephanie steven stijn sumaya susan susanne suzan suzanne sven sylvia sylvie tamar
    tamara tanja tara tarik teun teuntje tess thea theo thijs thirza thom thomas tibo tijmen tijn tim
    timo tina tineke tinne tobias tom tristan truus tugba tuur umar umut ursula valentina valerie vanessa
    vera veerle victor victoria vince vincent viola vivian walid wassim wendy wesley wessel wiebe wietske
    wilhelmina willem wilma wim wouter xander yara yasin yasmin yasmina yasmine yassin yassine yassir
    yelda yosef youssef yvette yvonne zahra zainab zakaria zara zaynab zehra zeynep ziad zoë zoey zofia
    """)

  /// Names that are ordinary words as well: known by their capital or a cue only.
  static let ordinaryWords = WordSet(
    """
    roos bloem storm wolf sterre sterren linde hart lief lieve puck jet job bas max isa sam ben rob mark
    kim mo bob roel stan pim dean amber fleur floor jade iris viola madelief merel ans els pleun wit
    groot klein jong bakker visser smit smits boer berg dijk bos veld kok koning prins vos haan mulder
    meijer brand molen water vis kuiper post zwart bruin groen jansen maas beek hof mees sem
    """)
}
