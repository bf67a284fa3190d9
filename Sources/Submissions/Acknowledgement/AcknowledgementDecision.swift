package import TextAnalysis

/// Whether a message is answered automatically, and why.
package struct AcknowledgementDecision: Sendable, Hashable, Codable {
  package enum Verdict: String, Sendable, Codable, CaseIterable {
    /// The acknowledgement goes out.
    case send
    /// None goes out.
    case withhold
    /// It waits for staff to release it.
    case hold
  }

  package var decision: Verdict
  /// Never empty: the rules that led here, the first the strongest.
  package var because: [Reason]
  /// The template it would use, such as `example.nl`; nil where none applies.
  package var template: String?

  package init(decision: Verdict, because: [Reason], template: String?) {
    self.decision = decision
    self.because = because
    self.template = template
  }
}
