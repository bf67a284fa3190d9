import Synchronization

/// The upper half of a character set of single bytes whose lower half is ASCII.
struct SingleByteTable: Sendable {
  /// The characters of 0x80 to 0xFF; U+FFFD for bytes that mean nothing.
  private let upper: [UInt16]

  static let windows1252 = SingleByteTable(
    upper: [
      0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
      0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
      0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
      0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
    ] + Array(0x00A0...0x00FF))

  private init(upper: [UInt16]) {
    self.upper = upper
  }

  /// Asks the C library for each byte; nil unless it has the set and its lower half is ASCII.
  private init?(library set: LibraryCharset) {
    var upper: [UInt16] = []
    for byte in UInt8.min...UInt8.max {
      let scalars = IconvDecoder.decode([byte][...], from: set).text.unicodeScalars
      guard let scalar = scalars.first, scalars.count == 1, let unit = UInt16(exactly: scalar.value)
      else { return nil }
      if byte >= 0x80 { upper.append(unit) } else if unit != byte { return nil }
    }
    // Without the set the library's stand-in knows every byte, and this table is the same.
    self.upper = upper
  }

  /// The C library's sets of single bytes. Not among them are windows-1255 and windows-1258, whose
  /// accents join the letter before them.
  static let sets: Set<LibraryCharset> = Set(LibraryCharset.allCases.filter(isSingleByte))

  private static func isSingleByte(_ set: LibraryCharset) -> Bool {
    switch set {
    case .cp864, .cp932, .cp936, .cp949, .cp950, .cp1255, .cp1258: false
    case .koi8R, .koi8U, .macintosh, .macCyrillic: true
    default: set.rawValue.hasPrefix("ISO-8859-") || set.rawValue.hasPrefix("CP")
    }
  }

  /// Each table is made once, when the first text in its set comes.
  private static let made = Mutex<[LibraryCharset: SingleByteTable?]>([:])

  /// The table of one of the C library's sets; nil for a set that has none.
  static func table(of set: LibraryCharset) -> SingleByteTable? {
    guard sets.contains(set) else { return nil }
    return made.withLock { tables in
      if let table = tables[set] { return table }
      let table = SingleByteTable(library: set)
      tables[set] = .some(table)
      return table
    }
  }

  /// Decodes bytes; those that mean nothing become U+FFFD.
  func decode(_ bytes: ArraySlice<UInt8>) -> Charset.Decoded {
    if !ByteTraits(of: bytes).contains(.eightBit) {
      return Charset.Decoded(text: String(ascii: bytes), hasRepairs: false)
    }
    var hasRepairs = false
    // No character takes more than three bytes of UTF-8.
    let text = String(utf8Capacity: bytes.count * 3) { output in
      for byte in bytes {
        guard byte >= 0x80 else {
          output.append(byte)
          continue
        }
        let scalar = upper[Int(byte) - 0x80]
        if scalar < 0x800 {
          output.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
        } else {
          if scalar == 0xFFFD { hasRepairs = true }
          output.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
          output.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
        }
        output.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
      }
    }
    return Charset.Decoded(text: text, hasRepairs: hasRepairs)
  }
}
