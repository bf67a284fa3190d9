extension ReasonWording {
  /// What follows from how the institute has set things up.
  static let intakeRules: [String: ReasonSentence] = [
    "acknowledgementsOff": ReasonSentence(
      "Bevestigingen staan uit in de configuratie",
      "Acknowledgements are switched off in the configuration"),
    "templateMissing": ReasonSentence(
      "De tekst voor deze bevestiging ontbreekt", "The text for this acknowledgement is missing"),
    "nobodyToAnswer": ReasonSentence(
      "De mail noemt geen adres om aan te antwoorden", "The mail names no address to answer to"),
  ]
}
