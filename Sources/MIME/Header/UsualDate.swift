/// A date-time in the form that nearly all mailers write (RFC 5322 section 3.3):
/// `Mon, 23 Nov 2026 09:05:30 +0100`, perhaps with a comment behind.
enum UsualDate {
  private static let months = NameTable<Int>([
    ("jan", 1), ("feb", 2), ("mar", 3), ("apr", 4), ("may", 5), ("jun", 6), ("jul", 7),
    ("aug", 8), ("sep", 9), ("oct", 10), ("nov", 11), ("dec", 12),
  ])

  /// Seconds since 1970; nil for any other form, which may be a date all the same.
  static func seconds(_ value: ArraySlice<UInt8>) -> Int? {
    var rest = Rest(bytes: value)
    rest.skipBlanks()
    guard rest.skipWeekday(), let day = rest.number(digits: 1...2), rest.skip(.space),
      let month = rest.letters(3).flatMap(months.value), rest.skip(.space),
      let year = rest.number(digits: 4...4), (1900...9999).contains(year), rest.skip(.space),
      let hour = rest.number(digits: 2...2), rest.skip(.colon),
      let minute = rest.number(digits: 2...2), rest.skip(.colon),
      let second = rest.number(digits: 2...2), rest.skip(.space), let zone = rest.zone(),
      (1...CivilDate.days(in: month, of: year)).contains(day), hour < 24, minute < 60, second <= 60
    else { return nil }
    rest.skipBlanks()
    guard rest.isEmpty || rest.isComment else { return nil }
    return CivilDate.daysSince1970(year: year, month: month, day: day) * 86_400
      + hour * 3600 + minute * 60 + second - zone
  }

  /// What is still to be read.
  private struct Rest {
    let bytes: ArraySlice<UInt8>
    var position: Int

    init(bytes: ArraySlice<UInt8>) {
      self.bytes = bytes
      position = bytes.startIndex
    }

    var isEmpty: Bool { position == bytes.endIndex }

    /// A comment without others in it is all that is left.
    var isComment: Bool {
      let comment = bytes[position...].trimmed()
      return comment.first == .openParenthesis && comment.last == .closeParenthesis
        && comment.dropFirst().dropLast().allSatisfy { $0.isVisible || $0.isBlank }
        && !comment.dropFirst().dropLast().contains { $0 == .openParenthesis || $0 == .backslash }
    }

    mutating func skip(_ byte: UInt8) -> Bool {
      guard position < bytes.endIndex, bytes[position] == byte else { return false }
      position += 1
      return true
    }

    mutating func skipBlanks() {
      while position < bytes.endIndex, bytes[position].isBlank { position += 1 }
    }

    /// Three letters and a comma, or nothing.
    mutating func skipWeekday() -> Bool {
      guard position < bytes.endIndex, bytes[position].isLetter else { return true }
      return letters(3) != nil && skip(.comma) && skip(.space)
    }

    mutating func letters(_ count: Int) -> ArraySlice<UInt8>? {
      guard bytes.endIndex - position > count else { return nil }
      let word = bytes[position..<(position + count)]
      guard word.allSatisfy(\.isLetter), !bytes[position + count].isLetter else { return nil }
      position += count
      return word
    }

    mutating func number(digits: ClosedRange<Int>) -> Int? {
      var value = 0
      var count = 0
      while position < bytes.endIndex, bytes[position].isDigit, count <= digits.upperBound {
        value = value * 10 + Int(bytes[position] - 0x30)
        position += 1
        count += 1
      }
      return digits.contains(count) ? value : nil
    }

    /// Seconds east of Greenwich.
    mutating func zone() -> Int? {
      let isWest = skip(.hyphen)
      guard isWest || skip(.plus), let value = number(digits: 4...4), value % 100 < 60,
        value / 100 < 24
      else { return nil }
      return (value / 100 * 60 + value % 100) * (isWest ? -60 : 60)
    }
  }
}
