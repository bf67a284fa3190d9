import SubmissionStore
import Submissions
import TextAnalysis

/// Why things were decided as they were.
extension SubmissionSheet {
  var reasons: [String] {
    guard let reading = detail.reading else { return [] }
    var lines = page.reasons(.showWhyKind, reading.kindBecause)
    if detail.row.kind == .submission {
      lines += page.reasons(.showWhyCategory, reading.text.categoryBecause)
    }
    lines += page.reasons(.showWhySensitive, [reading.text.sensitiveBecause].compactMap(\.self))
    lines += page.reasons(.showWhyInterest, [reading.text.interestBecause].compactMap(\.self))
    return lines
  }

  var acknowledgement: [String] {
    var lines: [String] = []
    if let decision = detail.decision {
      let isOver = detail.acknowledgements.contains { $0.state != .held }
      let key: WordingKey =
        switch decision.decision {
        case .send: .showWhyAcknowledged
        case .withhold: isOver ? .showWhyWasNotAcknowledged : .showWhyNotAcknowledged
        case .hold: isOver ? .showWhyWasHeld : .showWhyHeld
        }
      // That a person wrote speaks for an acknowledgement; under why there is none it would puzzle.
      let because = decision.because.filter { decision.decision == .send || !$0.isPersonalMail }
      lines += page.reasons(key, because)
      if detail.row.outbox == .held {
        lines += page.wrapped(
          wording.text(.showRelease, ["number": session.argument(detail.row.number)]))
      }
    }
    for mail in detail.acknowledgements {
      let state = wording.outboxState(mail.state.rawValue)
      let moment = wording.moment(mail.settled ?? mail.planned, now: session.now)
      let field = page.field(.showAcknowledgement, Table.Cell("\(state), \(moment)"))
      lines += FieldList([field]).lines(page.settings)
      lines += page.quiet(words(about: mail).flatMap(page.item))
    }
    if let advice {
      lines += page.wrapped(
        wording.text(advice, ["number": session.argument(detail.row.number)]))
    }
    return lines
  }

  /// Why it is as it is: the server's words, or that it came back.
  private func words(about mail: SubmissionDetail.Acknowledgement) -> [String] {
    if mail.returned != nil { return [wording.text(.showReturned)] }
    let words = mail.state == .sent ? nil : mail.attempts.last?.words
    return [words].compactMap(\.self).filter { !$0.isEmpty }
  }

  /// What staff can do about an acknowledgement that did not, or perhaps not, arrive.
  private var advice: WordingKey? {
    switch detail.acknowledgements.last?.state {
    case .uncertain: .showUncertain
    case .failed: .showFailed
    default: nil
    }
  }
}

extension Reason {
  fileprivate var isPersonalMail: Bool { rule == MessageRule.personalMail.rawValue }
}
