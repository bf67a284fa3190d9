import MIME
import Submissions
import TextAnalysis

/// A reading of an ordinary message of a person, to be changed by a test.
func reading(
  kind: MessageKind = .submission, because: MessageRule = .wording, category: Category? = .doubt,
  undecided: Bool = false, sensitive: Bool = false, language: Language? = .dutch,
  sender: String? = "noor@deregenboog.test", reply: String? = "noor@deregenboog.test",
  signs: [MessageRule] = [], inReplyTo: [String] = [], references: [String] = []
) -> MessageReading {
  MessageReading(
    kind: kind, kindBecause: [Reason(because)], ownWords: "Ik weet niet of ik het goed doe.",
    pieces: [], handedOver: false,
    text: TextReading(
      purpose: .contribution, category: category, undecided: undecided, sensitive: sensitive,
      language: language),
    identifying: [], sender: sender.map { Mailbox(address: $0) },
    replyAddress: reply.map { Mailbox(address: $0) }, subject: nil, date: nil, messageID: nil,
    inReplyTo: inReplyTo, references: references, attachments: [], contentDigest: "",
    automaticSigns: signs.map { Reason($0) })
}
