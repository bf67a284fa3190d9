import MIME

/// A message written out with LF line ends; it is parsed with CRLF, as it comes over the wire.
func message(_ text: String) -> Message {
  Message(parsing: bytes(text))
}

func bytes(_ text: String) -> [UInt8] {
  Array(
    text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n").utf8)
}

/// A person's message with some header lines more or instead; nil takes one away.
func personal(
  from: String? = "Noor van Dijk <noor@deregenboog.test>", _ more: String = "",
  subject: String? = "Over ouders", body: String = "Ik twijfel of ik het goed doe met ouders."
) -> Message {
  var header = ["To: praatmee@praatmee.test", "Date: Mon, 23 Nov 2026 09:00:00 +0100"]
  header.append("Message-ID: <1@deregenboog.test>")
  if let from { header.append("From: \(from)") }
  if let subject { header.append("Subject: \(subject)") }
  if !more.isEmpty { header.append(more) }
  return message(
    (header + ["Content-Type: text/plain; charset=utf-8", "", body]).joined(separator: "\n"))
}
