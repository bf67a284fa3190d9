/// Turns a server's bytes, in whatever pieces they come, into replies.
///
/// Total: what is no reply is an error with a name, and nothing grows without limit.
struct SMTPReplyParser {
  enum Failure: Error, Equatable {
    case lineTooLong
    case tooManyLines
    case notAReply
    case codesDiffer
  }

  /// RFC 5321 allows 512 octets; servers with long explanations pass it.
  static let maximumLineBytes = 8_192
  static let maximumLines = 256

  private var line: [UInt8] = []
  private var code: Int?
  private var lines: [String] = []
  private var replies: [SMTPReply] = []

  /// Takes in more bytes. After an error nothing more can be read from this connection.
  mutating func append(_ bytes: some Sequence<UInt8>) throws(Failure) {
    for byte in bytes {
      guard byte == UInt8(ascii: "\n") else {
        guard line.count < Self.maximumLineBytes else { throw .lineTooLong }
        line.append(byte)
        continue
      }
      // QUIRK: some servers end lines with a bare LF.
      if line.last == UInt8(ascii: "\r") { line.removeLast() }
      try finishLine()
      line.removeAll(keepingCapacity: true)
    }
  }

  /// The next whole reply, or nil when more bytes are needed.
  mutating func next() -> SMTPReply? {
    replies.isEmpty ? nil : replies.removeFirst()
  }

  private mutating func finishLine() throws(Failure) {
    guard line.count >= 3, line.count == 3 || line[3] == 0x20 || line[3] == UInt8(ascii: "-"),
      line[..<3].allSatisfy({ (0x30...0x39).contains($0) })
    else { throw .notAReply }
    let value = line[..<3].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    guard (200..<600).contains(value) else { throw .notAReply }
    guard code == nil || code == value else { throw .codesDiffer }
    guard lines.count < Self.maximumLines else { throw .tooManyLines }
    lines.append(String(decoding: line.dropFirst(4), as: UTF8.self))
    // QUIRK: "250" alone, without the space, ends a reply as well.
    guard line.count > 3, line[3] == UInt8(ascii: "-") else {
      replies.append(SMTPReply(code: value, lines: lines))
      lines = []
      code = nil
      return
    }
    code = value
  }
}
