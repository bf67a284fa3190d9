/// What kinds of bytes a value holds; nearly all values hold none of these and are copied as they
/// are.
struct ByteTraits: OptionSet, Sendable {
  let rawValue: UInt8

  /// Bytes of 0x80 and above.
  static let eightBit = ByteTraits(rawValue: 1)
  /// Bytes below the space, and DEL.
  static let controls = ByteTraits(rawValue: 2)
  /// Equals signs.
  static let equals = ByteTraits(rawValue: 4)

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  init(of bytes: ArraySlice<UInt8>) {
    self = bytes.withUnsafeBytes { ByteTraits(of: $0) }
  }

  init(of bytes: UnsafeRawBufferPointer) {
    let flags = ByteSearch.flags(of: bytes)
    self = []
    if flags.high { insert(.eightBit) }
    if flags.control { insert(.controls) }
    if flags.equals { insert(.equals) }
  }
}
