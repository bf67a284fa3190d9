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

  /// The same of a text.
  static func normalized(_ text: String) -> String {
    guard ByteSearch.contains(.cr, in: text) else { return text }
    var text = text
    return text.withUTF8 { bytes in
      String(utf8Capacity: bytes.count) { output in
        var follows = false
        for byte in bytes {
          if byte != .lf || !follows { output.append(byte == .cr ? .lf : byte) }
          follows = byte == .cr
        }
      }
    }
  }

  static func withoutNUL(_ text: String) -> String {
    guard ByteSearch.contains(0, in: text) else { return text }
    var text = text
    return text.withUTF8 { bytes in
      String(utf8Capacity: bytes.count) { output in
        for byte in bytes where byte != 0 { output.append(byte) }
      }
    }
  }

  /// The text whose NULs become U+2400, their picture.
  static func picturingNUL(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      String(utf8Capacity: bytes.count * 3) { output in
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
    }
  }
}
