/// Words of mail systems, in lower case.
enum BounceWords {
  /// How subjects of bounces begin.
  static let subjects = [
    "undeliver", "onbestelbaar", "niet bestelbaar", "returned mail", "failure notice",
    "delivery failure", "delivery status notification", "mail delivery failed",
    "mail delivery failure", "message delivery failure", "delivery notification",
    "warning: could not send message", "warning: message", "mail system error", "mail could not be",
    "unzustellbar", "nicht zustellbar", "non remis", "delivery delayed", "kan niet worden bezorgd",
    "bezorging mislukt", "bezorging vertraagd", "delivery has failed", "automatic reply: undeliver",
  ]

  /// What subjects of delays hold.
  static let delays = [
    "delay", "vertraagd", "warning: could not send", "warning: message", "verzögert", "still being",
  ]

  /// Lines behind which the message stands that came back.
  static let returned: [StaticString] = [
    "below this line is a copy", "this is a copy of the message", "original message follows",
    "original message --", "-- original message", "original message headers", "- original headers",
    "oorspronkelijke bericht", "oorspronkelijke kopteksten", "returned message",
    "header of the message", "your message follows", "message header follows",
  ]
}
