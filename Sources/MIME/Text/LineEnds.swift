/// Line ends and NULs as the text of a body has them: LF alone, and U+2400 for NUL.
enum LineEnds {
  /// CRLF and CR become LF.
  static func normalized(_ bytes: [UInt8]) -> [UInt8] {
    guard ByteSearch.first(.cr, in: bytes, from: 0, to: bytes.count) != nil else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var position = 0
    while let carriage = ByteSearch.first(.cr, in: bytes, from: position, to: bytes.count) {
      result.append(contentsOf: bytes[position..<carriage])
      position = carriage
      while position < bytes.count, bytes[position] == .cr {
        result.append(.lf)
        position += 1
        if position < bytes.count, bytes[position] == .lf { position += 1 }
      }
    }
    result.append(contentsOf: bytes[position...])
    return result
  }

  /// The text of UTF-8 whose NULs become U+2400, their picture.
  static func picturingNUL(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.flatMap { $0 == 0 ? [0xE2, 0x90, 0x80] : [$0] }, as: UTF8.self)
  }
}
