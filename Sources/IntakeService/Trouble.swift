import MailTransport

/// All that is decided about failure, in one place: how long to wait, when to give up.
package struct Trouble: Sendable {
  /// A number from 0 to 1, anew each time: waiting daemons must not knock all at once.
  let random: @Sendable () -> Double

  package init(random: @escaping @Sendable () -> Double = { Double.random(in: 0...1) }) {
    self.random = random
  }

  /// How long to leave a server alone after it failed so many times in a row.
  ///
  /// What may pass by itself is tried again soon. What only a person can mend (a password, a
  /// tenant's setting) is tried gently, for providers lock out those who insist.
  func pause(after disposition: TransportError.Disposition, failures: Int) -> Duration {
    let (first, longest): (Double, Double) =
      switch disposition {
      case .transient: (2, 300)
      case .permanent, .configuration: (60, 3600)
      }
    let doubled = first * Double(1 << min(max(failures - 1, 0), 20))
    return .seconds(min(doubled, longest) * (0.75 + 0.5 * random()))
  }

  /// How long to wait between two looks at a server that cannot tell of new mail by itself.
  func jittered(_ poll: Duration) -> Duration { poll * (0.9 + 0.2 * random()) }

  /// When to try to send a mail again that was put off so many times; nil: give it up.
  ///
  /// Within about three days, as mail servers do among each other (RFC 5321 section 4.5.4.1).
  static func wait(beforeAttempt attempts: Int) -> Duration? {
    let minutes = [1, 5, 15, 30, 60, 120, 240, 480, 480, 480, 480, 480, 480, 480]
    guard attempts >= 1 else { return .zero }
    guard attempts <= minutes.count else { return nil }
    return .seconds(minutes[attempts - 1] * 60)
  }

  /// After so many uncertain mails in a row, sending pauses: each of them costs a person's look.
  static let uncertainBeforePause = 3

  /// How an attempt ended is written down before anything else is sent: so often it is tried where
  /// the database is busy or full, with this pause.
  static let attemptsToWriteDown = 120
  static let pauseToWriteDown = Duration.seconds(1)

  /// A message that broke the reading of it so many times is put aside with its bytes.
  static let attemptsBeforeQuarantine = 3

  /// When to ask again for a message that the server listed so many times and did not give: after
  /// a minute, and each time twice as long, up to a day.
  static func wait(beforeAskingAgain times: Int) -> Duration {
    .seconds(min(60 * (1 << min(max(times - 1, 0), 20)), 86_400))
  }

  /// From so many times on, it is for a person to look into.
  static let timesBeforeComplaint = 10
}
