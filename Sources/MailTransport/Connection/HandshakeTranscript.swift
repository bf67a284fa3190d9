/// The server's lines from greeting to login, as libcurl shows them.
///
/// libcurl reports every refused login with one code and no text: only these lines say whether the
/// password was wrong, the server is busy, or nothing was refused at all.
final class HandshakeTranscript {
  static let maximumBytes = 65_536

  private var bytes: [UInt8] = []

  func append(_ more: UnsafeRawBufferPointer) {
    guard bytes.count + more.count <= Self.maximumBytes else { return }
    bytes.append(contentsOf: more)
  }

  var lines: [String] {
    bytes.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") })
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// The last tagged `NO` or `BAD` of an IMAP login, or a `BYE` (RFC 9051 section 7.1).
  var imapRefusal: (status: String, text: String)? {
    for line in lines.reversed() {
      let words = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: true)
      guard words.count >= 2 else { continue }
      let status = words[1].uppercased()
      let isTagged = words[0] != "*" && words[0] != "+"
      let isRefusal = (isTagged && (status == "NO" || status == "BAD")) || status == "BYE"
      if isRefusal { return (status, words.count > 2 ? String(words[2]) : "") }
    }
    return nil
  }

  /// The last reply of 400 and above (RFC 5321 section 4.2).
  var smtpRefusal: SMTPReply? {
    var parser = SMTPReplyParser()
    // A transcript that is no SMTP has no refusal; the caller then reports the connection.
    try? parser.append(bytes)
    var refusal: SMTPReply?
    while let reply = parser.next() {
      if reply.code >= 400 { refusal = reply }
    }
    return refusal
  }
}
