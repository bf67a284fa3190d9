import IntakeService
import SubmissionStore
import Submissions
import Testing
import TextAnalysis

@testable import praatmee

@Suite struct `The catalogue of reasons` {
  @Test(arguments: TextRule.allCases)
  func `has a sentence for every rule about words`(_ rule: TextRule) {
    #expect(ReasonWording.sentences[rule.rawValue] != nil)
  }

  @Test(arguments: MessageRule.allCases)
  func `has a sentence for every rule about messages`(_ rule: MessageRule) {
    #expect(ReasonWording.sentences[rule.rawValue] != nil)
  }

  @Test(arguments: StoreRule.allCases)
  func `has a sentence for every rule of the store`(_ rule: StoreRule) {
    #expect(ReasonWording.sentences[rule.rawValue] != nil)
  }

  @Test(arguments: IntakeRule.allCases)
  func `has a sentence for every rule of the institute's own`(_ rule: IntakeRule) {
    #expect(ReasonWording.sentences[rule.rawValue] != nil)
  }

  @Test func `has no sentence for a rule that is gone, and gives no rule two meanings`() {
    let rules =
      TextRule.allCases.map(\.rawValue) + MessageRule.allCases.map(\.rawValue)
      + StoreRule.allCases.map(\.rawValue) + IntakeRule.allCases.map(\.rawValue)
    #expect(ReasonWording.sentences.keys.sorted() == rules.sorted())
  }
}
