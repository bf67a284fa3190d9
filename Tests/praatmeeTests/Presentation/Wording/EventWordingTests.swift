import Testing

@testable import praatmee

@Suite struct `Events in words` {
  @Test(
    arguments: [
      ("received", nil, "submission", "Binnengekomen als inzending"),
      ("statusChanged", "new", "closed", "Status: van nieuw naar afgehandeld"),
      ("categoryChanged", nil, "doubt", "Soort: van geen naar twijfel"),
      ("categoryChanged", "doubt", "eigen\u{1B}", "Soort: van twijfel naar eigen␛"),
      ("sensitiveChanged", "false", "true", "Gevoelig: van nee naar ja"),
      (
        "acknowledgementWithheld", nil, "mailingList",
        "Geen bevestiging: de mail komt van een mailinglijst of nieuwsbrief"
      ), ("acknowledgementSent", nil, nil, "Bevestiging verstuurd"),
      ("acknowledgementPlanned", nil, "doubt.nl", "Bevestiging staat klaar (doubt.nl)"),
      ("relatedTo", nil, nil, "Verwijst naar inzending –, van iemand anders"),
      ("ietsNieuws", nil, "x", "ietsNieuws"),
    ] as [(String, String?, String?, String)])
  func `are sentences with stored values in their own words`(
    _ what: String, from: String?, to: String?, sentence: String
  ) {
    #expect(Wording(.dutch).event(what, from: from, to: to) == sentence)
  }
}
