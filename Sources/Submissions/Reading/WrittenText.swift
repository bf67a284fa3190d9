import MIME
import TextAnalysis

/// What a message's bodies say: the sender's own words and the labelled pieces of the whole text.
struct WrittenText: Sendable {
  var ownWords: String
  var pieces: [TextPiece]
  /// The own words are a forwarded story that the sender hands over.
  var handedOver: Bool
  /// There is more text than was read.
  var isCut: Bool

  /// In bytes of UTF-8, of all bodies together: beyond it nobody wrote by hand, and reading tens of
  /// megabytes takes minutes and gigabytes. The whole message is kept all the same.
  static let textLimit = 1_000_000

  /// Reads the bodies of a message: of each set of alternatives the plain text, or the HTML where
  /// there is no usable plain text.
  ///
  /// - Parameters:
  ///   - selection: the bodies of an attached message; nil for the message's own.
  ///   - ownAddresses: ours, to know what we wrote in what is quoted.
  init(
    of message: Message, in selection: BodySelection? = nil, senderName: String?,
    ownAddresses: Set<String> = [], limit: Int = Self.textLimit
  ) {
    let choice = ChosenBodies(
      of: message, text: selection?.text ?? message.textBodies,
      html: selection?.html ?? message.htmlBodies,
      attachments: selection?.attachments ?? message.attachments, textLimit: limit)
    let chosen = choice.bodies
    let subject = selection == nil ? message.header.subject : nil
    let words: OwnWords
    if chosen.count == 1, case .html(let html) = chosen[0] {
      words = OwnWords(
        html: html, senderName: senderName, subject: subject, ownAddresses: ownAddresses)
    } else {
      // QUIRK: Apple Mail splits a text round its pictures, lists add a footer as a part of its
      // own: one text to the reader, so one text here.
      let plain = chosen.map(\.plain).filter { !$0.isBlank }.joined(separator: "\n")
      words = OwnWords(
        plain: plain, senderName: senderName, subject: subject, ownAddresses: ownAddresses)
    }
    ownWords = words.text
    pieces = words.pieces
    handedOver = words.handedOver
    isCut =
      choice.isCut || message.structuralDefects.contains { Self.unread.contains($0.kind) }
  }

  /// Behind these limits of the parser a text may stand that nobody has read.
  private static let unread: Set<Defect.Kind> = [
    .messageTooLong, .tooManyParts, .nestingTooDeep, .boundaryTooLong, .headerTooLong,
    .tooManyFields,
  ]

  /// What stands beside the own words and may be the sender's all the same; a quote is another's
  /// where its header proves it.
  var setAside: [String] {
    let isProved = pieces.contains { $0.kind == .quoteHeader || $0.kind == .forwardHeader }
    return pieces.filter { piece in
      switch piece.kind {
      case .ownWords, .quoteHeader, .forwardHeader, .acknowledgement: false
      case .greeting, .signOff, .signature, .disclaimer, .banner, .deviceLine, .forwarded: true
      case .quoted: !isProved
      }
    }.map(\.text)
  }

  /// Takes the words of an attached message for those that are handed over.
  mutating func handOver(_ attached: WrittenText) {
    ownWords = attached.ownWords
    pieces.append(TextPiece(kind: .forwarded, text: attached.ownWords))
    handedOver = true
    isCut = isCut || attached.isCut
  }
}

/// The bodies of a message that a reader would see, one for each set of alternatives.
private struct ChosenBodies {
  enum Body {
    case plain(String)
    case html(String)

    /// As it stands in the message.
    var text: String {
      switch self {
      case .plain(let text), .html(let text): text
      }
    }

    var plain: String {
      switch self {
      case .plain(let text): text
      case .html(let html): HTMLText.plain(from: html)
      }
    }
  }

  private(set) var bodies: [Body] = []
  private(set) var isCut = false

  /// Beyond so many bodies a message is a bomb: nobody reads on.
  private static let limit = 100

  init(
    of message: Message, text: [Entity.ID], html: [Entity.ID], attachments: [Entity.ID],
    textLimit: Int
  ) {
    var left = textLimit
    addBodies(of: message, text: text, html: html, left: &left)
    guard bodies.allSatisfy(\.plain.isBlank) else { return }
    addContained(in: message, attachments, left: &left)
  }

  /// Adds the text that stands only in an attachment: what S/MIME has signed, or the `winmail.dat`
  /// of Outlook.
  private mutating func addContained(
    in message: Message, _ attachments: [Entity.ID], left: inout Int
  ) {
    for id in attachments.prefix(Self.limit) {
      var found = bodies.count
      if let inner = message.signedMessage(in: id) {
        addBodies(of: inner, text: inner.textBodies, html: inner.htmlBodies, left: &left)
        for file in inner.attachments.prefix(Self.limit) where bodies.count == found {
          add(inner.tnef(of: file), left: &left)
        }
      } else {
        add(message.tnef(of: id), left: &left)
      }
      while found < bodies.count, bodies[found].plain.isBlank { found += 1 }
      if found < bodies.count { return }
    }
  }

  private mutating func add(_ contents: TNEFContents?, left: inout Int) {
    guard let written = contents?.message else { return }
    let chosen = Self.choose(
      plain: [written.text].compactMap(\.self), html: [written.html].compactMap(\.self))
    for body in chosen { add(body, left: &left) }
  }

  private mutating func addBodies(
    of message: Message, text: [Entity.ID], html: [Entity.ID], left: inout Int
  ) {
    let plain = Set(text)
    let all = (text + html).sorted { $0.index < $1.index }
    isCut = isCut || all.count > Self.limit
    var order: [Entity.ID] = []
    var groups: [Entity.ID: [Entity.ID]] = [:]
    for body in all.prefix(Self.limit) {
      let group = Self.alternatives(of: body, in: message)
      if groups[group] == nil { order.append(group) }
      groups[group, default: []].append(body)
    }
    for group in order {
      let members = groups[group] ?? []
      let chosen = Self.choose(
        plain: members.filter(plain.contains).map { message.legibleText(of: $0) },
        html: members.filter { !plain.contains($0) }.map { message.text(of: $0) })
      for body in chosen { add(body, left: &left) }
    }
  }

  /// Adds as much of a body as is left to read.
  private mutating func add(_ body: Body, left: inout Int) {
    let size = body.text.utf8.count
    isCut = isCut || size > left
    guard left > 0 else { return }
    switch body {
    case .plain(let text): bodies.append(.plain(text.opening(ofBytes: left)))
    case .html(let html): bodies.append(.html(html.opening(ofBytes: left)))
    }
    left -= min(left, size)
  }

  /// The outermost multipart/alternative that a body belongs to, or the body itself.
  private static func alternatives(of body: Entity.ID, in message: Message) -> Entity.ID {
    var group = body
    var parent = message[body].parent
    while let id = parent, !message[id].isMessage {
      if message[id].mediaType == "multipart/alternative" { group = id }
      parent = message[id].parent
    }
    return group
  }

  private static func choose(plain: [String], html: [String]) -> [Body] {
    let usable = plain.filter { !$0.isBlank }
    guard !usable.isEmpty else {
      return html.filter { !$0.isBlank }.map(Body.html)
    }
    // QUIRK: some programs put HTML into text/plain.
    if usable.count == 1, html.isEmpty, looksLikeHTML(usable[0]) { return [.html(usable[0])] }
    let isStandIn = usable.count == 1 && isStandIn(usable[0], for: html)
    return isStandIn ? html.map(Body.html) : usable.map(Body.plain)
  }

  /// Words of plain texts that send the reader to the HTML.
  private static let standInWords = [
    "view", "support", "bekijk", "ondersteun", "weerge", "display", "client", "program", "tonen",
    "browser",
  ]

  /// Whether a plain text only says, in so many words, that the HTML has the message.
  private static func isStandIn(_ plain: String, for html: [String]) -> Bool {
    guard !html.isEmpty, plain.utf8.count < standInLimit else { return false }
    let words = plain.lowercased()
    let speaksOfHTML =
      ["html", "opmaak", "mailprogramma", "browser"].contains(where: words.contains)
      && standInWords.contains(where: words.contains) && !sharesWords(words, with: html)
    if speaksOfHTML { return true }
    let letters = plain.letterCount
    guard letters < 40 else { return false }
    return html.map { HTMLText.plain(from: $0).letterCount }.reduce(0, +) > letters * 4 + 40
  }

  /// Whether the HTML says any of the same, so that the plain text is no mere notice.
  private static func sharesWords(_ plain: String, with html: [String]) -> Bool {
    let words = plain.split { !$0.isLetter }.filter { $0.count >= 5 }
    let other = html.map { HTMLText.plain(from: $0).lowercased() }.joined(separator: "\n")
    return words.count { other.contains($0) } * 2 > words.count
  }

  private static let standInLimit = 400

  private static func looksLikeHTML(_ text: String) -> Bool {
    let opening = text.drop { $0.isWhitespace }.prefix(20).lowercased()
    return ["<!doctype html", "<html", "<body", "<head", "<div>", "<div ", "<p>", "<p "]
      .contains(where: opening.hasPrefix)
  }
}

extension String {
  /// Whether a reader would see nothing.
  var isBlank: Bool {
    unicodeScalars.allSatisfy { scalar in
      scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
        || scalar.properties.generalCategory == .control || scalar.value == 0xFFFC
    }
  }

  /// Its first bytes, ending with a whole character of Unicode.
  fileprivate func opening(ofBytes limit: Int) -> String {
    guard utf8.count > limit else { return self }
    let bytes = utf8.prefix(limit)
    // At most three bytes of a character that was cut through stand at the end.
    for drop in 0..<4 {
      if let text = String(bytes.dropLast(drop)) { return text }
    }
    return ""
  }

  fileprivate var letterCount: Int {
    unicodeScalars.reduce(0) { $0 + ($1.properties.isAlphabetic ? 1 : 0) }
  }
}
