import FoundationEssentials
import MIME

/// Reads messages whole: the tree, every header field of every entity, every text in Unicode, every
/// attachment; messages inside messages too.
enum MessageWork {
  /// Gives the number of bytes that came out.
  static func readAll(_ messages: [[UInt8]]) -> Int {
    messages.reduce(0) { $0 + read(Message(parsing: $1)) }
  }

  /// Finds the tree and the places of all header fields, and decodes nothing.
  static func readStructure(_ messages: [[UInt8]]) -> Int {
    messages.reduce(0) { $0 + Message(parsing: $1).entities.count }
  }

  private static func read(_ message: Message) -> Int {
    var sum = 0
    for entity in message.entities {
      for field in entity.header.fields { sum += size(of: field.value) }
      guard entity.isLeaf else { continue }
      sum +=
        entity.isBody
        ? message.text(of: entity.id).utf8.count : message.content(of: entity.id).count
    }
    return sum
  }

  private static func size(of value: HeaderField.Value) -> Int {
    switch value {
    case .text(let text): text.utf8.count
    case .mailboxes(let mailboxes):
      mailboxes.reduce(0) {
        $0 + ($1.name?.utf8.count ?? 0) + ($1.address?.utf8.count ?? 0)
      }
    case .date(let date): date == nil ? 0 : 1
    case .messageIDs(let ids): ids.reduce(0) { $0 + $1.utf8.count }
    case .parameterized(let value, let parameters):
      parameters.reduce(value.utf8.count) { $0 + $1.value.utf8.count }
    }
  }
}
