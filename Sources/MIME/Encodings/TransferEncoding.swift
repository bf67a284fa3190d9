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
  init(value: ArraySlice<UInt8>) {
    if let known = Self.table.value(value.trimmed()) {
      self = known
      return
    }
    var name: [UInt8] = []
    var position = value.startIndex
    while position < value.endIndex {
      if value[position] == .openParenthesis {
        position = Comment.end(in: value, from: position) ?? value.endIndex
        continue
      }
      if value[position] == .semicolon { break }
      if value[position].isVisible, value[position] != .quote {
        name.append(value[position].lowercased)
      }
      position += 1
    }
    self = name.isEmpty ? .identity : Self.table.value(name[...]) ?? .unknown
  }

  private static let table = NameTable<TransferEncoding>([
    ("7bit", .identity), ("8bit", .identity), ("binary", .identity),
    ("quoted-printable", .quotedPrintable), ("base64", .base64),
    // Misspellings.
    ("7-bit", .identity), ("8-bit", .identity), ("7bits", .identity), ("8bits", .identity),
    ("none", .identity), ("6bit", .identity), ("8", .identity), ("7", .identity),
    ("plain", .identity), ("quotedprintable", .quotedPrintable),
    ("quoted_printable", .quotedPrintable), ("qp", .quotedPrintable), ("base-64", .base64),
    ("b64", .base64), ("uuencode", .uuencode), ("x-uuencode", .uuencode), ("x-uue", .uuencode),
    ("uue", .uuencode), ("x-uu", .uuencode), ("uu", .uuencode),
  ])

  /// The bytes behind the encoding; defects are at their offsets in the encoded bytes.
  func decode(_ encoded: ArraySlice<UInt8>, log: inout DefectLog) -> ArraySlice<UInt8> {
    switch self {
    case .identity: encoded
    case .quotedPrintable: QuotedPrintable.decode(encoded, log: &log)[...]
    case .base64: Base64.decode(encoded, log: &log)[...]
    case .uuencode: UUEncoding.decode(encoded, log: &log)[...]
    case .unknown: Self.keep(encoded, log: &log)
    }
  }

  private static func keep(
    _ encoded: ArraySlice<UInt8>, log: inout DefectLog
  ) -> ArraySlice<UInt8> {
    log.record(.unknownTransferEncoding, at: 0)
    return encoded
  }
}
