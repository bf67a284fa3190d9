import MIME
import TextAnalysis

/// What TextAnalysis gets of a message.
struct MailBodies: Sized {
  let subject: String?
  let plain: String
  let html: String?

  var size: Int { (html ?? plain).utf8.count }

  static func all(of messages: [[UInt8]]) -> [MailBodies] {
    messages.map { bytes in
      let message = Message(parsing: bytes)
      let plain = message.textBodies.map { message.unflowedText(of: $0) }
      let html = plain.isEmpty ? message.htmlBodies.first.map { message.text(of: $0) } : nil
      return MailBodies(
        subject: message.header.subject, plain: plain.joined(separator: "\n"), html: html)
    }
  }
}

/// Finds the sender's own words, what they say, and what could identify somebody in them.
enum TextWork {
  /// Finds the sender's own words alone; gives the number of their bytes.
  static func ownWords(_ mails: [MailBodies]) -> Int {
    mails.reduce(0) { sum, mail in
      let words = mail.html.map { OwnWords(html: $0) } ?? OwnWords(plain: mail.plain)
      return sum + words.text.utf8.count
    }
  }

  /// Gives the number of findings.
  static func readAll(_ mails: [MailBodies]) -> Int {
    let reader = TextReader()
    let deidentifier = Deidentifier()
    return mails.reduce(0) { sum, mail in
      let words = mail.html.map { OwnWords(html: $0) } ?? OwnWords(plain: mail.plain)
      let reading = reader.read(words.text, subject: mail.subject)
      return sum + reading.evidence.count + deidentifier.pieces(in: words.text).count
    }
  }
}
