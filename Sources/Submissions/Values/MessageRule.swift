/// The names of all rules by which a message is judged, the strongest grounds first.
///
/// They stand in the reasons that are stored and shown. A name, once used, keeps its meaning.
package enum MessageRule: String, Sendable, Codable, CaseIterable {
  // MARK: Signs of a machine, a list or a rule

  /// The sender is one of our own addresses.
  case ownAddress
  /// Exchange put this in the place of a message that it could not hand out.
  case exchangeSubstitute
  /// A delivery status notification (RFC 3464) or an older form of it.
  case deliveryReport
  /// A disposition notification: a receipt (RFC 8098).
  case readReceipt
  /// An invitation, an answer to one, or a cancellation (RFC 6047).
  case calendarMessage
  /// The reverse-path is null (RFC 5321 section 4.5.5).
  case nullSender
  /// The mail system itself sent it: mailer-daemon, postmaster.
  case mailSystemSender
  /// Auto-Submitted says anything but `no` (RFC 3834 section 5).
  case autoSubmitted
  /// A header field by which auto-responders give themselves away, older than Auto-Submitted.
  case autoReplyField
  /// The subject is one that mail programs give to absence notices and failures.
  case automaticSubject
  /// The wording is that of a machine.
  case automaticWording
  /// A mailing list sent it (RFC 2919, RFC 2369).
  case mailingList
  /// Precedence says bulk or junk.
  case bulkPrecedence
  /// The sender takes no answer: no-reply and the like.
  case noReplySender
  /// A spam filter on the way marked it.
  case markedAsSpam
  /// It went through more servers than any honest route has.
  case tooManyHops
  /// It carries our own mark: our mail has come back to us.
  case loopMark
  /// X-Auto-Response-Suppress asks for no automatic answer.
  case responseSuppressed
  /// A rule of a mailbox passed on what a person wrote.
  case forwardedByRule
  /// A web form sent it for the person in Reply-To.
  case webForm

  // MARK: What kind of message it is

  /// The wording decided.
  case wording
  /// A person wrote it, though a sign in the header would have it automatic.
  case personalWording
  /// Only files came, no words.
  case attachmentsOnly
  /// Files came with no more than a courtesy.
  case attachmentsWithCourtesy
  /// It thanks or confirms, in more words than that takes: staff look what else it says.
  case moreThanCourtesy
  /// Only a subject came.
  case subjectOnly
  /// The words are those of an attached message.
  case attachedMessage
  /// Neither words, nor a subject, nor a file.
  case emptyMessage
  /// There is more text than was read: staff look what else it says.
  case textBeyondLimit
  /// The text is none that anybody can read: staff look at the message itself.
  case unreadableText
  /// The message is encrypted: staff have to read it where the key is.
  case encryptedMessage
  /// The message is too large to fetch: only its header is known.
  case headerOnly
  /// Staff answered somebody from one of our addresses.
  case ownAnswer
  /// Several signs of a machine, none conclusive by itself, stand together.
  case severalSigns

  // MARK: Whether it is acknowledged

  /// The kind of message takes no acknowledgement.
  case automaticKind
  case unrelatedKind
  case replyKind
  /// There is no address that an answer could go to.
  case noAnswerAddress
  /// The address had as many acknowledgements as it may have.
  case addressLimit
  /// The thread was acknowledged before.
  case threadAcknowledged
  /// The message answers one of ours.
  case answersOurs
  /// This withdrawal was confirmed before.
  case withdrawalConfirmed
  /// More acknowledgements went out than is usual: staff look first.
  case totalLimit
  /// The text gives reason to fear for somebody's safety: staff look first.
  case sensitive
  /// A withdrawal always has its own confirmation.
  case withdrawal
  /// The category is not certain: the neutral template.
  case undecidedCategory
  /// A person wrote it to us.
  case personalMail

  // MARK: Where it belongs

  /// It answers a message of the same conversation, from the same address.
  case sameConversation
  /// It refers to a conversation of somebody else: a new one.
  case othersConversation
}
