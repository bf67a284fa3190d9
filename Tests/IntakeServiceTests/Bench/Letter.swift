/// A mail such as a professional sends, to be changed by a test.
struct Letter: Sendable {
  var from: String
  var name = "Noor Zandstra"
  var to = "praatmee@praatmee.test"
  var subject = "Een vraag"
  var messageID: String? = Self.newMessageID()
  var date = "Mon, 23 Nov 2026 09:00:00 +0100"
  /// Further header fields, each a whole line.
  var fields: [String] = []
  var body = "Hoe vertel ik een moeder dat haar zoon steeds stiller wordt in de klas?"

  static func newMessageID() -> String {
    String(UInt64.random(in: .min ... .max), radix: 36) + "@post.deregenboog.test"
  }

  var bytes: [UInt8] {
    var lines = ["From: \(name) <\(from)>", "To: \(to)", "Subject: \(subject)", "Date: \(date)"]
    if let messageID { lines.append("Message-ID: <\(messageID)>") }
    lines += ["MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8"]
    lines += fields
    return Array((lines + ["", body, ""]).joined(separator: "\r\n").utf8)
  }
}
