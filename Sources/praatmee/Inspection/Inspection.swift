import FoundationEssentials
import MIME
import Submissions
import TextAnalysis

/// What the daemon would make of one message, in the shape that `inspect --json` prints.
struct Inspection: Encodable {
  var schema = 1
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

  private enum Key: String, CodingKey {
    case schema, file, error, message
    case ownWords, handedOver, kind, kindBecause, category, also, confidence, undecided, evidence
    case categoryBecause, interest, sensitive, sensitiveBecause, identifying, acknowledgement
  }

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(schema, forKey: .schema)
    try values.encode(file, forKey: .file)
    try values.encodeIfPresent(error, forKey: .error)
    try values.encodeIfPresent(message, forKey: .message)
    guard let understanding else { return }
    let reading = understanding.reading
    try values.encode(reading.ownWords, forKey: .ownWords)
    try values.encode(reading.handedOver, forKey: .handedOver)
    try values.encode(reading.kind, forKey: .kind)
    try values.encode(reading.kindBecause, forKey: .kindBecause)
    try values.encode(reading.text.category, forKey: .category)
    try values.encode(reading.text.also, forKey: .also)
    try values.encode(reading.text.confidence, forKey: .confidence)
    try values.encode(reading.text.undecided, forKey: .undecided)
    try values.encode(reading.text.evidence, forKey: .evidence)
    try values.encode(reading.text.categoryBecause, forKey: .categoryBecause)
    try values.encode(reading.text.interest, forKey: .interest)
    try values.encode(reading.text.sensitive, forKey: .sensitive)
    try values.encode(reading.text.sensitiveBecause?.rule, forKey: .sensitiveBecause)
    try values.encode(reading.identifying, forKey: .identifying)
    try values.encode(
      AcknowledgementSummary(understanding.acknowledgement), forKey: .acknowledgement)
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
