import FoundationEssentials
import MailTransport
import SubmissionStore
import Testing

@testable import IntakeService

struct TroubleTests {
  private let shortest = Trouble(random: { 0 })
  private let longest = Trouble(random: { 1 })

  @Test func `what may pass is tried again after seconds, then after minutes, never later`() {
    #expect(longest.pause(after: .transient, failures: 1) < .seconds(3))
    #expect(shortest.pause(after: .transient, failures: 5) > .seconds(20))
    #expect(longest.pause(after: .transient, failures: 10_000) <= .seconds(375))
  }

  @Test(arguments: [TransportError.Disposition.permanent, .configuration])
  func `what a person must mend is tried gently, and at least every hour and a quarter`(
    disposition: TransportError.Disposition
  ) {
    #expect(shortest.pause(after: disposition, failures: 1) >= .seconds(45))
    #expect(longest.pause(after: disposition, failures: .max) <= .seconds(4_500))
  }

  @Test func `pauses grow with every failure up to their limit`() {
    let pauses = (1...12).map { shortest.pause(after: .transient, failures: $0) }
    #expect(pauses == pauses.sorted())
    #expect(pauses[0] * 2 == pauses[1])
  }

  @Test func `looks at a mailbox are spread by a tenth`() {
    #expect(shortest.jittered(.seconds(60)) >= .seconds(54))
    #expect(longest.jittered(.seconds(60)) <= .seconds(66.01))
  }

  @Test func `an answer is offered for three days and then given up`() {
    var total = Duration.zero
    var attempt = 1
    while let wait = Trouble.wait(beforeAttempt: attempt) {
      #expect(wait > .zero)
      total += wait
      attempt += 1
    }
    #expect(total > .seconds(2.5 * 86_400) && total < .seconds(4 * 86_400))
    #expect(Trouble.wait(beforeAttempt: .max) == nil)
  }

  @Test func `a message that does not come is asked for after a minute, and at least once a day`() {
    #expect(Trouble.wait(beforeAskingAgain: 1) == .seconds(60))
    #expect(Trouble.wait(beforeAskingAgain: 4) == .seconds(480))
    #expect(Trouble.wait(beforeAskingAgain: .max) == .seconds(86_400))
  }

  @Test func `trouble is told once, again when it changes, and once a day`() {
    let told = ToldTrouble()
    let noon = Date(timeIntervalSince1970: 1_795_000_000)
    #expect(told.isNews("server", "refused", at: noon))
    #expect(!told.isNews("server", "refused", at: noon + 3_600))
    #expect(told.isNews("server", "password", at: noon + 3_600))
    #expect(told.isNews("mailbox", "password", at: noon + 3_600))
    #expect(told.isNews("server", "password", at: noon + 90_100))
    told.forget("server")
    #expect(told.isNews("server", "password", at: noon + 90_200))
  }

  @Test func `each part's errors say what kind of trouble they are`() {
    let transport = TransportError(.startTLSRefused, host: "a.test", port: 143)
    #expect(Disposition.of(transport) == .configuration)
    let full = StoreError(.diskFull, path: "/db", during: .takingIn)
    #expect(Disposition.of(full) == .transient)
    let newer = StoreError(.newer(found: 9, known: 1), path: "/db", during: .opening)
    #expect(Disposition.of(newer) == .configuration)
    #expect(Disposition.of(SecretError.emptyFile("/secret")) == .configuration)
    #expect(
      Disposition.of(SpillError(path: "/spill", cause: FileFailure(errorNumber: 5))) == .transient)
  }
}
