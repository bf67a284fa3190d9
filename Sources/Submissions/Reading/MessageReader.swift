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

  package func read(_ message: Message) -> MessageReading {
    let header = message.header
    let correspondent = Correspondent(of: header, own: own)
    let signs = AutomaticSigns(in: message, correspondent: correspondent, own: own)
    let subject = header.subject

    var written = WrittenText(of: message, senderName: correspondent.sender?.name)
    let attached = attachedText(of: message, beside: written, signs: signs)
    if let attached { written = attached }
    var text = TextReader(threshold: settings.threshold).read(written.ownWords, subject: subject)
    // Without words there is only a guess, however sure the subject sounds.
    if written.ownWords.isBlank { text.undecided = true }

    let kind = KindDecision(
      KindDecision.Grounds(
        signs: signs, text: text, ownWords: written.ownWords, subject: subject,
        hasAttachments: !message.attachments.isEmpty,
        handsOverFiles: AttachmentReading.handsOver(message),
        isAnswer: !header.inReplyTo.isEmpty || !header.references.isEmpty,
        readsAttachedMessage: attached != nil))
    // What is handed over without a category to go by is for staff to sort.
    if kind.kind == .submission, text.category == nil { text.undecided = true }
    let report = signs.isReport ? ReportedMessage(in: message) : nil
    let names = KnownNames.of(header, pieces: written.pieces, own: own)

    return MessageReading(
      kind: kind.kind,
      kindBecause: kind.because + (written.isCut ? [Reason(.textBeyondLimit)] : []),
      ownWords: written.ownWords, pieces: written.pieces,
      handedOver: written.handedOver, text: text,
      identifying: Deidentifier(knownNames: names).pieces(in: written.ownWords),
      sender: correspondent.sender, replyAddress: correspondent.replyAddress, subject: subject,
      date: header.date, messageID: header.messageID, inReplyTo: header.inReplyTo,
      references: header.references, attachments: AttachmentReading.attachments(of: message),
      contentDigest: ContentDigest.of(message), reportsOn: report?.messageID,
      reportedAction: report?.action, automaticSigns: signs.reasons)
  }

  /// The text of an attached message, where the sender sends nothing else: the story of somebody
  /// that is handed over whole.
  private func attachedText(
    of message: Message, beside written: WrittenText, signs: AutomaticSigns
  ) -> WrittenText? {
    guard written.ownWords.isBlank, !signs.isReport,
      let bytes = AttachmentReading.attachedMessage(of: message)
    else { return nil }
    let attached = Message(parsing: bytes)
    var text = WrittenText(of: attached, senderName: attached.header.from.first?.name)
    guard !text.ownWords.isBlank else { return nil }
    text.pieces = written.pieces + [TextPiece(kind: .forwarded, text: text.ownWords)]
    text.handedOver = true
    return text
  }
}

extension AutomaticSigns {
  /// Whether the message tells what became of another one.
  fileprivate var isReport: Bool {
    !rules.isDisjoint(with: [.deliveryReport, .mailSystemSender])
  }
}
