/// Why a decision fell the way it did.
package struct Reason: Hashable, Sendable, Codable {
  /// The rule's stable name, such as `cue.doubt` or `autoSubmitted`; never a sender's words.
  package let rule: String
  /// What the rule saw, verbatim: may hold a sender's words, so it is shown to staff only.
  package let detail: String?

  package init(_ rule: String, detail: String? = nil) {
    self.rule = rule
    self.detail = detail
  }
}
