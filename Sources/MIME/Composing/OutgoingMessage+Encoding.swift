extension OutgoingMessage {
  /// Fields that no additional field may double.
  private static let ownFields: Set<String> = [
    "from", "to", "reply-to", "subject", "date", "message-id", "in-reply-to", "references",
    "auto-submitted", "mime-version", "sender", "cc", "bcc", "return-path", "received",
  ]

  /// The message's bytes: CRLF line ends, no line over 998 octets, ASCII only unless an address
  /// itself is not (RFC 6532). No value can add a header field: controls in values become spaces.
  package func encoded() -> [UInt8] {
    var header = HeaderWriter()
    header.append("From", mailboxes: [from])
    header.append("To", mailboxes: to)
    header.append("Reply-To", mailboxes: replyTo)
    header.append("Subject", text: subject)
    header.append("Date", tokens: [DateWriter.write(date, zoneOffset: zoneOffset)])
    header.append("Message-ID", messageIDs: [messageID])
    header.append("In-Reply-To", messageIDs: inReplyTo.map { [$0] } ?? [])
    header.append("References", messageIDs: references)
    if let autoSubmitted { header.append("Auto-Submitted", text: autoSubmitted) }
    for field in additionalFields where field.count >= 2 {
      let name = HeaderWriter.fieldName(field[0])
      let key = name.lowercased()
      guard !name.isEmpty, !Self.ownFields.contains(key), !key.hasPrefix("content-") else {
        continue
      }
      header.append(name, text: field[1])
    }
    header.append("MIME-Version", tokens: ["1.0"])
    guard let html else {
      let result = Self.part("text/plain", text, header: header)
      return result.suffix(2).elementsEqual([.cr, .lf]) ? result : result + [.cr, .lf]
    }
    let boundary = boundary
    header.append("Content-Type", tokens: ["multipart/alternative;", "boundary=\"\(boundary)\""])
    var result = header.bytes + [.cr, .lf]
    for (type, body) in [("text/plain", text), ("text/html", html)] {
      result += Array("--\(boundary)\r\n".utf8)
      result += Self.part(type, body, header: HeaderWriter())
      // This line end belongs to the delimiter behind it (RFC 2046 section 5.1.1).
      result += [.cr, .lf]
    }
    return result + Array("--\(boundary)--\r\n".utf8)
  }

  /// Whether an address has characters outside ASCII, so that sending needs SMTPUTF8 (RFC 6531).
  package var needsInternationalAddresses: Bool {
    ([from] + to + replyTo).contains { mailbox in
      AddressWriter.address(mailbox.address ?? "").contains { $0 >= 0x80 }
    }
  }

  /// The same for the same message. It holds `=_`, which no encoded body can hold.
  private var boundary: String {
    // FNV-1a: short, and the same in every run.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in messageID.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return "=_" + String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  /// Writes a header's last fields and the body.
  private static func part(_ type: String, _ body: String, header: HeaderWriter) -> [UInt8] {
    var header = header
    let lines = lineFeeds(body)
    let isDense = lines.count { $0 >= 0x80 } * 3 > lines.count
    header.append("Content-Type", tokens: ["\(type);", "charset=utf-8"])
    header.append(
      "Content-Transfer-Encoding", tokens: [isDense ? "base64" : "quoted-printable"])
    return header.bytes + [.cr, .lf] + (isDense ? base64(lines) : QuotedPrintable.encode(lines))
  }

  /// A body's bytes with LF as the only line end.
  private static func lineFeeds(_ body: String) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(body.utf8.count)
    var followsCR = false
    for byte in body.utf8 {
      if byte != .lf || !followsCR { result.append(byte == .cr ? .lf : byte) }
      followsCR = byte == .cr
    }
    return result
  }

  /// Lines of 76 characters; the text in them has CRLF (RFC 2046 section 4.1.1).
  private static func base64(_ lines: [UInt8]) -> [UInt8] {
    var canonical: [UInt8] = []
    for byte in lines {
      if byte == .lf { canonical.append(.cr) }
      canonical.append(byte)
    }
    let encoded = Base64.encode(canonical)
    var result: [UInt8] = []
    for start in stride(from: 0, to: encoded.count, by: 76) {
      if start > 0 { result += [.cr, .lf] }
      result += encoded[start..<min(start + 76, encoded.count)]
    }
    return result
  }
}
