import FoundationEssentials
import MIME
import TextAnalysis

extension AcknowledgementOccasion {
  /// An occasion that has everything, to try a template with.
  package static let sample = AcknowledgementOccasion(
    reference: "PM-42", recipient: Mailbox(name: "Noor", address: "noor@example.org"),
    from: Mailbox(name: "Praatmee", address: "praatmee@example.org"), organisation: "Praatmee",
    subject: nil, inReplyTo: "message@example.org", references: ["message@example.org"],
    messageID: "ack.sample@example.org", date: Date(timeIntervalSince1970: 1_795_000_000),
    interest: true, also: Category.ofTheCall)
}
