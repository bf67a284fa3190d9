@testable import MailTransport

/// Cuts bytes into responses, fed in pieces of a given size.
func frames(
  _ bytes: [UInt8], pieces: Int = .max, limits: IMAPLimits = .standard,
  spill: ResponseFramer.Spill? = nil
) throws(ResponseFramer.Failure) -> [ResponseFrame] {
  var framer = ResponseFramer(limits: limits)
  framer.spill = spill
  var frames: [ResponseFrame] = []
  var start = 0
  while start < bytes.count {
    let end = start + min(pieces, bytes.count - start)
    try append(Array(bytes[start..<end]), to: &framer)
    while let frame = framer.next() { frames.append(frame) }
    start = end
  }
  return frames
}

private func append(
  _ bytes: [UInt8], to framer: inout ResponseFramer
) throws(ResponseFramer.Failure) {
  let result = bytes.withUnsafeBytes { buffer in
    Result { () throws(ResponseFramer.Failure) in try framer.append(buffer) }
  }
  try result.get()
}

/// Reads text as a server would send it.
func responses(
  _ text: String, limits: IMAPLimits = .standard
) throws(ResponseFramer.Failure) -> [IMAPResponse] {
  try frames(Array(text.utf8), limits: limits).map(ResponseParser(limits: limits).parse)
}

/// Reads one response.
func response(_ line: String) throws -> IMAPResponse? { try responses(line + "\r\n").first }
