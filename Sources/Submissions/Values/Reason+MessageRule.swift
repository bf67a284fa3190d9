package import TextAnalysis

extension Reason {
  package init(_ rule: MessageRule, detail: String? = nil) {
    self.init(rule.rawValue, detail: detail)
  }

  /// The rule of this target that gave the reason; nil for a rule about wording.
  package var messageRule: MessageRule? { MessageRule(rawValue: rule) }
}
