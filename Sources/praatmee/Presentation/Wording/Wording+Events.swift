extension Wording {
  /// What happened to a submission, as a sentence.
  ///
  /// - Parameters:
  ///   - what: the event's stable name; an unknown one is shown by its name.
  ///   - from: the stored value before, where there was one.
  ///   - to: the stored value after.
  func event(_ what: String, from: String?, to: String?) -> String {
    guard let key = WordingKey(rawValue: "event.\(what)") else { return TerminalText(what).string }
    return text(key, ["from": value(from, of: what), "to": value(to, of: what)])
  }

  /// A stored value in the words of its kind; nothing is `–`.
  private func value(_ name: String?, of what: String) -> String {
    guard let name else { return what == "categoryChanged" ? text(.categoryNone) : "–" }
    switch what {
    case "received", "continued": return kind(name)
    case "statusChanged": return state(name)
    case "categoryChanged": return category(name)
    case "sensitiveChanged", "undecidedChanged", "interestChanged":
      return name == "true" ? text(.wordYes) : text(.wordNo)
    case "acknowledgementHeld", "acknowledgementWithheld":
      // It goes on after a colon.
      let reason = ReasonWording.sentence(rule: name, detail: nil, language: language)
      return reason.prefix(1).lowercased() + reason.dropFirst()
    default: return name
    }
  }
}
