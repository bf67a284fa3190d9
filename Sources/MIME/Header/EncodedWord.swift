/// One encoded-word (RFC 2047 section 2): `=?charset?encoding?encoded-text?=`.
struct EncodedWord {
  /// The charset in any case, without a language tag (RFC 2231 section 5).
  let label: ArraySlice<UInt8>
  /// The bytes behind the encoding, still in that character set.
  let bytes: [UInt8]
  /// The place behind it.
  let end: Int

  /// Reads the encoded-words of one value; remembers where the next `?=` is, so that many
  /// beginnings without an end cost no more than one.
  struct Reader {
    let value: ArraySlice<UInt8>
    /// Whether blanks may stand inside: senders do that in unstructured text.
    let allowsBlanks: Bool
    private var terminator = -1

    init(value: ArraySlice<UInt8>, allowsBlanks: Bool) {
      self.value = value
      self.allowsBlanks = allowsBlanks
    }

    /// The encoded-word that begins at a place, if one does.
    mutating func word(at start: Int) -> EncodedWord? {
      guard start + 7 < value.endIndex, value[start] == .equals, value[start + 1] == .question
      else {
        return nil
      }
      var position = start + 2
      let longestLabel = 80
      while position < value.endIndex, position - start < longestLabel, value[position].isTokenText
      {
        position += 1
      }
      let labelEnd = position
      guard labelEnd > start + 2, position + 2 < value.endIndex, value[position] == .question,
        value[position + 2] == .question
      else { return nil }
      let encoding = value[position + 1].lowercased
      let textStart = position + 3
      guard encoding == UInt8(ascii: "b") || encoding == UInt8(ascii: "q"),
        let textEnd = terminator(from: textStart)
      else { return nil }
      let text = value[textStart..<textEnd]
      let label = value[(start + 2)..<labelEnd].prefix { $0 != .asterisk }
      guard isAcceptable(text) else { return nil }
      return EncodedWord(
        label: label,
        bytes: encoding == UInt8(ascii: "b") ? Self.decodeB(text) : Self.decodeQ(text),
        end: textEnd + 2)
    }

    /// Text that holds another beginning has lost its own end.
    private func isAcceptable(_ text: ArraySlice<UInt8>) -> Bool {
      var previous: UInt8 = 0
      for byte in text {
        if byte == .question, previous == .equals { return false }
        if !allowsBlanks, byte.isWhiteSpace { return false }
        previous = byte
      }
      return true
    }

    private mutating func terminator(from start: Int) -> Int? {
      if terminator < start {
        var position = start
        while position + 1 < value.endIndex,
          !(value[position] == .question && value[position + 1] == .equals)
        {
          position += 1
        }
        terminator = position + 1 < value.endIndex ? position : Int.max
      }
      return terminator == Int.max ? nil : terminator
    }

    private static func decodeB(_ text: ArraySlice<UInt8>) -> [UInt8] {
      var log = DefectLog(limit: 0)
      return Base64.decode(text, log: &log)
    }

    /// The Q encoding: quoted-printable in which `_` is a space (RFC 2047 section 4.2).
    private static func decodeQ(_ text: ArraySlice<UInt8>) -> [UInt8] {
      var result: [UInt8] = []
      var position = text.startIndex
      while position < text.endIndex {
        let byte = text[position]
        if byte == .equals, position + 2 < text.endIndex,
          let high = text[position + 1].hexadecimalValue,
          let low = text[position + 2].hexadecimalValue
        {
          result.append(high << 4 | low)
          position += 3
        } else {
          result.append(byte == .underscore ? .space : byte)
          position += 1
        }
      }
      return result
    }
  }
}
