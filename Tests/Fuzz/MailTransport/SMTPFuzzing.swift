@testable import MailTransport

/// What an SMTP server says, whole and in pieces, as the first byte wants them.
@Sendable func readSMTPReplies(_ input: [UInt8]) {
  guard let first = input.first else { return }
  let bytes = input.dropFirst()
  let whole = replies(in: bytes, pieces: max(1, bytes.count))
  let cut = replies(in: bytes, pieces: Int(first % 31) + 1)
  demand(whole.failure == cut.failure, "pieces make no difference to what is refused")
  if whole.failure == nil {
    demand(whole.replies == cut.replies, "pieces make no difference to what is read")
  }
  for reply in cut.replies {
    demand((200...599).contains(reply.code), "a code has its bounds", [reply.code])
    demand((1...SMTPReplyParser.maximumLines).contains(reply.lines.count), "a reply has lines")
    demand(!reply.lines.contains { $0.utf8.contains(0x0A) }, "a line is one line", reply.lines)
    demand(!reply.description.utf8.contains { $0 < 0x20 }, "fit for a log", [reply.description])
    let harmless = reply.harmlessText
    demand(!harmless.contains("@") && !harmless.contains { $0.isNewline }, "harmless", [harmless])
    let extensions = SMTPExtensions(reply)
    demand(extensions.maximumSize ?? 1 > 0, "a size is more than nothing")
  }
}

private func replies(
  in bytes: ArraySlice<UInt8>, pieces size: Int
) -> (replies: [SMTPReply], failure: SMTPReplyParser.Failure?) {
  var parser = SMTPReplyParser()
  var replies: [SMTPReply] = []
  var rest = bytes
  while !rest.isEmpty {
    do throws(SMTPReplyParser.Failure) {
      try parser.append(rest.prefix(size))
    } catch {
      return (replies, error)
    }
    rest = rest.dropFirst(size)
    while let reply = parser.next() { replies.append(reply) }
  }
  return (replies, nil)
}

/// A message on its way to the server: nothing in it may pose as its end.
@Sendable func writeSMTPData(_ input: [UInt8]) {
  let data = MessageData(input)
  var lines: [ArraySlice<UInt8>] = []
  var start = 0
  for (index, byte) in data.bytes.enumerated() {
    if byte == 0x0D { demand(index + 1 < data.bytes.count, "no bare CR at the end") }
    if byte == 0x0D { demand(data.bytes[index + 1] == 0x0A, "no bare CR") }
    guard byte == 0x0A else { continue }
    demand(index > 0 && data.bytes[index - 1] == 0x0D, "no bare LF")
    lines.append(data.bytes[start..<(index - 1)])
    start = index + 1
  }
  demand(start == data.bytes.count, "the last line has its end")
  demand(!lines.contains { $0.elementsEqual([0x2E]) }, "no line is a dot")
  demand(lines.allSatisfy { $0.first != 0x2E || $0.dropFirst().first == 0x2E }, "dots are doubled")
  let plain = lines.map { Array($0.first == 0x2E ? $0.dropFirst() : $0) }
  demand(data.size == plain.reduce(0) { $0 + $1.count + 2 }, "the size is without doubled dots")
  demand(Array(plain.joined()) == input.filter { $0 != 0x0D && $0 != 0x0A }, "all is there")
  demand(data.longestLine == plain.map(\.count).max() ?? 0, "the longest line")
}
