/// What a school's or a nursery's platform writes round a message that it passes on.
///
/// Above it who wrote and where; below it how to answer and why the mail was sent. Any one of these
/// lines may be a person's, so that the lines above are believed only with one of those below.
struct PlatformFrame {
  /// Lines above the message.
  private(set) var head: Range<Int>?
  /// Lines below it.
  private(set) var foot: Range<Int>?

  private let mail: MailText

  /// Content lines that a head or a foot may have.
  private static let mostHead = 6
  private static let mostFoot = 14
  /// Bytes of a title or a name in a head.
  private static let longestTitle = 60
  /// Bytes of any line in a frame.
  private static let longest = 300

  /// - Parameter start: where the message with its frame begins, behind any banner.
  init(_ mail: MailText, from start: Int) {
    self.mail = mail
    let lines = mail.lines
    guard let first = (start..<lines.count).first(where: { !lines[$0].isBlank }) else { return }
    foot = findFoot(below: first)
    head = findHead(first)
  }

  private func findFoot(below first: Int) -> Range<Int>? {
    var top: Int?
    /// Only rules stand between this line and the foot's first.
    var edge: Int?
    var seen = 0
    for index in (first..<mail.lines.count).reversed() where !mail.lines[index].isBlank {
      let line = mail.lines[index]
      guard index > first, seen < Self.mostFoot, line.quoteDepth == 0 else { break }
      seen += 1
      if isNotice(line), top != nil || startsParagraph(index) || isNotice(mail.lines[index - 1]) {
        (top, edge) = (index, index)
      } else if top != nil && isButton(line) {
        (top, edge) = (index, index)
      } else if edge != nil, isRule(line) {
        edge = index
      } else if isFiller(line) {
        edge = nil
      } else {
        break
      }
      if edge == index { top = index }
    }
    return top.map { $0..<mail.lines.count }
  }

  private func startsParagraph(_ index: Int) -> Bool {
    mail.lines[index - 1].isBlank || isRule(mail.lines[index - 1])
  }

  private func findHead(_ first: Int) -> Range<Int>? {
    var end: Int?
    var isAnnounced = false
    var fields = 0
    var seen = 0
    var index = first
    while index < mail.lines.count, seen < Self.mostHead {
      let line = mail.lines[index]
      defer { index += 1 }
      if line.isBlank { continue }
      guard line.quoteDepth == 0 else { break }
      seen += 1
      if announces(line) {
        isAnnounced = true
        end = index + 1
      } else if isField(line) {
        fields += 1
        if isAnnounced || fields > 1 { end = index + 1 }
      } else if isDated(line) || isAnnounced && isRule(line) {
        end = index + 1
      } else if isAnnounced || fields > 0
        || !isTitle(line) && !(index == first && GreetingLine.matches(mail, line))
      {
        break
      }
    }
    // A line may look like both: then nothing is left between head and foot.
    let footStart = foot?.lowerBound ?? mail.lines.count
    guard let end, end < footStart,
      foot != nil || isAsked(first..<end) || isAnnounced && fields > 1
    else { return nil }
    let isMessageLeft = (end..<footStart).contains { !mail.lines[$0].isBlank }
    return isMessageLeft ? first..<end : nil
  }

  /// Whether a line tells how to answer, or why the mail was sent.
  private func isNotice(_ line: MailLine) -> Bool {
    let content = line.content
    guard content.count <= Self.longest, !speaks(line) else { return false }
    if Phrase.footing.start(mail.text, content) { return true }
    if DeviceLine.isNotice(mail.text, content) { return true }
    if Phrase.choices.start(mail.text, content) {
      let end = content.first { mail.text.raw[$0] == 0x3C } ?? content.upperBound
      return mail.words(in: content.lowerBound..<end).count <= 4
    }
    return Phrase.answering.start(mail.text, content)
      && Phrase.ways.stand(mail.text, in: content)
  }

  private func isButton(_ line: MailLine) -> Bool {
    !speaks(line) && mail.words(line).count <= 14
      && Phrase.buttons.start(mail.text, line.content)
  }

  /// An address, a name or legal words between or below the notices.
  private func isFiller(_ line: MailLine) -> Bool {
    if DeviceLine.isAddress(mail.text, line.content) || isRule(line) { return true }
    if Disclaimer.starts(mail.text, line.content) { return true }
    if !speaks(line), Phrase.offers.start(mail.text, line.content) { return true }
    let words = mail.words(line)
    guard words.count <= 6, mail.endMark(line.content) != 0x3F else { return false }
    return words.allSatisfy {
      $0.roles.isDisjoint(with: [
        .sentence, .personal, .closing, .greeting, .wish, .signer, .statement,
      ])
    } && words.allSatisfy { $0.startsUpper || $0.isNumber || $0.roles.contains(.particle) }
  }

  private func announces(_ line: MailLine) -> Bool {
    let content = line.content
    guard content.count <= Self.longest, !speaks(line),
      mail.text.folded[content.lowerBound] != 0x22
    else { return false }
    if Phrase.answerAbove.stand(mail.text, in: content) { return true }
    guard mail.words(line).count <= 22 else { return false }
    // Most mails have neither, and this is looked for in each.
    if Phrase.heading.start(mail.text, content) { return true }
    guard foot != nil else { return false }
    return Phrase.waiting.stand(mail.text, in: content)
      || Phrase.sent.stand(mail.text, in: content)
  }

  /// "De Wilg • Bericht • 18 juni 2026 16:02".
  private func isDated(_ line: MailLine) -> Bool {
    guard line.content.count <= 120, !speaks(line) else { return false }
    let date = MailDate(mail, line.content)
    guard date.hasDay, date.hasClock else { return false }
    return !mail.words(line).contains { $0.roles.contains(.sentence) && !$0.startsUpper }
  }

  /// "Betreft: inzending".
  private func isField(_ line: MailLine) -> Bool {
    let words = mail.words(line)
    guard let first = words.first, words.count <= 10, !speaks(line),
      let end = Phrase.fields.wordsEnd(
        mail.text, at: first.range.lowerBound, before: line.content.upperBound)
    else { return false }
    return end < line.content.upperBound && mail.text.folded[end] == 0x3A
  }

  /// A name, or the platform's own: no sentence, and no greeting.
  private func isTitle(_ line: MailLine) -> Bool {
    let words = mail.words(line)
    guard line.content.count <= Self.longestTitle, let first = words.first, first.startsUpper,
      ![0x2E, 0x2C, 0x21, 0x3F].contains(mail.text.folded[line.content.upperBound - 1])
    else { return false }
    return !first.roles.contains(.greeting)
      && words.allSatisfy { $0.roles.isDisjoint(with: [.personal, .closing]) }
      && words.count { $0.roles.contains(.sentence) } <= 1
  }

  /// Whether a head asks to answer above a line, which no person does.
  private func isAsked(_ head: Range<Int>) -> Bool {
    head.contains { Phrase.answerAbove.stand(mail.text, in: mail.lines[$0].content) }
  }

  private func speaks(_ line: MailLine) -> Bool {
    mail.words(line).contains { $0.roles.contains(.personal) }
  }

  private func isRule(_ line: MailLine) -> Bool {
    line.content.count >= 3
      && line.content.allSatisfy { [0x5F, 0x2D, 0x3D, 0x2A, 0x23].contains(mail.text.folded[$0]) }
  }
}
