/// UTF-16 in either order of bytes (RFC 2781).
enum UTF16Decoder {
  enum ByteOrder {
    case little
    case big
  }

  /// Decodes; a byte order mark goes before the given order, and both before a guess. Surrogates
  /// without their other half, and a byte left over, become U+FFFD.
  static func decode(_ bytes: [UInt8], order: ByteOrder?) -> Charset.Decoded {
    var start = 0
    var order = order ?? guess(bytes)
    if bytes.starts(with: [0xFF, 0xFE]) {
      (order, start) = (.little, 2)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      (order, start) = (.big, 2)
    }
    var units: [UInt16] = []
    units.reserveCapacity((bytes.count - start) / 2 + 1)
    var position = start
    while position + 1 < bytes.count {
      let (first, second) = (UInt16(bytes[position]), UInt16(bytes[position + 1]))
      units.append(order == .little ? second << 8 | first : first << 8 | second)
      position += 2
    }
    let marks = units.count { $0 == 0xFFFD }
    if position < bytes.count { units.append(0xFFFD) }
    let text = String(decoding: units, as: UTF16.self)
    let hasRepairs = text.unicodeScalars.count { $0 == "\u{FFFD}" } != marks
    return Charset.Decoded(text: text, hasRepairs: hasRepairs)
  }

  /// Most text has more zeros in its high bytes.
  private static func guess(_ bytes: [UInt8]) -> ByteOrder {
    var zeros = (even: 0, odd: 0)
    for (index, byte) in bytes.prefix(512).enumerated() where byte == 0 {
      if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    return zeros.odd > zeros.even ? .little : .big
  }
}
