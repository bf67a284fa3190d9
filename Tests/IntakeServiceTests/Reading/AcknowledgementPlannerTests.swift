import FoundationEssentials
import MIME
import SubmissionStore
import Submissions
import TestBench
import Testing
import TextAnalysis

@testable import IntakeService

struct AcknowledgementPlannerTests {
  private let assignment = Assignment(
    submission: 42, thread: 7, continuesThread: false, relatedTo: nil,
    history: AcknowledgementHistory())

  private func message(category: Category? = .doubt, language: Language? = .dutch) -> TakenMessage {
    let reading = MessageReading(
      kind: .submission, kindBecause: [Reason("wording")], ownWords: "Doe ik het goed?",
      pieces: [], handedOver: false,
      text: TextReading(
        purpose: .contribution, category: category, undecided: false, language: language),
      identifying: [], sender: Mailbox(address: "noor@deregenboog.test"),
      replyAddress: Mailbox(address: "noor@deregenboog.test"), subject: "Vraagje", date: nil,
      messageID: "een@deregenboog.test", inReplyTo: [], references: [], attachments: [],
      contentDigest: String(repeating: "ab", count: 32), automaticSigns: [])
    return TakenMessage(
      location: MessageLocation(account: "a", mailbox: "INBOX", uidValidity: 1, uid: 1), bytes: [],
      received: Date(timeIntervalSince1970: 1_795_000_000), reading: reading)
  }

  private func planner(
    without missing: String? = nil, _ change: (inout Configuration) -> Void = { _ in }
  ) throws -> AcknowledgementPlanner {
    let folder = try TemporaryFolder()
    let installation = Installation(
      folder: folder.path + "/data", address: "praatmee@praatmee.test", provider: .gmail)
    _ = try installation.write()
    var configuration = try Configuration.read(installation.configurationFile)
    change(&configuration)
    let files = ShippedFiles.templates.filter { $0.name != missing }
    return AcknowledgementPlanner(
      configuration: configuration, policy: Judgement(configuration).policy,
      templates: AcknowledgementTemplates.load(files).templates,
      now: { Date(timeIntervalSince1970: 1_795_000_000) })
  }

  @Test func `the plan holds the finished mail, to the sender and with the reference`() throws {
    let plan = try planner().plan(message(), assignment)
    #expect(plan.decision.decision == .send)
    #expect(plan.decision.template == "doubt.nl")
    let mail = try #require(plan.mail)
    #expect(mail.recipient == "noor@deregenboog.test")
    let answer = Message(parsing: mail.bytes)
    #expect(answer.header.messageID == mail.messageID)
    #expect(answer.header.inReplyTo == ["een@deregenboog.test"])
    #expect(answer.textBodies.map(answer.text).joined().contains("PM-42"))
  }

  @Test func `the same message gets the same Message-ID whenever it is planned`() throws {
    let first = try planner().plan(message(), assignment).mail?.messageID
    #expect(first != nil)
    #expect(try planner().plan(message(language: .english), assignment).mail?.messageID == first)
  }

  @Test func `with acknowledgements switched off nothing is made, and the decision says why`()
    throws
  {
    let plan = try planner { $0.acknowledge = false }.plan(message(), assignment)
    #expect(plan.mail == nil)
    #expect(plan.decision.decision == .withhold)
    #expect(plan.decision.because.first?.rule == IntakeRule.acknowledgementsOff.rawValue)
  }

  @Test func `without its template nothing is made, and the decision names it`() throws {
    let plan = try planner(without: "doubt.nl.md").plan(message(), assignment)
    #expect(plan.mail == nil)
    #expect(plan.decision.decision == .withhold)
    #expect(
      plan.decision.because.first
        == Reason(IntakeRule.templateMissing.rawValue, detail: "doubt.nl"))
  }

  @Test func `a category uses the template that the configuration gives it`() throws {
    let planner = try planner { configuration in
      for index in configuration.categories.indices
      where configuration.categories[index].category == .doubt {
        configuration.categories[index].template = "neutral"
      }
    }
    #expect(planner.plan(message(), assignment).decision.template == "neutral.nl")
    #expect(
      planner.plan(message(category: .example), assignment).decision.template == "example.nl")
  }

  @Test func `a category of the institute's own uses its own template`() throws {
    let planner = try planner { configuration in
      let own = Category(rawValue: "compliment")
      configuration.categories.append(
        CategoryBlock(category: own, dutch: "compliment", english: "praise", template: "signup"))
    }
    let plan = planner.plan(message(category: Category(rawValue: "compliment")), assignment)
    #expect(plan.decision.template == "signup.nl")
  }

  @Test func `a message that was answered before gets no second answer`() throws {
    var answered = AcknowledgementHistory()
    answered.threadWasAcknowledged = true
    let later = Assignment(
      submission: 42, thread: 7, continuesThread: true, relatedTo: nil, history: answered)
    let plan = try planner().plan(message(), later)
    #expect(plan.mail == nil)
    #expect(plan.decision.decision == .withhold)
  }
}
