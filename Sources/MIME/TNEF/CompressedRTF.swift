/// Decompresses the RTF of Outlook (MS-OXRTFCP).
enum CompressedRTF {
  private static let compressed = 0x7546_5A4C
  private static let uncompressed = 0x414C_454D
  private static let size = 4096

  /// What the dictionary holds before the first byte (MS-OXRTFCP section 2.1.2.1).
  private static let opening = Array(
    ("{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern "
      + "\\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0"
      + "\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx").utf8)

  /// As much RTF as the limit allows; nil if it is in no known form. The checksum is not compared:
  /// half a text is better than none.
  static func decompress(
    _ bytes: [UInt8], in range: Range<Int>, limits: ParserLimits
  ) -> [UInt8]? {
    var cursor = LittleEndianCursor(bytes, in: range)
    guard cursor.number(4) != nil, let length = cursor.number(4), let form = cursor.number(4),
      cursor.number(4) != nil
    else { return nil }
    let limit = min(length, limits.richTextLength)
    if form == uncompressed { return Array(bytes[cursor.takeRest(upTo: limit)]) }
    guard form == compressed else { return nil }
    return expand(&cursor, limit: limit)
  }

  private static func expand(_ cursor: inout LittleEndianCursor, limit: Int) -> [UInt8] {
    var dictionary = opening + [UInt8](repeating: 0, count: size - opening.count)
    var place = opening.count
    var result: [UInt8] = []
    func put(_ byte: UInt8) {
      result.append(byte)
      dictionary[place] = byte
      place = (place + 1) % size
    }
    while result.count < limit, let control = cursor.number(1) {
      for bit in 0..<8 {
        guard result.count < limit else { break }
        guard control >> bit & 1 == 1 else {
          guard let byte = cursor.number(1) else { return result }
          put(UInt8(truncatingIfNeeded: byte))
          continue
        }
        guard let high = cursor.number(1), let low = cursor.number(1) else { return result }
        let start = high << 4 | low >> 4
        // A reference to where the next byte goes ends the text.
        guard start != place else { return result }
        for step in 0..<(low & 15 + 2) where result.count < limit {
          put(dictionary[(start + step) % size])
        }
      }
    }
    return result
  }
}
