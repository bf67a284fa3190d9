@testable import MailTransport

/// What an IMAP server says. The first byte chooses into which pieces the rest is cut: that must
/// make no difference.
@Sendable func readIMAPResponses(_ input: [UInt8]) {
  guard let first = input.first else { return }
  input.dropFirst().withUnsafeBytes { readIMAPResponses($0, pieces: Int(first % 31) + 1) }
}

private func readIMAPResponses(_ bytes: UnsafeRawBufferPointer, pieces: Int) {
  let whole = responses(in: bytes, pieces: max(1, bytes.count))
  let cut = responses(in: bytes, pieces: pieces)
  demand(whole.failure == cut.failure, "pieces make no difference to what is refused")
  if whole.failure == nil {
    demand(whole.responses == cut.responses, "pieces make no difference to what is read")
  }
}

private func responses(
  in bytes: UnsafeRawBufferPointer, pieces size: Int
) -> (responses: [IMAPResponse], failure: ResponseFramer.Failure?) {
  var limits = IMAPLimits.standard
  // Small, so that the limits are met as well.
  limits.memoryLiteralBytes = 4096
  limits.lineBytes = 8192
  limits.searchLineBytes = 16_384
  var framer = ResponseFramer(limits: limits)
  let parser = ResponseParser(limits: limits)
  var responses: [IMAPResponse] = []
  var rest = bytes[...]
  while !rest.isEmpty {
    do throws(ResponseFramer.Failure) {
      try framer.append(UnsafeRawBufferPointer(rebasing: rest.prefix(size)))
    } catch {
      return (responses, error)
    }
    rest = rest.dropFirst(size)
    while let frame = framer.next() { responses.append(parser.parse(frame)) }
  }
  return (responses, nil)
}
