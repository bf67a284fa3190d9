import MailTransport

/// Divides the messages of a mailbox into batches: few enough to lose little when a connection
/// breaks, many enough to share one transaction.
enum MessageBatches {
  static let count = 100
  /// In bytes, of all messages of a batch together.
  static let size = 8_000_000

  /// The batches, in the order of the messages; a message above the size is one of its own.
  static func divide(_ messages: [MessageSize]) -> [[MessageSize]] {
    var batches: [[MessageSize]] = []
    var batch: [MessageSize] = []
    var total = 0
    for message in messages {
      if !batch.isEmpty, batch.count == count || total + message.size > size {
        batches.append(batch)
        batch = []
        total = 0
      }
      batch.append(message)
      total += message.size
    }
    if !batch.isEmpty { batches.append(batch) }
    return batches
  }
}
