import FoundationEssentials

@testable import MailTransport

/// Mailbox names, read from the wire and written to it.
@Sendable func readMailboxName(_ input: [UInt8]) {
  _ = MailboxName.decode(input)
  let name = String(decoding: input, as: UTF8.self)
  let written = MailboxName.encode(name)
  demand(written.allSatisfy { $0 >= 0x20 && $0 < 0x7F }, "a name cannot end a command", [name])
  demand(MailboxName.decode(written) == name, "a name comes back", [name, written])
}

/// Dates and texts, such as servers and their certificates have them.
@Sendable func readServerWords(_ input: [UInt8]) {
  let text = String(decoding: input, as: UTF8.self)
  if let date = IMAPDateTime.parse(text) {
    demand(abs(date.timeIntervalSince1970) < 1e12, "a date has its bounds", [date])
  }
  let harmless = ServerText.harmless(text)
  demand(!harmless.contains("@"), "no address gets into a log", [harmless])
  demand(harmless.count <= ServerText.maximumCharacters + 3_000, "no log line is endless")
  demand(
    harmless.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control },
    "no control gets into a log", [harmless])
}
