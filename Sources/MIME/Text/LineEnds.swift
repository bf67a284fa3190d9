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

  /// The text whose NULs become U+2400, their picture.
  static func picturingNUL(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let pictured = [UInt8](capacity: bytes.count * 3) { output in
      for byte in bytes {
        guard byte == 0 else {
          output.append(byte)
          continue
        }
        output.append(0xE2)
        output.append(0x90)
        output.append(0x80)
      }
    }
    return String(decoding: pictured, as: UTF8.self)
  }
}
