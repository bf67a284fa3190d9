/// Line ends and NULs as the text of a body has them: LF alone, and U+2400 for NUL.
enum LineEnds {
  /// CRLF and CR become LF. Text without CR is not copied.
  static func normalized(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard var carriage = ByteSearch.first(.cr, in: bytes, from: bytes.startIndex) else {
      return bytes
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var position = bytes.startIndex
    while true {
      result.append(contentsOf: bytes[position..<carriage])
      position = carriage
      while position < bytes.endIndex, bytes[position] == .cr {
        result.append(.lf)
        position += 1
        if position < bytes.endIndex, bytes[position] == .lf { position += 1 }
      }
      guard let next = ByteSearch.first(.cr, in: bytes, from: position) else { break }
      carriage = next
    }
    result.append(contentsOf: bytes[position...])
    return result[...]
  }

  private static let picture: [UInt8] = [0xE2, 0x90, 0x80]

  /// The text of UTF-8 whose NULs become U+2400, their picture.
  static func picturingNUL(_ bytes: some Sequence<UInt8>) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.underestimatedCount)
    for byte in bytes {
      if byte == 0 { result.append(contentsOf: picture) } else { result.append(byte) }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
