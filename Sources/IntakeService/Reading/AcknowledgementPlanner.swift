import FoundationEssentials
import Submissions
import SubmissionStore
import TextAnalysis

/// Plans the acknowledgement of a message once it has its number.
struct AcknowledgementPlanner: Sendable {
  let configuration: Configuration
  let policy: AcknowledgementPolicy
  let templates: AcknowledgementTemplates
  let now: @Sendable () -> Date

  /// The decision, and the finished mail where one goes out or waits for staff.
  func plan(_ message: TakenMessage, _ assignment: Assignment) -> AcknowledgementPlan {
    let reading = message.reading
    var decision = policy.decide(reading, history: assignment.history)
    decision.template = decision.template.map { template(named: $0, for: reading) }
    if decision.decision == .send, !configuration.acknowledge {
      decision.decision = .withhold
      decision.because.insert(Reason(IntakeRule.acknowledgementsOff.rawValue), at: 0)
    }
    guard decision.decision != .withhold, let template = decision.template else {
      return AcknowledgementPlan(decision: decision, mail: nil)
    }
    let writer = AcknowledgementWriter(configuration: configuration, templates: templates, now: now)
    let mail = writer.mail(template, for: reading, submission: assignment.submission)
    if mail == nil {
      decision.decision = .withhold
      let rule: IntakeRule = reading.replyAddress == nil ? .nobodyToAnswer : .templateMissing
      decision.because.insert(Reason(rule.rawValue, detail: template), at: 0)
    }
    return AcknowledgementPlan(decision: decision, mail: mail)
  }

  /// The template that the configuration gives to the category, in the language of the own words
  /// or else in Dutch; the named one where the folder has neither.
  private func template(named name: String, for reading: MessageReading) -> String {
    guard reading.kind == .submission, !reading.text.undecided,
      let block = configuration.categories.first(where: { $0.category == reading.text.category })
    else { return name }
    let language = reading.text.language ?? .dutch
    let wishes = ["\(block.template).\(language.rawValue)", "\(block.template).nl"]
    return wishes.first(where: templates.names.contains) ?? name
  }
}

/// The rules that are not about a message, but about how the institute has set things up.
package enum IntakeRule: String, Sendable, CaseIterable {
  /// The configuration says that nothing is sent.
  case acknowledgementsOff
  /// The folder has no template of that name.
  case templateMissing
  /// The message names no address that an answer could go to.
  case nobodyToAnswer
}
