package import MIME

extension ContentDigest {
  /// The digest of a message itself, the same whatever the route it came by.
  ///
  /// It covers From, Date, Subject, Message-ID and the body. Whatever servers add or rewrite on
  /// the way (Received, Return-Path, Delivered-To, authentication results, line ends, blank lines
  /// at the end, folding) has no part in it. Each value is preceded by its length, so that no text
  /// can pass for another division of the same characters.
  package static func of(_ message: Message) -> String {
    let bytes = message.bytes
    let body = MessageBody.start(in: bytes)
    let end = MessageBody.end(in: bytes, from: body)
    var digest = RunningDigest()
    var identified = false
    for field in ["From", "Date", "Subject", "Message-ID"] {
      let values = message.header.values(field)
      identified = identified || values.contains { !collapsed($0).isEmpty }
      feed("\(field.lowercased()) \(values.count)", to: &digest)
      for value in values { feed(collapsed(value), to: &digest) }
    }
    // Nothing in such a message tells it from another: the header has to, as it stands.
    let nothingToTellBy = !identified && body == end
    feedLines(of: bytes[nothingToTellBy ? 0..<bytes.count : body..<end], to: &digest)
    return digest.finish()
  }

  private static func feed(_ value: String, to digest: inout RunningDigest) {
    digest.feed("\(value.utf8.count):".utf8)
    digest.feed(value.utf8)
  }

  /// Feeds bytes with CRLF for each line end, be it CRLF, LF or CR.
  private static func feedLines(of bytes: ArraySlice<UInt8>, to digest: inout RunningDigest) {
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == UInt8(ascii: "\n") {
        if previous != UInt8(ascii: "\r") { digest.feed("\r\n".utf8) }
      } else if byte == UInt8(ascii: "\r") {
        digest.feed("\r\n".utf8)
      } else {
        digest.feed(byte)
      }
      previous = byte
    }
  }

  /// A value with each run of white space as one blank, since folding differs by route.
  private static func collapsed(_ value: String) -> String {
    var result = ""
    var blank = false
    for scalar in value.unicodeScalars {
      if scalar.properties.isWhitespace || scalar.value == 0 {
        blank = !result.isEmpty
      } else {
        if blank { result.unicodeScalars.append(" ") }
        blank = false
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
