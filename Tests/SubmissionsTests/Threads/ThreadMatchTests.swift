import Submissions
import Testing

@Suite struct `A message's place in a conversation` {
  static let known: [String: KnownMessage] = [
    "noor-1@deregenboog.test": KnownMessage(
      submission: 7, correspondents: ["Noor@deregenboog.test"], isOurs: false),
    "ack.7@praatmee.test": KnownMessage(
      submission: 7, correspondents: ["noor@deregenboog.test"], isOurs: true),
    "ack.8@praatmee.test": KnownMessage(
      submission: 8, correspondents: ["anders@kdvpimpampoen.test"], isOurs: true),
  ]

  struct Case: Sendable, CustomTestStringConvertible {
    let about: String
    var sender: String? = "noor@deregenboog.test"
    var inReplyTo: [String] = []
    var references: [String] = []
    let place: ThreadMatch.Place
    var answersOurs = false
    let because: MessageRule?

    var testDescription: String { about }
  }

  static let cases: [Case] = [
    Case(about: "a message that refers to nothing", place: .starts(relatedTo: nil), because: nil),
    Case(
      about: "an answer to our acknowledgement", inReplyTo: ["ack.7@praatmee.test"],
      place: .continues(submission: 7), answersOurs: true, because: .sameConversation),
    Case(
      about: "an addition to their own message", inReplyTo: ["noor-1@deregenboog.test"],
      place: .continues(submission: 7), because: .sameConversation),
    Case(
      about: "In-Reply-To that we do not know, References that we do",
      inReplyTo: ["verloren@deregenboog.test"],
      references: ["noor-1@deregenboog.test", "ack.7@praatmee.test", "verloren@deregenboog.test"],
      place: .continues(submission: 7), answersOurs: true, because: .sameConversation),
    Case(
      about: "a sender in other capitals", sender: "NOOR@DeRegenboog.test",
      inReplyTo: ["ack.7@praatmee.test"], place: .continues(submission: 7), answersOurs: true,
      because: .sameConversation),
    Case(
      about: "a colleague who answers what was forwarded to them",
      sender: "collega@deregenboog.test",
      inReplyTo: ["ack.7@praatmee.test"], place: .starts(relatedTo: 7),
      because: .othersConversation),
    Case(
      about: "somebody who refers to the case of another and to their own",
      references: ["noor-1@deregenboog.test", "ack.8@praatmee.test"],
      place: .continues(submission: 7), because: .sameConversation),
    Case(
      about: "no sender", sender: nil, inReplyTo: ["ack.7@praatmee.test"],
      place: .starts(relatedTo: 7), because: .othersConversation),
    Case(
      about: "an empty Message-ID", inReplyTo: [""], place: .starts(relatedTo: nil), because: nil),
  ]

  @Test(arguments: cases)
  func `only references decide, and only for the same address`(_ expected: Case) {
    let match = ThreadMatch(
      reading(
        sender: expected.sender, inReplyTo: expected.inReplyTo, references: expected.references)
    ) { $0.isEmpty ? Self.known["ack.7@praatmee.test"] : Self.known[$0] }
    #expect(match.place == expected.place)
    #expect(match.answersOurs == expected.answersOurs)
    #expect(match.because?.messageRule == expected.because)
  }

  @Test func `a list of a hundred thousand references is not looked up whole`() {
    var asked = 0
    let many = reading(references: (0..<100_000).map { "\($0)@x.test" })
    let match = ThreadMatch(many) { _ in
      asked += 1
      return nil
    }
    #expect(match.place == .starts(relatedTo: nil))
    #expect(asked == ThreadMatch.referenceLimit)
  }

  @Test func `the nearest reference comes first and none twice`() {
    let message = reading(
      inReplyTo: ["c@x.test"], references: ["a@x.test", "b@x.test", "c@x.test"])
    #expect(ThreadMatch.candidates(of: message) == ["c@x.test", "b@x.test", "a@x.test"])
  }
}
