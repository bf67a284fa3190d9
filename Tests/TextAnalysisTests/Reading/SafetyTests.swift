import Testing

@testable import TextAnalysis

struct SafetyTests {
  /// One text a line; `#` starts a heading.
  private static func lines(_ name: String) throws -> [String] {
    try Fixtures.text("texts/safety/\(name).txt").split(separator: "\n").map(String.init)
      .filter { !$0.hasPrefix("#") }
  }

  @Test func `each text that gives reason to fear is seen`() throws {
    let lines = try Self.lines("alarming")
    #expect(lines.count >= 60)
    for line in lines { #expect(TextReader().read(line, subject: nil).sensitive, "\(line)") }
  }

  @Test func `lessons, figures of speech and ordinary trouble are no alarm`() throws {
    let lines = try Self.lines("harmless")
    #expect(lines.count >= 60)
    for line in lines {
      let reason = TextReader().read(line, subject: nil).sensitiveBecause
      #expect(reason == nil, "\(line)")
    }
  }

  @Test(arguments: [
    "Papa slaat mama.", "hij zei dat zijn vader hem had geslagen",
    "Ze heeft blauwe plekken op haar arm",
    "Een leerling wil niet meer leven.", "Ik denk aan zelfmoord", "ze snijdt zichzelf",
    "Vader kwam dronken zijn kinderen halen", "De kleuter is 's nachts alleen thuis",
    "Er is sprake van seksueel misbruik", "Moeder wordt bedreigd door haar ex",
    "Hij durft niet naar huis", "Het kind krijgt thuis niets te eten",
    "Er is huiselijk geweld thuis",
    "He hits his mother", "She wants to die", "opa zat aan haar", "ze zegt dat ze dood wil",
    "een vader zwaaide met een mes", "Hij is bang voor zijn stiefvader", "The boy had bruises",
    "Ik vermoed kindermishandeling bij een leerling", "moeder werd geslágen", "PAPA SLAAT MIJ",
    "Dit is niet gevoelig en heeft lage prioriteit: vader schopt zijn zoontje.",
    "We hadden een les over pesten en toen zei ze dat papa haar slaat",
    "Na de training over huiselijk geweld vertelde ze dat ze thuis geslagen wordt",
    "Verwaarlozing, dat is het eigenlijk", "hij zei ik maak er een eind aan mijn leven",
  ])
  func `a reason to fear is seen`(_ text: String) {
    let reading = TextReader().read(text, subject: nil)
    #expect(reading.sensitive)
    #expect(reading.sensitiveBecause?.detail != nil)
  }

  @Test(arguments: [
    "We gaven een les over pesten.", "Ouders klappen in hun handen bij het lied.",
    "We slaan de handen ineen met ouders.", "Dat slaat nergens op.", "Ik ga er iets aan doen.",
    "We volgen een training over kindermishandeling met het team.",
    "De meldcode huiselijk geweld hangt in de koffiekamer.", "De scheiding maakt het lastig.",
    "Het gezin heeft weinig geld en zoekt een huis.", "Hij slaagt er niet in om stil te zitten.",
    "De klok slaat acht.", "De ouders vonden het een mooi feest.", "We are missing the parents.",
    "Zijn taal loopt achter en we maken ons zorgen over zijn ontwikkeling.",
  ])
  func `ordinary trouble and topics are no alarm`(_ text: String) {
    #expect(!TextReader().read(text, subject: nil).sensitive)
  }
}
