/// A mail's text split into labelled pieces, and the words that are the sender's own.
package struct OwnWords: Hashable, Sendable {
  /// The sender's own new words: no greeting, quote, signature or disclaimer; behind them the story
  /// that they hand over, if any. Empty only where the sender wrote nothing.
  package let text: String
  /// Joined, they are the whole text, with LF as line end.
  package let pieces: [TextPiece]
  /// The forwarded story that the sender hands over and that ends ``text``: not their own typing.
  package let story: String?

  package var handedOver: Bool { story != nil }

  /// - Parameters:
  ///   - senderName: the display name of the From field, to know a bare name at the end.
  ///   - subject: tells a forward from an answer where the text does not.
  ///   - ownAddresses: ours, to know what we wrote in what is quoted.
  package init(
    plain text: String, senderName: String? = nil, subject: String? = nil,
    ownAddresses: Set<String> = []
  ) {
    self.init(
      MailText(FoldedText(bytes: Self.lineFeeds(Array(text.utf8)))), senderName: senderName,
      subject: subject, ownAddresses: ownAddresses)
  }

  package init(
    html: String, senderName: String? = nil, subject: String? = nil,
    ownAddresses: Set<String> = []
  ) {
    let document = HTMLText(reading: html)
    var mail = MailText(FoldedText(bytes: document.bytes))
    for mark in document.marks { mail.apply(mark) }
    self.init(mail, senderName: senderName, subject: subject, ownAddresses: ownAddresses)
  }

  private init(
    _ mail: MailText, senderName: String?, subject: String?, ownAddresses: Set<String>
  ) {
    var splitter = MailSplitter(mail, ownAddresses: ownAddresses)
    let sender = SenderName(senderName)
    splitter.markClosings(sender: sender)
    (text, story) = Self.choose(
      &splitter, sender: sender, isForward: Self.isForward(subject))
    pieces = PieceWriter(splitter).pieces()
  }

  private static func lineFeeds(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0x0D) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      guard byte == 0x0D else {
        result.append(byte)
        continue
      }
      let next = index + 1
      if next < bytes.count, bytes[next] == 0x0A { continue }
      result.append(0x0A)
    }
    return result
  }

  private static let forwardMarks = Phrases([
    "fw:", "fwd:", "doorst:", "doorgestuurd:", "doorgest:", "wg:", "tr:",
  ])

  /// Whether a subject says that a message is passed on, behind any `[EXTERN]`.
  private static func isForward(_ subject: String?) -> Bool {
    guard let subject else { return false }
    let text = FoldedText(String(subject.prefix(100)))
    var content = text.trimmed(0..<text.count)
    if content.first.map({ text.folded[$0] }) == 0x5B,
      let end = content.first(where: { text.folded[$0] == 0x5D })
    {
      content = text.trimmed((end + 1)..<content.upperBound)
    }
    return forwardMarks.start(text, content)
  }

  /// Chooses which lines make the text, and relabels where the first reading left nothing.
  private static func choose(
    _ splitter: inout MailSplitter, sender: SenderName, isForward: Bool
  ) -> (String, story: String?) {
    let writer = PieceWriter(splitter)
    let own = splitter.kinds.indices.filter { splitter.kinds[$0] == .ownWords }
    let ownText = writer.joined(own)
    if ownText.isEmpty, !isForward, let cut = splitter.cuts.first {
      let answer = splitter.answerLines(below: cut, sender: sender)
      let text = writer.joined(answer)
      if !text.isEmpty {
        splitter.takeAnswer(answer)
        return (text, nil)
      }
    }
    if let (cut, story) = story(splitter, writer),
      handsOver(splitter, cut, own, ownText, isForward: isForward)
    {
      splitter.handOver(cut)
      return (ownText.isEmpty ? story : ownText + "\n\n" + story, story)
    }
    if !ownText.isEmpty { return (ownText, nil) }
    return (fallBack(&splitter), nil)
  }

  /// Bytes of a line that only passes on what is below it.
  private static let briefest = 200

  private static func handsOver(
    _ splitter: MailSplitter, _ cut: MailSplitter.Cut, _ own: [Int], _ ownText: String,
    isForward: Bool
  ) -> Bool {
    let passesOn = isForward || splitter.cuts.first?.isForwarded == true
    if ownText.isEmpty { return passesOn || cut.isBlock && splitter.takesRest }
    let lines = own.map { splitter.lines[$0].content }.filter { !$0.isEmpty }
    if passesOn, lines.count == 1, ownText.utf8.count <= briefest { return true }
    return HandOver.matches(splitter.text, lines)
  }

  /// Bytes; what stands between two forwards, "Mooi dit! Delen?", is no story.
  private static let shortestStory = 120

  /// The message that is handed over: of several within one another the first that tells something.
  private static func story(
    _ splitter: MailSplitter, _ writer: PieceWriter
  ) -> (MailSplitter.Cut, String)? {
    var brief: (MailSplitter.Cut, String)?
    for cut in splitter.cuts where !cut.isOurs {
      let story = writer.joined(splitter.storyLines(of: cut))
      guard !story.isEmpty else { continue }
      if splitter.cuts.count == 1 || story.utf8.count >= shortestStory { return (cut, story) }
      if brief == nil { brief = (cut, story) }
    }
    return brief
  }

  /// The text where no line is the sender's: what is nearest to it, so that nothing is lost.
  private static func fallBack(_ splitter: inout MailSplitter) -> String {
    for kinds: Set<TextPiece.Kind> in [
      [.greeting, .signOff, .signature], [.disclaimer], [.deviceLine], [.banner], [.quoted],
    ] {
      // Below a proved header stands another's message. Unless it has no quote marks: then the
      // sender may have answered below it.
      if kinds == [.quoted], splitter.provedHeader, !splitter.takesRest { break }
      let lines = splitter.kinds.indices.filter { kinds.contains(splitter.kinds[$0]) }
      let text = PieceWriter(splitter).joined(lines)
      guard !text.isEmpty else { continue }
      for line in lines { splitter.kinds[line] = .ownWords }
      return text
    }
    return ""
  }
}
