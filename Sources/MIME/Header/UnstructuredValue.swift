/// The text of an unstructured field, a display name or a parameter (RFC 5322 section 2.2.1,
/// RFC 2047, RFC 6532).
enum UnstructuredValue {
  /// Decodes an unfolded value. Neighbouring encoded-words of one character set are joined as
  /// bytes before they are decoded: senders split them inside characters.
  static func decode(
    _ value: [UInt8], fallback: Charset, limits: ParserLimits, log: inout DefectLog
  ) -> String {
    guard hasEncodedWord(value) else {
      return tidy(literal(value[...], fallback: fallback, log: &log))
    }
    var reader = EncodedWord.Reader(value: value, allowsBlanks: true)
    var output = Output(fallback: fallback)
    var literalStart = 0
    var position = 0
    var count = 0
    while let start = ByteSearch.first(.equals, in: value, from: position, to: value.count) {
      guard let word = reader.word(at: start) else {
        position = start + 1
        continue
      }
      count += 1
      guard count <= limits.encodedWords else {
        log.record(.tooManyEncodedWords, at: start)
        break
      }
      let gap = value[literalStart..<start]
      if let last = gap.last, !last.isWhiteSpace { log.record(.gluedEncodedWord, at: start) }
      if word.end < value.count, !value[word.end].isWhiteSpace, value[word.end] != .equals {
        log.record(.gluedEncodedWord, at: word.end)
      }
      output.append(word, after: gap, log: &log)
      literalStart = word.end
      position = word.end
    }
    output.finish(with: value[literalStart...], log: &log)
    return tidy(output.text)
  }

  /// Bytes outside encoded-words: UTF-8 if they can be, else the body's character set.
  static func literal(
    _ bytes: ArraySlice<UInt8>, fallback: Charset, log: inout DefectLog
  ) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    log.record(.eightBitHeader, at: bytes.startIndex)
    return fallback.decode(Array(bytes)).text
  }

  /// Makes each control character and line separator a space, and trims: nothing decoded may
  /// begin a new line.
  static func tidy(_ text: String) -> String {
    var text = text
    let isTidy = text.withUTF8 { bytes in
      guard let first = bytes.first, let last = bytes.last else { return true }
      guard !first.isWhiteSpace, !last.isWhiteSpace else { return false }
      // Nearly all values are visible ASCII, which is known for less.
      return bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
        || !bytes.indices.contains { controlLength(in: bytes, at: $0) > 0 }
    }
    guard !isTidy else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    text.withUTF8 { bytes in
      var position = 0
      while position < bytes.count {
        let length = controlLength(in: bytes, at: position)
        result.append(length > 0 ? .space : bytes[position])
        position += max(1, length)
      }
    }
    return String(decoding: result[...].trimmed(), as: UTF8.self)
  }

  /// The number of bytes of the control or line separator at a place of UTF-8; 0 for other
  /// characters.
  private static func controlLength(in bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
    switch bytes[place] {
    case 0x00...0x1F, 0x7F:
      return 1
    // U+0080 to U+009F.
    case 0xC2 where place + 1 < bytes.count && bytes[place + 1] < 0xA0:
      return 2
    // U+2028 and U+2029.
    case 0xE2
    where place + 2 < bytes.count && bytes[place + 1] == 0x80
      && (bytes[place + 2] == 0xA8 || bytes[place + 2] == 0xA9):
      return 3
    default:
      return 0
    }
  }

  private static func hasEncodedWord(_ value: [UInt8]) -> Bool {
    var position = 0
    while let start = ByteSearch.first(.equals, in: value, from: position, to: value.count) {
      if start + 1 < value.count, value[start + 1] == .question { return true }
      position = start + 1
    }
    return false
  }

  /// Text in the making, with the bytes of the encoded-words that are not decoded yet.
  private struct Output {
    let fallback: Charset
    var text = ""
    private var pending: [UInt8] = []
    private var label: String?

    init(fallback: Charset) {
      self.fallback = fallback
    }

    mutating func append(
      _ word: EncodedWord, after gap: ArraySlice<UInt8>, log: inout DefectLog
    ) {
      let isNeighbour = label != nil && gap.allSatisfy(\.isWhiteSpace)
      if !isNeighbour || label != word.label { flush(log: &log) }
      if !isNeighbour { text += literal(gap, fallback: fallback, log: &log) }
      pending.append(contentsOf: word.bytes)
      label = word.label
    }

    mutating func finish(with rest: ArraySlice<UInt8>, log: inout DefectLog) {
      flush(log: &log)
      text += literal(rest, fallback: fallback, log: &log)
    }

    private mutating func flush(log: inout DefectLog) {
      guard let label else { return }
      let charset = Charset(label: label)
      if charset == nil { log.record(.unknownCharset, at: 0) }
      let decoded = (charset ?? .unlabelled).decode(pending)
      if charset != nil, decoded.hasRepairs { log.record(.undecodableCharacters, at: 0) }
      text += decoded.text
      pending.removeAll(keepingCapacity: true)
      self.label = nil
    }
  }
}
