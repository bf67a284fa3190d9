package import MIME
import TextAnalysis

/// Makes a reading of a message: what it says, who wrote it, what it is to us.
///
/// Total: every message gives a reading, also one that is no message at all.
package struct MessageReader: Sendable {
  package let settings: ReadingSettings
  private let own: OwnAddresses

  package init(settings: ReadingSettings) {
    self.settings = settings
    own = OwnAddresses(settings.ownAddresses)
  }

  /// - Parameter isHeaderOnly: the message was too large to fetch, so that nothing is known of what
  ///   stands in it.
  package func read(_ message: Message, isHeaderOnly: Bool = false) -> MessageReading {
    var reading = read(message)
    guard isHeaderOnly else { return reading }
    reading.attachments = []
    if reading.kind == .submission {
      reading.kindBecause = [Reason(.headerOnly)]
      reading.text.undecided = true
    }
    return reading
  }

  private func read(_ message: Message) -> MessageReading {
    let header = message.header
    let correspondent = Correspondent(of: header, own: own)
    let signs = AutomaticSigns(in: message, correspondent: correspondent, own: own)
    let subject = header.subject

    var written = WrittenText(
      of: message, senderName: correspondent.sender?.name,
      ownAddresses: settings.ownAddresses)
    let passedOn = signs.isReport ? [] : AttachmentReading.attachedTexts(of: message)
    let attached = written.ownWords.isBlank ? passedOn.first { !$0.ownWords.isBlank } : nil
    if let attached { written.handOver(attached) }
    let reader = TextReader(threshold: settings.threshold)
    var text = reader.read(written.ownWords, subject: subject)
    if !text.sensitive,
      let reason = reader.safety(
        beside: written.setAside + passedOn.map(\.ownWords)
          + AttachmentReading.containedTexts(of: message))
    {
      text.sensitive = true
      text.sensitiveBecause = reason
    }
    // Without words there is only a guess, however sure the subject sounds.
    if written.ownWords.isBlank { text.undecided = true }
    let protection = MessageProtection(message.protection)
    let isEncrypted = protection?.state == .encrypted
    if isEncrypted { text.undecided = true }
    let isUnreadable = UnreadableText.stands(in: written.ownWords)
    if isUnreadable {
      // What was heard of a danger stays, whatever the rest is.
      text = TextReading(
        purpose: .contribution, sensitive: text.sensitive, sensitiveBecause: text.sensitiveBecause)
    }

    let kind = KindDecision(
      KindDecision.Grounds(
        signs: signs, text: text, ownWords: written.ownWords, subject: subject,
        hasAttachments: !message.attachments.isEmpty,
        handsOverFiles: AttachmentReading.handsOver(message),
        isAnswer: !header.inReplyTo.isEmpty || !header.references.isEmpty,
        readsAttachedMessage: attached != nil, isEncrypted: isEncrypted))
    // What is handed over without a category to go by is for staff to sort.
    if kind.kind == .submission, text.category == nil { text.undecided = true }
    let report =
      signs.isReport ? ReportedMessage(in: message) : ReportedMessage(receiptIn: message)
    let names = KnownNames.of(header, pieces: written.pieces, own: own)

    return MessageReading(
      kind: kind.kind,
      kindBecause: kind.because + (written.isCut ? [Reason(.textBeyondLimit)] : [])
        + (isUnreadable ? [Reason(.unreadableText)] : [])
        + (isEncrypted && !kind.because.contains { $0.is(.encryptedMessage) }
          ? [Reason(.encryptedMessage)] : []),
      ownWords: written.ownWords, pieces: written.pieces,
      handedOver: written.handedOver, text: text,
      identifying: isUnreadable
        ? [] : Deidentifier(knownNames: names).pieces(in: written.ownWords),
      sender: correspondent.sender, replyAddress: correspondent.replyAddress, subject: subject,
      date: header.date, messageID: header.messageID, inReplyTo: header.inReplyTo,
      references: header.references, attachments: AttachmentReading.attachments(of: message),
      contentDigest: ContentDigest.of(message), reportsOn: report?.messageID,
      reportedAction: report?.action, automaticSigns: signs.reasons, protection: protection)
  }
}

extension AutomaticSigns {
  /// Whether the message tells what became of another one.
  fileprivate var isReport: Bool {
    !rules.isDisjoint(with: [.deliveryReport, .mailSystemSender])
  }
}
