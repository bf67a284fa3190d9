/// A text and its subject, cut into sentences, with the cues in each.
struct DissectedText: Sendable {
  let text: FoldedText
  let sentences: [SentenceReading]
  let subjectText: FoldedText
  /// Nil where there is no subject.
  let subject: SentenceReading?
  let subjectCue: SubjectCue?
  let language: Language?

  /// Bytes of a subject that are looked at.
  private static let longestSubject = 1_000

  init(_ ownWords: String, subject: String?) {
    let text = FoldedText(ownWords)
    self.text = text
    sentences = Sentence.sentences(of: text).map { SentenceReading($0, text, CueTable.shared) }
    let subjectText = FoldedText(subject ?? "")
    self.subjectText = subjectText
    self.subject =
      subjectText.count == 0
      ? nil
      : SentenceReading(
        Sentence(
          range: 0..<min(subjectText.count, Self.longestSubject),
          end: subjectText.folded.last == 0x3F ? 0x3F : 0),
        subjectText, CueTable.shared)
    subjectCue = SubjectCue(subjectText)
    language = LanguageGuess.language(of: text) ?? LanguageGuess.language(of: subjectText)
  }

  var words: Int { sentences.reduce(0) { $0 + $1.wordCount } }
}
