/// HZ (RFC 1843): GB 2312 in seven bits, which the C library does not know.
enum HZ {
  /// Rewrites it as EUC: what stands between `~{` and `~}` gets its high bits.
  static func toEUC(_ bytes: [UInt8]) -> [UInt8] {
    let tilde = UInt8(ascii: "~")
    var result: [UInt8] = []
    var isShifted = false
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      let next = position + 1 < bytes.count ? bytes[position + 1] : 0
      if byte == tilde, next == UInt8(ascii: "{") || next == UInt8(ascii: "}") {
        isShifted = next == UInt8(ascii: "{")
        position += 2
      } else if byte == tilde, next == tilde || next == .lf {
        if next == tilde { result.append(tilde) }
        position += 2
      } else {
        if byte == .lf { isShifted = false }
        result.append(isShifted && byte > 0x20 ? byte | 0x80 : byte)
        position += 1
      }
    }
    return result
  }
}
