import MIME

/// Makes streams in TNEF (MS-OXTNEF section 2.1.3).
enum TNEFStream {
  static func little(_ number: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  static func attribute(_ id: Int, _ data: [UInt8]) -> [UInt8] {
    [2] + little(id, 2) + little(6, 2) + little(data.count, 4) + data + [0, 0]
  }

  static let start = little(0x223E_9F78, 4) + [1, 0]

  /// A stream with a message attached in it.
  static func wrapped(_ inner: [UInt8]) -> [UInt8] {
    start + attached(inner)
  }

  /// The attributes of an attached message.
  static func attached(_ inner: [UInt8]) -> [UInt8] {
    let object = [UInt8](repeating: 0, count: 16) + inner
    return attribute(0x9002, []) + attribute(0x9005, property(0x000D, 0x3701, object))
  }

  /// The only property of a message or an attachment.
  static func property(_ type: Int, _ id: Int, _ value: [UInt8]) -> [UInt8] {
    little(1, 4) + little(type, 2) + little(id, 2) + little(1, 4) + little(value.count, 4) + value
  }

  /// A stream whose text is RTF, not compressed.
  static func richText(_ rtf: [UInt8]) -> [UInt8] {
    let value =
      little(rtf.count + 12, 4) + little(rtf.count, 4) + little(0x414C_454D, 4) + little(0, 4) + rtf
    return start + attribute(0x9003, property(0x0102, 0x1009, value))
  }

  static func message(_ bytes: [UInt8], limits: ParserLimits = .standard) -> Message {
    Message(parsing: Array("Content-Type: application/ms-tnef\n\n".utf8) + bytes, limits: limits)
  }

  static func read(_ bytes: [UInt8], limits: ParserLimits = .standard) -> TNEFContents? {
    let message = message(bytes, limits: limits)
    return message.attachments.first.flatMap(message.tnef)
  }
}
