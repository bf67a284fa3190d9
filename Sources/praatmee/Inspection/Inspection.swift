import FoundationEssentials
import MIME
import Submissions
import TextAnalysis

/// What the daemon would make of one message, in the shape that `inspect --json` prints.
struct Inspection {
  static let schema = 1

  var file: String
  /// Set where the file could not be read; everything else is absent then.
  var error: String?
  var message: MessageSummary?
  var understanding: Understanding?

  /// All that comes from the sender's words.
  struct Understanding {
    var reading: MessageReading
    var acknowledgement: AcknowledgementDecision
  }

  /// The line without its end.
  func json() throws(OutputFailure) -> [UInt8] {
    let written = (message.map { $0.text + $0.html } ?? []).reduce(0) { $0 + $1.utf8.count }
    var text = JSONText(capacity: 1_024 + written + written / 8)
    try text.object { text throws(OutputFailure) in
      text.member("schema", Self.schema)
      text.member("file", file)
      if let error { text.member("error", error) }
      if let message {
        text.name("message")
        try message.write(to: &text)
      }
      if let understanding { try Self.write(understanding, to: &text) }
    }
    return text.bytes
  }

  private static func write(
    _ understanding: Understanding, to text: inout JSONText
  ) throws(OutputFailure) {
    let reading = understanding.reading
    text.member("ownWords", reading.ownWords)
    try text.member("handedOver", encoding: reading.handedOver)
    try text.member("kind", encoding: reading.kind)
    try text.member("kindBecause", encoding: reading.kindBecause)
    try text.member("category", encoding: reading.text.category)
    try text.member("also", encoding: reading.text.also)
    try text.member("confidence", encoding: reading.text.confidence)
    try text.member("undecided", encoding: reading.text.undecided)
    try text.member("evidence", encoding: reading.text.evidence)
    try text.member("categoryBecause", encoding: reading.text.categoryBecause)
    try text.member("interest", encoding: reading.text.interest)
    try text.member("sensitive", encoding: reading.text.sensitive)
    text.member("sensitiveBecause", reading.text.sensitiveBecause?.rule)
    try text.member("identifying", encoding: reading.identifying)
    try text.member(
      "acknowledgement", encoding: AcknowledgementSummary(understanding.acknowledgement))
  }
}

/// An acknowledgement decision as scripts see it: rule names only.
struct AcknowledgementSummary: Encodable {
  var decision: String
  var because: [String]
  @OrNull var template: String?

  init(_ decision: AcknowledgementDecision) {
    self.decision = decision.decision.rawValue
    because = decision.because.map(\.rule)
    template = decision.template
  }
}
