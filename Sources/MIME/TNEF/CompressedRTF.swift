/// Decompresses the RTF of Outlook (MS-OXRTFCP) piece by piece, for a few bytes can stand for many.
struct CompressedRTF {
  private static let compressed = 0x7546_5A4C
  private static let uncompressed = 0x414C_454D
  private static let size = 4096
  /// Bytes of a piece, of which the last may be shorter.
  private static let pieceSize = 32 << 10

  /// What the dictionary holds before the first byte (MS-OXRTFCP section 2.1.2.1).
  private static let opening = Array(
    ("{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern "
      + "\\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0"
      + "\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx").utf8)

  private let isCompressed: Bool
  private var cursor: LittleEndianCursor
  private var dictionary = opening + [UInt8](repeating: 0, count: size - opening.count)
  private var place = opening.count
  /// Bytes of RTF that may still come.
  private var room: Int
  private let claimsMore: Bool
  /// Bytes of RTF that came.
  private(set) var count = 0

  /// Whether there is more than the limit.
  var isCut: Bool { claimsMore && room == 0 && cursor.left > 0 }

  /// Nil if it is in no known form. The checksum is not compared: half a text is better than none.
  ///
  /// - Parameter limit: in bytes of RTF.
  init?(_ bytes: [UInt8], in range: Range<Int>, limit: Int) {
    cursor = LittleEndianCursor(bytes, in: range)
    guard cursor.number(4) != nil, let length = cursor.number(4), let form = cursor.number(4),
      cursor.number(4) != nil, form == Self.compressed || form == Self.uncompressed
    else { return nil }
    isCompressed = form == Self.compressed
    room = min(length, max(0, limit))
    claimsMore = length > room
  }

  /// Appends the next piece; nothing at the end.
  mutating func read(into result: inout [UInt8]) {
    let before = result.count
    let end = before + min(Self.pieceSize, room)
    if isCompressed {
      expand(into: &result, upTo: end)
    } else {
      result.append(contentsOf: cursor.bytes[cursor.takeRest(upTo: end - before)])
    }
    count += result.count - before
    room -= result.count - before
  }

  /// Expands the groups of eight that begin before the end of the piece; the last one may go beyond
  /// it, but not beyond the limit.
  private mutating func expand(into result: inout [UInt8], upTo end: Int) {
    let limit = result.count + room
    while result.count < end, let control = cursor.number(1) {
      for bit in 0..<8 {
        guard result.count < limit else { break }
        guard control >> bit & 1 == 1 else {
          guard let byte = cursor.number(1) else { return }
          put(UInt8(truncatingIfNeeded: byte), into: &result)
          continue
        }
        guard let high = cursor.number(1), let low = cursor.number(1) else { return }
        let start = high << 4 | low >> 4
        // A reference to where the next byte goes ends the text.
        guard start != place else {
          _ = cursor.takeRest(upTo: cursor.left)
          return
        }
        for step in 0..<(low & 15 + 2) where result.count < limit {
          put(dictionary[(start + step) % Self.size], into: &result)
        }
      }
    }
  }

  private mutating func put(_ byte: UInt8, into result: inout [UInt8]) {
    result.append(byte)
    dictionary[place] = byte
    place = (place + 1) % Self.size
  }
}
