/// One thing that words and pieces of words speak for or against.
///
/// The first ones are asked of each sentence, the others of the mail as a whole. A raw value is a
/// lane of ``GramWeights``, so it never changes its meaning.
package enum GramHead: Int, CaseIterable, Sendable {
  case sentenceExample, sentenceQuestion, sentenceDoubt, sentenceInterest, sentenceSensitive
  case mailExample, mailQuestion, mailDoubt, mailSensitive
  case mailSubmission, mailSignup, mailWithdrawal, mailReply, mailAutomatic, mailUnrelated

  package static let ofSentences: [GramHead] = [
    .sentenceExample, .sentenceQuestion, .sentenceDoubt, .sentenceInterest, .sentenceSensitive,
  ]
  package static let ofMails = allCases.filter { !ofSentences.contains($0) }
}
