import FoundationEssentials
import MIME

/// What a message says, as one parser or another reads it.
struct ReadBack: Hashable, Decodable {
  struct Address: Hashable, Decodable {
    let name: String
    /// The local part without quotes, and the domain.
    let address: String

    init(_ mailbox: Mailbox) {
      name = mailbox.name ?? ""
      address = Self.unquoted(mailbox.address ?? "")
    }

    private enum Key: CodingKey {
      case name, address, local, domain
    }

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: Key.self)
      name = try values.decodeIfPresent(String.self, forKey: .name) ?? ""
      if let whole = try values.decodeIfPresent(String.self, forKey: .address) {
        address = Self.unquoted(whole)
      } else {
        let domain = try values.decode(String.self, forKey: .domain)
        let local = try values.decode(String.self, forKey: .local)
        address = domain.isEmpty ? local : local + "@" + domain
      }
    }

    private static func unquoted(_ address: String) -> String {
      guard address.first == "\"", let end = address.lastIndex(of: "\""), end > address.startIndex
      else { return address }
      var local = ""
      var isEscaped = false
      for scalar in address[..<end].dropFirst().unicodeScalars {
        if scalar == "\\", !isEscaped {
          isEscaped = true
        } else {
          local.unicodeScalars.append(scalar)
          isEscaped = false
        }
      }
      return local + address[end...].dropFirst()
    }
  }

  let file: String
  let names: [String]
  let subject: String?
  let note: String?
  let from: [Address]
  let to: [Address]
  let replyTo: [Address]
  let date: Double?
  let messageID: [String]
  let inReplyTo: [String]
  let references: [String]
  let text: String?
  let html: String?

  /// What our own parser reads.
  init(file: String, _ message: Message) {
    let header = message.header
    self.file = file
    names = header.names
    subject = header.subject
    note = header.value("X-Note")
    from = header.from.map(Address.init)
    to = header.to.map(Address.init)
    replyTo = header.replyTo.map(Address.init)
    date = header.date?.timeIntervalSince1970
    messageID = header.messageID.map { [$0] } ?? []
    inReplyTo = header.inReplyTo
    references = header.references
    text = message.textBodies.first.map { message.text(of: $0) }
    html = message.htmlBodies.first.map { message.text(of: $0) }
  }

  /// What differs in another parser's reading, by name.
  func differences(from other: ReadBack, of parser: OtherParser) -> [String] {
    let pairs: [(String, String, String)] = [
      ("names", "\(names)", "\(other.names)"),
      ("subject", Self.plain(subject), Self.plain(other.subject)),
      ("note", Self.plain(note), Self.plain(other.note)),
      ("from", parser.plain(from), parser.plain(other.from)),
      ("to", parser.plain(to), parser.plain(other.to)),
      ("replyTo", parser.plain(replyTo), parser.plain(other.replyTo)),
      ("date", "\(date ?? .nan)", "\(other.date ?? .nan)"),
      ("messageID", "\(messageID)", "\(other.messageID)"),
      ("inReplyTo", "\(inReplyTo)", "\(other.inReplyTo)"),
      ("references", "\(references)", "\(other.references)"),
      ("text", Self.plain(text), Self.plain(other.text)),
      ("html", Self.plain(html), Self.plain(other.html)),
    ]
    return pairs.filter { !$0.1.utf8.elementsEqual($0.2.utf8) }.map {
      let (ours, theirs) = ($0.1.prefix(300), $0.2.prefix(300))
      return "\(file) \($0.0): \(ours.debugDescription) is read as \(theirs.debugDescription)"
    }
  }

  /// With LF as line end, and without a byte order mark: ours takes it off, others keep it.
  private static func plain(_ text: String?) -> String {
    guard let text else { return "(none)" }
    let lines = text.replacing("\r\n", with: "\n").unicodeScalars
    return String(lines.first == "\u{FEFF}" ? lines.dropFirst() : lines[...])
  }
}

extension OtherParser {
  /// Mailboxes in the form in which they have to be equal.
  fileprivate func plain(_ mailboxes: [ReadBack.Address]) -> String {
    let pairs = mailboxes.map { mailbox in
      guard self == .python else { return "\(mailbox.name) <\(mailbox.address)>" }
      // QUIRK: Python puts a blank between two encoded-words of a name, makes one blank of many,
      // and decodes what looks like an encoded-word in an address.
      let scalars = mailbox.name.unicodeScalars.filter { !$0.properties.isWhitespace }
      let name = String(String.UnicodeScalarView(scalars))
      return "\(name) <\(mailbox.address.replacing("=?utf-8?q?x?=", with: "x"))>"
    }
    return pairs.joined(separator: ", ")
  }
}
