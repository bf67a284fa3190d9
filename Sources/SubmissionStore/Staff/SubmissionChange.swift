package import TextAnalysis

/// What staff decide about a submission.
package enum SubmissionChange: Hashable, Sendable {
  case status(SubmissionStatus)
  /// The category it has in truth; it is decided then. Nil where it hands nothing over.
  case category(Category?)
  case sensitive(Bool)
  case undecided(Bool)
  case interest(Bool)
}
