/// Subjects that mail programs give to what they write by themselves.
enum AutomaticSubject {
  /// Whether a subject alone shows that a machine wrote the message.
  static func isConclusive(_ subject: String) -> Bool {
    starts(withOneOf: conclusive, withoutReplyMarks(subject))
  }

  /// Whether it may be a machine's, but people write such a subject too.
  static func isPossible(_ subject: String) -> Bool {
    starts(withOneOf: possible, withoutReplyMarks(subject))
  }

  /// Whether the text speaks of being away, as absence notices do.
  static func speaksOfAbsence(_ text: String) -> Bool {
    let words = text.prefix(2_000).lowercased()
    return absence.contains { words.contains($0) }
  }

  /// Whether a failure report of any form says that delivery only takes longer.
  static func saysDelayed(_ subject: String) -> Bool {
    let words = subject.lowercased()
    return delayed.contains { words.contains($0) }
  }

  private static func starts(withOneOf openings: [String], _ subject: String) -> Bool {
    openings.contains { subject.hasPrefix($0) }
  }

  /// The subject in lower case, without what stands before it in brackets and without "Re:".
  ///
  /// A forward mark stays: who forwards an absence notice is a person.
  private static func withoutReplyMarks(_ subject: String) -> String {
    var rest = Substring(subject.prefix(300).lowercased()).drop { $0.isWhitespace }
    var marks = 0
    while marks < markLimit {
      marks += 1
      if rest.hasPrefix("["), let close = rest.firstIndex(of: "]") {
        rest = rest[rest.index(after: close)...].drop { $0.isWhitespace }
      } else if let mark = ["re:", "aw:", "antw:", "sv:"].first(where: { rest.hasPrefix($0) }) {
        rest = rest.dropFirst(mark.count).drop { $0.isWhitespace }
      } else {
        break
      }
    }
    return String(rest)
  }

  private static let markLimit = 10

  private static let conclusive = [
    "automatisch antwoord:", "automatisch antwoord op", "automatische reactie:",
    "automatisch bericht:", "automatic reply:", "automatic response:", "automated response:",
    "automated reply:", "auto-reply:", "autoreply:", "auto reply:",
    "automatische antwort:", "réponse automatique", "reponse automatique",
    "out of office:", "out-of-office:", "out of office reply", "out of office autoreply",
    "out of the office:", "afwezigheidsassistent", "afwezigheidsbericht", "afwezigheidsmelding",
    "abwesenheitsnotiz", "abwesend:", "absence du bureau", "respuesta automática",
    "onbestelbaar:", "niet-bestelbaar:", "undeliverable:", "undelivered mail returned",
    "delivery status notification", "delivery failure", "delivery has failed",
    "mail delivery failed", "mail delivery failure", "mail delivery subsystem",
    "mail system error", "returned mail:", "failure notice", "warning: could not send message",
    "delivery delayed:", "vertraagde bezorging", "bezorging vertraagd", "unzustellbar:",
    "non remis :", "non remis:", "message could not be delivered", "leesbevestiging:",
    "ontvangstbevestiging:", "return receipt", "read receipt:",
  ]
  private static let possible = [
    "afwezig:", "afwezig ", "afwezigheid:", "niet aanwezig:", "vakantie:", "met vakantie:",
    "gelezen:", "read:", "not read:", "niet gelezen:", "geaccepteerd:", "accepted:", "declined:",
    "geweigerd:", "tentative:", "out of office", "out of the office", "gesloten:",
  ]
  private static let absence = [
    "afwezig", "vakantie", "niet aanwezig", "niet bereikbaar", "weer bereikbaar", "met verlof",
    "zwangerschapsverlof", "ouderschapsverlof", "out of office", "out of the office", "on leave",
    "annual leave", "weer aanwezig", "weer terug", "is gelezen", "was read", "werk niet op",
    "ik werk op", "gesloten", "nicht im büro", "abwesend", "absent", "er weer",
    "vrije dag", "mijn mail niet", "mijn mail tussendoor", "mail wordt niet", "geen mail",
  ]
  private static let delayed = [
    "delay", "warning", "vertraag", "waarschuwing", "not yet been delivered", "still trying",
    "could not be delivered yet", "verzögert",
  ]
}
