/// Reads a list of addresses (RFC 5322 sections 3.4 and 4.4): mailboxes and groups, with comments,
/// routes and what mailers get wrong. The members of groups join the list.
struct AddressParser {
  /// A piece of the mailbox that is being read.
  struct Word {
    enum Kind {
      case atom
      case quotedString
      case encodedWord
      case domainLiteral
      /// A dot or an at sign.
      case special
    }

    let kind: Kind
    /// As written; without quotes and backslashes for a quoted string.
    let bytes: ArraySlice<UInt8>
    let followsBlank: Bool

    var isDot: Bool { kind == .special && bytes.first == .dot }
    var isAt: Bool { kind == .special && bytes.first == .at }
  }

  let bytes: ArraySlice<UInt8>
  let fallback: Charset
  let limits: ParserLimits
  var log: DefectLog
  private(set) var mailboxes: [Mailbox] = []
  private var position: Int
  private var words: [Word] = []
  private var hasAt = false
  private var comment: [UInt8] = []
  /// The address in angle brackets, if one was read.
  private var angle: [UInt8]?
  private var followsBlank = false
  /// Set once a comment or a quoted string turned out to have no end: the rest is read without.
  private var commentsAreBroken = false
  private var quotesAreBroken = false
  private var reader: EncodedWord.Reader

  /// Takes an unfolded value.
  init(_ bytes: ArraySlice<UInt8>, fallback: Charset, limits: ParserLimits, log: DefectLog) {
    self.bytes = bytes
    position = bytes.startIndex
    self.fallback = fallback
    self.limits = limits
    self.log = log
    reader = EncodedWord.Reader(value: bytes, allowsBlanks: false)
  }

  mutating func parse() {
    while position < bytes.endIndex, mailboxes.count < limits.addresses {
      readNext()
    }
    if position < bytes.endIndex {
      log.record(.tooManyAddresses, at: position - bytes.startIndex)
    } else {
      finishMailbox()
    }
  }

  private mutating func readNext() {
    let byte = bytes[position]
    switch byte {
    case .openParenthesis where !commentsAreBroken: readComment()
    case .quote: readQuotedString()
    case .less: readAngleAddress()
    case .comma, .semicolon:
      finishMailbox()
      position += 1
    case .colon: readColon()
    case .openBracket: readDomainLiteral()
    case .dot, .at:
      position += 1
      if byte == .at { hasAt = true }
      append(.special, bytes[(position - 1)..<position])
    case .greater, .openParenthesis, .closeParenthesis, .closeBracket, .backslash:
      position += 1
    case _ where byte.isWhiteSpace || byte == 0:
      position += 1
      followsBlank = true
    default: readAtom()
    }
  }

  private mutating func append(_ kind: Word.Kind, _ bytes: ArraySlice<UInt8>) {
    words.append(Word(kind: kind, bytes: bytes, followsBlank: followsBlank))
    followsBlank = false
  }

  private mutating func readComment() {
    guard let (end, depth) = Comment.scan(bytes, from: position) else {
      log.record(.unterminatedComment, at: position - bytes.startIndex)
      commentsAreBroken = true
      position += 1
      return
    }
    if depth > limits.commentDepth { log.record(.commentTooDeep, at: position - bytes.startIndex) }
    let text = Comment.text(in: bytes, from: position, to: end)
    if !text.isEmpty {
      if !comment.isEmpty { comment.append(.space) }
      comment.append(contentsOf: text)
    }
    position = end
    followsBlank = true
  }

  private mutating func readQuotedString() {
    guard !quotesAreBroken, let quoted = QuotedString.read(bytes, at: position) else {
      if !quotesAreBroken { log.record(.unterminatedQuotedString, at: position - bytes.startIndex) }
      quotesAreBroken = true
      position += 1
      return
    }
    position = quoted.end
    append(.quotedString, quoted.content)
  }

  private mutating func readAtom() {
    if let word = reader.word(at: position) {
      let raw = bytes[position..<word.end]
      position = word.end
      append(.encodedWord, raw)
      return
    }
    let start = position
    position += 1
    while position < bytes.endIndex, bytes[position].isAtomText { position += 1 }
    append(.atom, bytes[start..<position])
  }

  /// A domain literal such as `[192.0.2.1]`.
  private mutating func readDomainLiteral() {
    let start = position
    position += 1
    while position < bytes.endIndex,
      bytes[position].isAtomText || bytes[position] == .dot
        || bytes[position] == .colon
    {
      position += 1
    }
    guard position < bytes.endIndex, bytes[position] == .closeBracket else {
      append(.atom, bytes[start..<position])
      return
    }
    position += 1
    append(.domainLiteral, bytes[start..<position])
  }

  /// The colon behind the name of a group; elsewhere it is part of a name.
  private mutating func readColon() {
    position += 1
    guard angle == nil, !hasAt else {
      append(.atom, bytes[(position - 1)..<position])
      return
    }
    words.removeAll()
    comment.removeAll()
    followsBlank = false
  }

  private mutating func readAngleAddress() {
    // A second address without a comma before it.
    if angle != nil { finishMailbox() }
    let start = position
    var reader = AngleAddressReader(
      bytes: bytes, position: position + 1, quotesAreBroken: quotesAreBroken)
    angle = reader.read()
    position = reader.position
    quotesAreBroken = reader.quotesAreBroken
    if !reader.isTerminated { log.record(.invalidAddress, at: start - bytes.startIndex) }
    followsBlank = true
  }

  private mutating func finishMailbox() {
    defer {
      words.removeAll(keepingCapacity: true)
      comment.removeAll(keepingCapacity: true)
      angle = nil
      hasAt = false
      followsBlank = false
    }
    guard angle != nil || !words.isEmpty else { return }
    var phrase = words[...]
    var address = angle
    if address == nil {
      guard let found = AddressSpecification(in: words) else {
        finishWithoutAt()
        return
      }
      address = found.bytes
      phrase = words[..<found.range.lowerBound] + words[found.range.upperBound...]
    }
    let text = decodeAddress(address ?? [])
    if !text.utf8.contains(.at) || text.utf8.first == .at || text.utf8.last == .at {
      log.record(.invalidAddress, at: min(position, bytes.endIndex) - bytes.startIndex)
    }
    append(name: name(of: phrase), address: text.isEmpty ? nil : text)
  }

  /// Words without an address: one word is a local part alone, such as MAILER-DAEMON; several are
  /// a name.
  private mutating func finishWithoutAt() {
    log.record(.invalidAddress, at: min(position, bytes.endIndex) - bytes.startIndex)
    let isOneWord =
      !words.dropFirst().contains(where: \.followsBlank)
      && !words.contains { $0.kind == .encodedWord }
    guard isOneWord else {
      append(name: name(of: words[...]), address: nil)
      return
    }
    let address = decodeAddress(words.flatMap(\.bytes))
    append(name: name(of: []), address: address.isEmpty ? nil : address)
  }

  private mutating func append(name: String?, address: String?) {
    guard name != nil || address != nil else { return }
    mailboxes.append(Mailbox(name: name, address: address))
  }

  private mutating func decodeAddress(_ address: [UInt8]) -> String {
    UnstructuredValue.tidy(
      UnstructuredValue.literal(address[...], fallback: fallback, log: &log))
  }

  /// The phrase before the address, or the comment that old software puts behind it.
  private mutating func name(of phrase: ArraySlice<Word>) -> String? {
    var raw: [UInt8] = []
    for word in phrase {
      if word.followsBlank, !raw.isEmpty { raw.append(.space) }
      raw.append(contentsOf: word.bytes)
    }
    if raw.isEmpty { raw = comment }
    let name = UnstructuredValue.decode(raw[...], fallback: fallback, limits: limits, log: &log)
    return name.isEmpty ? nil : name
  }
}
