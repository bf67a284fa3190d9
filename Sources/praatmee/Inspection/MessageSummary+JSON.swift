import FoundationEssentials
import MIME

extension MessageSummary {
  /// Writes the object `message` of a line.
  func write(to text: inout JSONText) throws(OutputFailure) {
    try text.object { text throws(OutputFailure) in
      text.member("messageID", messageID)
      text.member("subject", subject)
      try Self.write(from, named: "from", to: &text)
      try Self.write(replyTo, named: "replyTo", to: &text)
      try Self.write(to, named: "to", to: &text)
      try Self.write(cc, named: "cc", to: &text)
      text.member("date", date?.formatted(.iso8601))
      text.member("language", language)
      try text.member("text", self.text)
      try text.member("html", html)
      text.name("attachments")
      try text.array(attachments) { attachment, text throws(OutputFailure) in
        try attachment.write(to: &text)
      }
      if let contained { try text.member("contained", encoding: contained) }
      if let protection { try text.member("protection", encoding: protection) }
      if let calendar { try text.member("calendar", encoding: calendar) }
      text.name("defects")
      try text.array(defects) { defect, text throws(OutputFailure) in
        try text.object { text throws(OutputFailure) in
          text.member("kind", defect.kind.rawValue)
          text.member("offset", defect.offset)
        }
      }
    }
  }

  private static func write(
    _ addresses: [Address], named name: StaticString, to text: inout JSONText
  ) throws(OutputFailure) {
    text.name(name)
    try text.array(addresses) { address, text throws(OutputFailure) in
      try text.object { text throws(OutputFailure) in
        text.member("name", address.name)
        text.member("address", address.address)
      }
    }
  }
}

extension MessageSummary.Attachment {
  fileprivate func write(to text: inout JSONText) throws(OutputFailure) {
    try text.object { text throws(OutputFailure) in
      text.member("filename", filename)
      text.member("safeFilename", safeFilename)
      text.member("type", type)
      text.member("size", size)
      text.member("sha256", sha256)
      if let nestedSubject { text.member("nestedSubject", nestedSubject) }
      if let inline { try text.member("inline", encoding: inline) }
      if let contained { try text.member("contained", encoding: contained) }
    }
  }
}
