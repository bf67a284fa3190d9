import FoundationEssentials
import SubmissionStore
import Submissions
import TextAnalysis

/// One submission of the queue, as `queue --json` prints it.
struct QueueDocument: Encodable {
  var schema = 1
  var number: Int
  var kind: String
  @OrNull var category: String?
  var also: [String]
  var confidence: Double
  var undecided: Bool
  var interest: Bool
  var sensitive: Bool
  var status: String
  @OrNull var language: String?
  var received: Date
  @OrNull var senderName: String?
  @OrNull var senderAddress: String?
  @OrNull var subject: String?
  var excerpt: String
  var messages: Int
  var attachments: Int
  /// send, withhold or hold.
  @OrNull var acknowledgement: String?
  /// The state of the acknowledgement in the outbox.
  @OrNull var outbox: String?
  /// A message of its thread asks to take something back.
  var withdrawal: Bool

  init(_ row: QueueRow) {
    number = row.number
    kind = row.kind.rawValue
    category = row.category?.rawValue
    also = row.also.map(\.rawValue)
    confidence = row.confidence
    undecided = row.undecided
    interest = row.interest
    sensitive = row.sensitive
    status = row.status.rawValue
    language = row.language?.rawValue
    received = row.received
    senderName = row.senderName
    senderAddress = row.senderAddress
    subject = row.subject
    excerpt = row.excerpt
    messages = row.messages
    attachments = row.attachments
    acknowledgement = row.acknowledgement?.rawValue
    outbox = row.outbox?.rawValue
    withdrawal = row.withdrawal
  }
}
