/// Mailbox names on the wire: modified UTF-7 (RFC 3501 section 5.1.3).
///
///     Één school  ⇄  &AMkA6Q-n school
enum MailboxName {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+,".utf8)

  /// The name in printable ASCII. Line ends and other controls come out as base64 too, so that no
  /// name can end a command early.
  static func encode(_ name: String) -> [UInt8] {
    var output: [UInt8] = []
    var pending: [UInt8] = []
    for scalar in name.unicodeScalars {
      guard (0x20...0x7E).contains(scalar.value) else {
        for unit in String(scalar).utf16 {
          pending.append(UInt8(unit >> 8))
          pending.append(UInt8(unit & 0xFF))
        }
        continue
      }
      flush(&pending, into: &output)
      output.append(UInt8(scalar.value))
      if scalar == "&" { output.append(UInt8(ascii: "-")) }
    }
    flush(&pending, into: &output)
    return output
  }

  /// The name as people read it. Total: what is no modified UTF-7 stays as it stands.
  static func decode(_ bytes: [UInt8]) -> String {
    // QUIRK: some servers list raw UTF-8 without having been asked for it (RFC 6855).
    guard bytes.allSatisfy({ $0 < 0x80 }) else { return String(decoding: bytes, as: UTF8.self) }
    var output = ""
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      guard byte == UInt8(ascii: "&") else {
        output.unicodeScalars.append(Unicode.Scalar(byte))
        index += 1
        continue
      }
      let end = bytes[index...].firstIndex(of: UInt8(ascii: "-")) ?? bytes.count
      let run = bytes[(index + 1)..<end]
      if end == bytes.count {
        output += String(decoding: bytes[index...], as: UTF8.self)
      } else if run.isEmpty {
        output += "&"
      } else {
        output += text(ofBase64: run) ?? String(decoding: bytes[index...end], as: UTF8.self)
      }
      index = end + 1
    }
    return output
  }

  private static func flush(_ pending: inout [UInt8], into output: inout [UInt8]) {
    guard !pending.isEmpty else { return }
    output.append(UInt8(ascii: "&"))
    var bits = 0
    var value = 0
    for byte in pending {
      value = value << 8 | Int(byte)
      bits += 8
      while bits >= 6 {
        bits -= 6
        output.append(alphabet[value >> bits & 0x3F])
      }
      value &= (1 << bits) - 1
    }
    if bits > 0 { output.append(alphabet[value << (6 - bits) & 0x3F]) }
    output.append(UInt8(ascii: "-"))
    pending.removeAll()
  }

  /// The UTF-16 that a run of base64 holds, or nil when it is none.
  private static func text(ofBase64 run: ArraySlice<UInt8>) -> String? {
    var units: [UInt16] = []
    var bits = 0
    var value = 0
    for byte in run {
      guard let digit = digit(byte) else { return nil }
      value = value << 6 | digit
      bits += 6
      guard bits >= 16 else { continue }
      bits -= 16
      units.append(UInt16(value >> bits))
      value &= (1 << bits) - 1
    }
    // What is left must be filling: fewer than six bits, all zero.
    guard bits < 6, value == 0, !units.isEmpty else { return nil }
    let text = String(decoding: units, as: UTF16.self)
    return Array(text.utf16) == units ? text : nil
  }

  private static func digit(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(byte) - 0x41
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte) - 0x61 + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte) - 0x30 + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: ","): 63
    default: nil
    }
  }
}
