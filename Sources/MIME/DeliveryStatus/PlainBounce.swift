/// Reads a bounce that is a text for people: qmail, Exim, Gmail, Yahoo, Exchange and others.
struct PlainBounce {
  private(set) var messageID: String?

  private struct Found {
    let address: String
    var words = ""
  }

  private var found: [Found] = []
  /// The addresses of those, in lower case.
  private var known: Set<String> = []
  private let ownAddresses: Set<String>
  private let isDelayed: Bool
  /// Behind this line stands the message that came back.
  private var isReturned = false

  private static let mostLines = 2_000
  /// Bytes of a line; no mail system writes longer ones.
  private static let longestLine = 16_000
  private static let mostRecipients = 100
  private static let longestDiagnostic = 1_000

  init(header: Header) {
    let own = header.from + header.to + header.cc + header.mailboxes("Sender")
    ownAddresses = Set(own.compactMap { $0.address?.lowercased() })
    let subject = header.subject?.lowercased() ?? ""
    isDelayed = BounceWords.delays.contains { subject.contains($0) }
    for value in header.values("X-Failed-Recipients") {
      for address in value.split(whereSeparator: { ", ;".contains($0) }) {
        add(String(address), surely: true)
      }
    }
  }

  /// Whether the header is that of a mail system's message.
  static func seemsSent(with header: Header) -> Bool {
    if header.contains("X-Failed-Recipients") { return true }
    let subject = header.subject?.lowercased() ?? ""
    if BounceWords.subjects.contains(where: subject.hasPrefix) { return true }
    return header.from.contains { mailbox in
      let local = mailbox.address?.lowercased().prefix { $0 != "@" } ?? ""
      return local == "mailer-daemon" || local == "postmaster"
    }
  }

  var recipients: [DeliveryReport.Recipient] {
    found.map { one in
      let diagnostic = one.words.isEmpty ? nil : one.words
      return DeliveryReport.Recipient(
        address: one.address, action: isDelayed ? "delayed" : "failed",
        status: diagnostic.flatMap(StatusCode.findEnhanced), diagnostic: diagnostic)
    }
  }

  mutating func read(_ text: String) {
    // The fields of the header name the recipients best.
    let isKnown = !found.isEmpty
    var mentioned: [String] = []
    var text = text
    text.withUTF8 { bytes in
      for line in ByteLines(bytes).lazy.filter({ !$0.isEmpty }).prefix(Self.mostLines) {
        let plain = String(decoding: line.trimmed().prefix(Self.longestLine), as: UTF8.self)
        read(plain[...], isKnown: isKnown, mentioned: &mentioned)
      }
    }
    guard found.isEmpty else { return }
    for address in mentioned where found.isEmpty { add(address, surely: false) }
  }

  private mutating func read(_ line: Substring, isKnown: Bool, mentioned: inout [String]) {
    let lower = line.utf8.map(\.lowercased)[...]
    readMessageID(lower, line)
    guard !isReturned else { return }
    if BounceWords.returned.contains(where: { ByteSearch.contains($0, in: lower) }) {
      isReturned = true
    } else if let address = Self.leadingAddress(line.utf8),
      !isKnown || found.contains(where: { $0.address == address })
    {
      add(address, surely: false)
      note(line)
    } else if !found.isEmpty {
      note(line)
    } else if mentioned.count < Self.mostRecipients {
      mentioned += Self.addresses(in: line.utf8)
    }
  }

  private mutating func add(_ address: String, surely: Bool) {
    let lower = address.lowercased()
    guard found.count < Self.mostRecipients, surely || !ownAddresses.contains(lower),
      !known.contains(lower)
    else { return }
    let local = lower.prefix { $0 != "@" }
    guard surely || local != "postmaster" && local != "mailer-daemon" else { return }
    known.insert(lower)
    found.append(Found(address: address))
  }

  /// What stands under an address is what was said of it.
  private mutating func note(_ line: Substring) {
    guard var last = found.popLast() else { return }
    let room = Self.longestDiagnostic - last.words.utf8.count
    if room > line.utf8.count, !line.isEmpty {
      last.words += (last.words.isEmpty ? "" : " ") + line
    }
    found.append(last)
  }

  /// QUIRK: qmail and others return the header inside the text.
  private mutating func readMessageID(_ lower: ArraySlice<UInt8>, _ line: Substring) {
    let rest = lower.drop { $0 == .greater || $0 == .space }
    guard messageID == nil, rest.starts(with: "message-id:".utf8),
      let open = line.firstIndex(of: "<"),
      let close = line[open...].firstIndex(of: ">")
    else { return }
    let id = line[line.index(after: open)..<close]
    if id.contains("@") { messageID = String(id) }
  }

  /// An address that a line begins with, or consists of: `<x@b.test>:`, `x@b.test`,
  /// `x@b.test<mailto:x@b.test>`, `Jan (x@b.test)`.
  private static func leadingAddress(_ line: Substring.UTF8View) -> String? {
    let words = line.split(separator: .space, maxSplits: 3)
    guard let first = words.first else { return nil }
    if let address = addresses(in: first).first {
      return words.count == 1 || first.last == .colon || first.first == .less ? address : nil
    }
    guard words.count <= 3, let last = words.last, last.first == .openParenthesis else {
      return nil
    }
    return addresses(in: last).first
  }

  private static func addresses(in line: Substring.UTF8View) -> [String] {
    line.prefix(1_000).split { byte in
      byte.isWhiteSpace || byte == .less || byte == .greater || byte == .openParenthesis
        || byte == .closeParenthesis || byte == .colon || byte == .semicolon || byte == .comma
        || byte == .quote || byte == .apostrophe || byte == .openBracket || byte == .closeBracket
    }.compactMap { word in
      var word = word
      while word.last == .dot { word = word.dropLast() }
      guard let at = word.firstIndex(of: .at), at > word.startIndex,
        word[word.index(after: at)...].contains(.dot), word.last != .at,
        word[word.index(after: at)...].first != .dot
      else { return nil }
      return String(Substring(word))
    }
  }

  /// HTML without its tags, a line for each: enough to find an address in.
  static func withoutMarkup(_ html: String) -> String {
    var html = html
    return html.withUTF8 { bytes in
      String(utf8Capacity: bytes.count) { output in
        var isInTag = false
        for byte in bytes {
          switch byte {
          case .less:
            isInTag = true
            output.append(.lf)
          case .greater: isInTag = false
          default: if !isInTag { output.append(byte) }
          }
        }
      }
    }
  }
}
