/// One thing that is decided about a mail as a whole, from its ``MailFeatures``.
///
/// A raw value is a row of ``MailWeights``, so it never changes its meaning.
package enum MailHead: Int, CaseIterable, Sendable {
  case submission, signup, withdrawal, reply, automatic, unrelated
  case example, question, doubt
  case holdsExample, holdsQuestion, holdsDoubt
  case interest

  /// The kinds of a message, of which exactly one holds.
  package static let kinds: [MailHead] = [
    .submission, .signup, .withdrawal, .reply, .automatic, .unrelated,
  ]
  /// What a submission mainly is, of which exactly one holds.
  package static let categories: [MailHead] = [.example, .question, .doubt]
  /// What has a passage of its own.
  package static let passages: [MailHead] = [.holdsExample, .holdsQuestion, .holdsDoubt]
}
