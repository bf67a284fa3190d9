extension ReasonWording {
  /// What the store decides by itself.
  static let storeRules: [String: ReasonSentence] = [
    "planningFailed": ReasonSentence(
      "De bevestiging kon niet worden gemaakt", "The acknowledgement could not be made"),
    "unexplained": ReasonSentence(
      "Het programma gaf geen reden en deed daarom niets",
      "The program gave no reason and so did nothing"),
    "unstorable": ReasonSentence(
      "Het bericht past niet in de database", "The message does not fit the database"),
  ]
}
