import FoundationEssentials
import MIME

private let fieldNames = [
  "Subject", "From", "To", "Date", "Message-ID", "References", "Content-Type",
  "Content-Disposition", "Content-Transfer-Encoding", "Content-ID", "X-Note",
]

/// Any value in any field, read as everything that a field can be: the first byte chooses the
/// field.
@Sendable func readHeader(_ input: [UInt8]) {
  let name = fieldNames[Int(input.first ?? 0) % fieldNames.count]
  let message = message(name, Array(input.dropFirst()))
  let header = message.header
  demand(header.names == [name], "one field is one field", [header.names])
  demand(header.rawValues(name).count == 1, "a field has a value")
  demand(
    header.rawValues(name).allSatisfy { !$0.contains(0x0A) }, "an unfolded value is one line")
  demand(header.values(name).first == header.value(name), "a value is itself")
  let value = header.value(name) ?? ""
  demand(isTidy(value), "a value is one line", [value])
  for mailbox in header.mailboxes(name) {
    demand(isTidy(mailbox.name ?? "") && isTidy(mailbox.address ?? ""), "a mailbox is one line")
  }
  _ = (header.date, header.messageID, header.references, header.inReplyTo, message.defects)
  _ = message.entities.map { ($0.parameters, $0.filename, $0.contentID, $0.disposition) }
  let again = readBack { $0.additionalFields = [["X-Note", value]] }
  demand(again.header.value("X-Note") == value, "a value comes back", [value])
}

/// Encoded-words as they come; and text that the input is made into, split inside its characters.
@Sendable func readEncodedWords(_ input: [UInt8]) {
  let subject = message("Subject", input).header.subject ?? ""
  demand(isTidy(subject), "a subject is one line", [subject])
  demand(readBack { $0.subject = subject }.header.subject == subject, "it comes back", [subject])
  let named = message("From", input + Array(" <a@b.test>".utf8)).header.from
  if let name = named.first?.name {
    let again = readBack { $0.from.name = name }.header.from
    demand(again.first?.name == name, "a name comes back", [name, again])
  }
  guard let text = String(validating: input, as: UTF8.self) else { return }
  for size in [1, 2, 7, 40] {
    var words: [UInt8] = []
    for start in stride(from: 0, to: input.count, by: size) {
      let piece = Array(input[start..<min(start + size, input.count)])
      if start.isMultiple(of: 2) {
        words += Array(" =?UTF-8?b?".utf8) + base64(piece, lineLength: .max)
      } else {
        words += Array(" =?utf-8*nl?Q?".utf8)
        for byte in piece { words += Array("=\(hexadecimal(byte))".utf8) }
      }
      words += Array("?=".utf8)
    }
    let read = message("Subject", words).header.subject
    demand(read == tidied(text), "split characters are joined", [text, read as Any])
  }
}

func hexadecimal(_ byte: UInt8) -> String {
  (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
}

@Sendable func readAddresses(_ input: [UInt8]) {
  let mailboxes = message("From", input).header.from
  demand(mailboxes.count <= input.count, "each mailbox takes a byte")
  for mailbox in mailboxes.prefix(20) {
    demand(mailbox.name != nil || mailbox.address != nil, "a mailbox is something")
    demand(mailbox.name != "" && mailbox.address != "", "nothing is not empty", [mailbox])
    demand(isTidy(mailbox.name ?? "") && isTidy(mailbox.address ?? ""), "one line", [mailbox])
    let message = readBack { $0.to = [mailbox, Mailbox(address: "last@b.test")] }
    let read = message.header.to
    demand(read.count <= 2 && read.last?.address == "last@b.test", "one stays one", [read])
    demand(message.header.names.count == 8, "no field comes in", [message.header.names])
    guard let first = read.first, read.count == 2 else { continue }
    let again = readBack { $0.to = [first] }.header.to
    demand(again == [first], "what was written comes back", [mailbox, first, again])
    guard isPlain(mailbox.address ?? "") else { continue }
    demand(first == mailbox, "a plain address comes back at once", [mailbox, first])
  }
}

/// Whether an address is such as most are (RFC 5322 `dot-atom`).
private func isPlain(_ address: String) -> Bool {
  let halves = address.split(separator: "@", omittingEmptySubsequences: false)
  guard halves.count == 2 else { return false }
  return halves.allSatisfy { half in
    half.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
      !label.isEmpty
        && label.utf8.allSatisfy { byte in
          (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
        }
    }
  }
}

/// The first byte chooses the zone in which a date that was read is written again.
@Sendable func readDate(_ input: [UInt8]) {
  let message = message("Date", Array(input.dropFirst()))
  _ = message.defects
  guard let date = message.header.date else { return }
  let seconds = date.timeIntervalSince1970
  // Years 1900 to 9999, and a zone of a day at most.
  demand((-2_209_075_200...253_402_387_200).contains(seconds), "a date has its bounds", [date])
  demand(seconds == seconds.rounded(), "a date is in whole seconds")
  guard (-2_208_988_800...253_370_764_800).contains(seconds) else { return }
  let offset = (Int(input.first ?? 0) - 128) * 900
  let again = readBack {
    $0.date = date
    $0.zoneOffset = offset
  }
  demand(
    again.header.date == date, "a date comes back", [date, offset, again.header.date as Any])
}

@Sendable func readMessageIDs(_ input: [UInt8]) {
  let ids = message("References", input).header.references
  let first = message("Message-ID", input).header.messageID
  demand(ids.count <= 1_000, "there are no more than the limit")
  for id in ids + (first.map { [$0] } ?? []) {
    demand(!id.isEmpty && isTidy(id), "a message-id is a word", [id])
    demand(!id.utf8.contains { $0 <= 0x20 || $0 == 0x3E || $0 == 0x3C }, "one only", [id])
  }
  if let id = ids.first { demand(first == id, "the first is the first", [ids, first as Any]) }
  let plain = ids.filter { $0.utf8.count < 900 && $0.utf8.allSatisfy { $0 < 0x80 } }
  let again = readBack { $0.references = plain }.header.references
  demand(again == plain, "message-ids come back", [plain, again])
}
