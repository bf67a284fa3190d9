extension DeliveryReport {
  /// What became of a message on its way to a recipient (RFC 3464 section 2.3.3).
  package enum Outcome: String, Hashable, Sendable, CaseIterable {
    case failed, delayed, delivered, relayed, expanded
  }

  /// Whether to try again makes sense (RFC 3463 section 2).
  package enum Severity: String, Hashable, Sendable {
    /// Class 5: it will fail again as it is.
    case hard
    /// Class 4: it may go well another time.
    case soft
  }

  /// The worst of the recipients': a failure outweighs a delay, a delay outweighs a success.
  package var outcome: Outcome? {
    let outcomes = recipients.compactMap(\.outcome)
    return Outcome.allCases.first(where: outcomes.contains)
  }
}

extension DeliveryReport.Recipient {
  /// By the action; where it says none that is known, by the class of the status.
  package var outcome: DeliveryReport.Outcome? {
    if let action, let outcome = DeliveryReport.Outcome(rawValue: action.lowercased()) {
      return outcome
    }
    switch statusClass {
    case "5": return .failed
    case "4": return .delayed
    case "2": return .delivered
    default: return nil
    }
  }

  /// Of a failure or a delay; nil where nothing tells.
  package var severity: DeliveryReport.Severity? {
    switch outcome {
    case .delayed: return .soft
    case .failed:
      switch statusClass {
      case "5": return .hard
      case "4": return .soft
      default: return nil
      }
    case .delivered, .relayed, .expanded, nil: return nil
    }
  }

  /// The first digit of the status, or of the code in the diagnostic.
  private var statusClass: Character? {
    if let first = status?.first, "245".contains(first) { return first }
    return diagnostic.flatMap { StatusCode.find(in: $0) }?.first
  }
}
