/// What a server offers in its answer to EHLO (RFC 5321 section 4.1.1.1).
struct SMTPExtensions: Sendable, Equatable {
  private var keywords: [String: String] = [:]

  init() {}

  init(_ reply: SMTPReply) {
    // The first line is the server's name.
    for line in reply.lines.dropFirst() {
      let words = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
      guard let keyword = words.first else { continue }
      keywords[keyword.uppercased()] = words.count > 1 ? String(words[1]) : ""
    }
  }

  var pipelining: Bool { keywords["PIPELINING"] != nil }
  var eightBitMIME: Bool { keywords["8BITMIME"] != nil }
  var smtpUTF8: Bool { keywords["SMTPUTF8"] != nil }
  var dsn: Bool { keywords["DSN"] != nil }
  var size: Bool { keywords["SIZE"] != nil }

  /// In bytes; nil where the server names none. Zero means no fixed limit (RFC 1870 section 4).
  var maximumSize: Int? {
    keywords["SIZE"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
  }

  var names: Set<String> { Set(keywords.keys) }
}
