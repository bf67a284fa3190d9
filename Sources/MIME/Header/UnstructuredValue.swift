/// The text of an unstructured field, a display name or a parameter (RFC 5322 section 2.2.1,
/// RFC 2047, RFC 6532).
enum UnstructuredValue {
  /// Decodes an unfolded value. Neighbouring encoded-words of one character set are joined as
  /// bytes before they are decoded: senders split them inside characters.
  static func decode(
    _ value: ArraySlice<UInt8>, fallback: @autoclosure () -> Charset, limits: ParserLimits,
    log: inout DefectLog
  ) -> String {
    let traits = ByteTraits(of: value)
    let hasWords = traits.contains(.equals) && hasEncodedWord(value)
    // Nearly all values are plain ASCII.
    if !hasWords, !traits.contains(.eightBit) {
      return traits.contains(.controls)
        ? tidyASCII(value) : String(ascii: value.trimmed())
    }
    let fallback = fallback()
    guard hasWords else { return tidy(literal(value, fallback: fallback, log: &log)) }
    var reader = EncodedWord.Reader(value: value, allowsBlanks: true)
    var output = Output(fallback: fallback)
    var literalStart = value.startIndex
    var position = value.startIndex
    var count = 0
    while let start = ByteSearch.first(.equals, in: value, from: position) {
      guard let word = reader.word(at: start) else {
        position = start + 1
        continue
      }
      count += 1
      guard count <= limits.encodedWords else {
        log.record(.tooManyEncodedWords, at: start - value.startIndex)
        break
      }
      let gap = value[literalStart..<start]
      if let last = gap.last, !last.isWhiteSpace {
        log.record(.gluedEncodedWord, at: start - value.startIndex)
      }
      if word.end < value.endIndex, !value[word.end].isWhiteSpace, value[word.end] != .equals {
        log.record(.gluedEncodedWord, at: word.end - value.startIndex)
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
    if let text = bytes.validUTF8 { return text }
    log.record(.eightBitHeader, at: 0)
    return fallback.decode(bytes).text
  }

  /// Makes each control character and line separator a space, and trims: nothing decoded may
  /// begin a new line.
  static func tidy(_ text: String) -> String {
    var text = text
    let isTidy = text.withUTF8 { bytes in
      guard let first = bytes.first, let last = bytes.last else { return true }
      guard !first.isWhiteSpace, !last.isWhiteSpace else { return false }
      let traits = ByteTraits(of: UnsafeRawBufferPointer(bytes))
      if traits.contains(.controls) { return false }
      return !traits.contains(.eightBit) || !hasSeparator(bytes)
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

  /// The text of a value that still has its folds, if it is ASCII without encoded-words: nearly all
  /// folded values are, and are made without a copy between. Gives nil for all else.
  static func foldedText(_ value: ArraySlice<UInt8>) -> String? {
    let traits = ByteTraits(of: value)
    guard !traits.contains(.eightBit), !(traits.contains(.equals) && hasEncodedWord(value)) else {
      return nil
    }
    let (start, end) = visibleRange(of: value)
    return String(unsafeUninitializedCapacity: end - start) { output in
      value[start..<end].withUnsafeBufferPointer { input in
        var (count, position) = (0, 0)
        while position < input.count {
          let lineFeed = ByteSearch.first(.lf, in: input, from: position, to: input.count)
          var lineEnd = lineFeed ?? input.count
          while lineFeed != nil, lineEnd > position, input[lineEnd - 1] == .cr { lineEnd -= 1 }
          copyTidy(input[position..<lineEnd], to: output, at: count)
          count += lineEnd - position
          position = (lineFeed ?? input.count) + 1
        }
        return count
      }
    }
  }

  /// Copies what is ASCII, with a space for each control character.
  private static func copyTidy(
    _ text: Slice<UnsafeBufferPointer<UInt8>>, to output: UnsafeMutableBufferPointer<UInt8>,
    at place: Int
  ) {
    let text = UnsafeBufferPointer(rebasing: text)
    let target = UnsafeMutableBufferPointer(rebasing: output[place..<(place + text.count)])
    guard ByteTraits(of: UnsafeRawBufferPointer(text)).contains(.controls) else {
      _ = target.update(fromContentsOf: text)
      return
    }
    for (index, byte) in text.enumerated() {
      target[index] = byte < .space || byte == .delete ? .space : byte
    }
  }

  /// The same for bytes that are all ASCII.
  private static func tidyASCII(_ value: ArraySlice<UInt8>) -> String {
    let (start, end) = visibleRange(of: value)
    return String(unsafeUninitializedCapacity: end - start) { output in
      value[start..<end].withUnsafeBufferPointer { copyTidy($0[...], to: output, at: 0) }
      return end - start
    }
  }

  /// Where the first and behind the last character is that is no blank or control.
  private static func visibleRange(of value: ArraySlice<UInt8>) -> (start: Int, end: Int) {
    var (start, end) = (value.startIndex, value.endIndex)
    while start < end, value[start] <= .space || value[start] == .delete { start += 1 }
    while end > start, value[end - 1] <= .space || value[end - 1] == .delete { end -= 1 }
    return (start, end)
  }

  private static func hasSeparator(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var position = 0
    while position < bytes.count {
      if bytes[position] >= 0xC2, controlLength(in: bytes, at: position) > 0 { return true }
      position += 1
    }
    return false
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

  /// Whether something may begin an encoded-word.
  static func hasEncodedWord(_ value: ArraySlice<UInt8>) -> Bool {
    var position = value.startIndex
    while let start = ByteSearch.first(.equals, in: value, from: position) {
      if start + 1 < value.endIndex, value[start + 1] == .question { return true }
      position = start + 1
    }
    return false
  }

  /// Text in the making, with the bytes of the encoded-words that are not decoded yet.
  private struct Output {
    let fallback: Charset
    var text = ""
    private var pending: [UInt8] = []
    private var label: ArraySlice<UInt8>?

    init(fallback: Charset) {
      self.fallback = fallback
    }

    mutating func append(
      _ word: EncodedWord, after gap: ArraySlice<UInt8>, log: inout DefectLog
    ) {
      let isNeighbour = label != nil && gap.allSatisfy(\.isWhiteSpace)
      if !isNeighbour || !isSameLabel(word.label) { flush(log: &log) }
      if !isNeighbour { text += literal(gap, fallback: fallback, log: &log) }
      pending.append(contentsOf: word.bytes)
      label = word.label
    }

    private func isSameLabel(_ other: ArraySlice<UInt8>) -> Bool {
      label?.elementsEqual(other) { $0.lowercased == $1.lowercased } == true
    }

    mutating func finish(with rest: ArraySlice<UInt8>, log: inout DefectLog) {
      flush(log: &log)
      text += literal(rest, fallback: fallback, log: &log)
    }

    private mutating func flush(log: inout DefectLog) {
      guard let label else { return }
      let charset = Charset(label: label)
      if charset == nil { log.record(.unknownCharset, at: 0) }
      let decoded = (charset ?? .unlabelled).decode(pending[...])
      if charset != nil, decoded.hasRepairs { log.record(.undecodableCharacters, at: 0) }
      text += decoded.text
      pending.removeAll(keepingCapacity: true)
      self.label = nil
    }
  }
}
