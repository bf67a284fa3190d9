/// A content transfer encoding (RFC 2045 section 6).
enum TransferEncoding: Sendable {
  /// 7bit, 8bit, binary and their misspellings: the bytes are as they are.
  case identity
  case quotedPrintable
  case base64
  case uuencode
  /// The bytes are left as they are, for want of something better.
  case unknown

  var isIdentity: Bool { self == .identity || self == .unknown }

  /// Reads a field's value, such as `quoted-printable ;` or `8 bit`.
  init(value: [UInt8]) {
    var name: [UInt8] = []
    var position = 0
    while position < value.count {
      if value[position] == .openParenthesis {
        position = Comment.end(in: value, from: position) ?? value.count
        continue
      }
      if value[position] == .semicolon { break }
      if value[position].isVisible, value[position] != .quote {
        name.append(value[position].lowercased)
      }
      position += 1
    }
    self =
      switch String(decoding: name, as: UTF8.self) {
      case "", "7bit", "8bit", "binary", "7-bit", "8-bit", "7bits", "8bits", "none", "6bit", "8",
        "7", "plain":
        .identity
      case "quoted-printable", "quotedprintable", "quoted_printable", "qp": .quotedPrintable
      case "base64", "base-64", "b64": .base64
      case "uuencode", "x-uuencode", "x-uue", "uue", "x-uu", "uu": .uuencode
      default: .unknown
      }
  }

  /// The bytes behind the encoding; defects are at their offsets in the encoded bytes.
  func decode(_ encoded: ArraySlice<UInt8>, log: inout DefectLog) -> [UInt8] {
    switch self {
    case .identity: Array(encoded)
    case .quotedPrintable: QuotedPrintable.decode(encoded, log: &log)
    case .base64: Base64.decode(encoded, log: &log)
    case .uuencode: UUEncoding.decode(encoded, log: &log)
    case .unknown: Self.keep(encoded, log: &log)
    }
  }

  private static func keep(_ encoded: ArraySlice<UInt8>, log: inout DefectLog) -> [UInt8] {
    log.record(.unknownTransferEncoding, at: 0)
    return Array(encoded)
  }
}
