/// How long to wait for a server. All but `connect` measure silence, not work: a message that
/// takes an hour to arrive is fine as long as bytes keep coming.
package struct TransportTimeouts: Sendable, Hashable {
  /// From the name look-up to the end of the login.
  package var connect: Duration
  /// An IMAP server that owes a response and says nothing.
  package var imapSilence: Duration
  /// An SMTP server that owes a reply, or takes no more of what is sent (RFC 5321 section 4.5.3.2).
  package var smtpSilence: Duration
  /// The reply to the final dot. It is long because giving up there leaves a message uncertain
  /// (RFC 5321 section 4.5.3.2.6).
  package var smtpFinalReply: Duration
  /// How long IDLE stands before it is renewed. Servers may drop it after 30 minutes
  /// (RFC 2177), address translators earlier.
  package var idleRenewal: Duration
  /// A polite goodbye, or the end of an IDLE that is being stopped.
  package var farewell: Duration

  package init(
    connect: Duration = .seconds(30), imapSilence: Duration = .seconds(60),
    smtpSilence: Duration = .seconds(300), smtpFinalReply: Duration = .seconds(600),
    idleRenewal: Duration = .seconds(540), farewell: Duration = .milliseconds(500)
  ) {
    self.connect = connect
    self.imapSilence = imapSilence
    self.smtpSilence = smtpSilence
    self.smtpFinalReply = smtpFinalReply
    self.idleRenewal = idleRenewal
    self.farewell = farewell
  }

  package static let standard = TransportTimeouts()
}
