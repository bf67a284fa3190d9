import SubmissionStore
import Submissions
import Testing
import TextAnalysis

@testable import praatmee

@Suite struct `Labels of stored names` {
  private func has(_ group: String, _ name: String) -> Bool {
    WordingKey(rawValue: "\(group).\(name)") != nil
  }

  @Test(arguments: Category.ofTheCall) func `every category`(_ category: TextAnalysis.Category) {
    #expect(has("category", category.rawValue))
  }

  @Test(arguments: MessageKind.allCases) func `every kind of message`(_ kind: MessageKind) {
    #expect(has("kind", kind.rawValue))
  }

  @Test(arguments: AcknowledgementDecision.Verdict.allCases)
  func `every verdict`(_ verdict: AcknowledgementDecision.Verdict) {
    #expect(has("verdict", verdict.rawValue))
  }

  @Test(arguments: TextPiece.Kind.allCases) func `every piece of a mail`(_ kind: TextPiece.Kind) {
    #expect(has("piece", kind.rawValue))
  }

  @Test(arguments: IdentifyingPiece.Kind.allCases)
  func `every kind of identifying piece`(_ kind: IdentifyingPiece.Kind) {
    #expect(has("identifying", kind.rawValue))
  }

  @Test(arguments: SubmissionStatus.allCases)
  func `every state of a submission`(_ status: SubmissionStatus) {
    #expect(has("state", status.rawValue))
  }

  @Test(arguments: OutboxState.allCases)
  func `every state of outgoing mail`(_ state: OutboxState) {
    #expect(has("outbox", state.rawValue))
  }

  @Test(arguments: SubmissionEvent.What.allCases)
  func `every event`(_ what: SubmissionEvent.What) {
    #expect(has("event", what.rawValue))
  }
}
