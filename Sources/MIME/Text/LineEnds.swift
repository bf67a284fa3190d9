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
    let pictured = [UInt8](unsafeUninitializedCapacity: bytes.count * 3) { output, count in
      for byte in bytes {
        if byte == 0 {
          output[count] = 0xE2
          output[count + 1] = 0x90
          output[count + 2] = 0x80
          count += 3
        } else {
          output[count] = byte
          count += 1
        }
      }
    }
    return String(decoding: pictured, as: UTF8.self)
  }
}
