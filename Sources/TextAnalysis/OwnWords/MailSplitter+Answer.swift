extension MailSplitter {
  /// Returns the sender's own lines below a message without quote marks, of which the closing tells
  /// where it ends; empty where nothing tells.
  ///
  /// Another's message with more below it is as a rule handed over as it came, so that what follows
  /// has to greet again, unless the message was ours.
  func answerLines(below cut: Cut, sender: SenderName) -> [Int] {
    guard let start = answerStart(below: cut) else { return [] }
    let range = start..<cut.body.upperBound
    var kinds = self.kinds[range]
    for line in range { kinds[line] = .ownWords }
    if GreetingLine.matches(mail, lines[start]) { kinds[start] = .greeting }
    label(range, sender: sender, in: &kinds)
    return range.filter { kinds[$0] == .ownWords }
  }

  mutating func takeAnswer(_ answer: [Int]) {
    for line in answer { kinds[line] = .ownWords }
  }

  private func answerStart(below cut: Cut) -> Int? {
    guard cut.isBlock, !cut.isForwarded, let last = cuts.last, last.header == cut.header else {
      return nil
    }
    var reading: SignatureReading?
    for index in cut.body where !lines[index].isBlank {
      let line = lines[index]
      if line.quoteDepth > 0 { return nil }
      let startsParagraph = index > cut.body.lowerBound && lines[index - 1].isBlank
      guard reading != nil else {
        if SignOff.matches(mail, line.content, mail.words(line), nearEnd: true) {
          reading = SignatureReading(mail: mail, ground: .closing)
        }
        continue
      }
      guard startsParagraph else { continue }
      if GreetingLine.matches(mail, line) { return index }
      if cut.isOurs, reading?.isOwn(line, goesOn: false) == true { return index }
    }
    return nil
  }
}
