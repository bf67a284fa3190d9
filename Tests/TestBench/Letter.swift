/// A mail such as a professional sends, to be changed by a test.
package struct Letter: Sendable {
  package var from: String
  package var name = "Noor Zandstra"
  package var to = "praatmee@praatmee.test"
  package var subject: String
  package var messageID: String? = Self.newMessageID()
  package var date = "Mon, 23 Nov 2026 09:00:00 +0100"
  /// Further header fields, each a whole line.
  package var fields: [String] = []
  package var body = "Hoe vertel ik een moeder dat haar zoon steeds stiller wordt in de klas?"

  package static func newMessageID() -> String {
    String(UInt64.random(in: .min ... .max), radix: 36) + "@post.deregenboog.test"
  }

  package init(from: String, subject: String = "Een vraag") {
    self.from = from
    self.subject = subject
  }

  package var bytes: [UInt8] {
    var lines = ["From: \(name) <\(from)>", "To: \(to)", "Subject: \(subject)", "Date: \(date)"]
    if let messageID { lines.append("Message-ID: <\(messageID)>") }
    lines += ["MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8"]
    lines += fields
    return Array((lines + ["", body, ""]).joined(separator: "\r\n").utf8)
  }
}
