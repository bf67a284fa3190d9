import IntakeService
import MIME
import Submissions
import TextAnalysis

/// Makes inspections of message files.
struct Inspector {
  private let reader: MessageReader
  private let policy: AcknowledgementPolicy
  private let mimeOnly: Bool

  /// - Parameter configuration: nil for the standing values and no addresses of ours.
  init(configuration: Configuration?, mimeOnly: Bool) {
    let judgement = Judgement(configuration)
    reader = judgement.reader
    policy = judgement.policy
    self.mimeOnly = mimeOnly
  }

  func inspect(_ file: MessageFile) -> Inspection {
    let message: Message
    switch file.content {
    case .success(let bytes): message = Message(parsing: bytes)
    case .failure(let failure): return Inspection(file: file.name, error: "\(failure)")
    }
    guard !mimeOnly else {
      return Inspection(file: file.name, message: MessageSummary(message))
    }
    let reading = reader.read(message)
    return Inspection(
      file: file.name,
      message: MessageSummary(message, language: reading.text.language?.rawValue),
      understanding: .init(
        reading: reading,
        acknowledgement: policy.decide(reading, history: AcknowledgementHistory())))
  }
}
