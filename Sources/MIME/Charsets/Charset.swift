/// A character set, known by the labels that mail uses for it.
struct Charset: Hashable, Sendable {
  /// Who does the decoding.
  enum Decoder: Hashable, Sendable {
    case utf8
    /// By byte order mark; without one, by where the zero bytes are.
    case utf16
    case utf16LittleEndian
    case utf16BigEndian
    /// No character set was named, or one that nobody knows: UTF-8 if the bytes are that, else
    /// windows-1252.
    case unlabelled
    case windows1252
    case hz
    /// One of the C library's.
    case library(LibraryCharset)
  }

  let decoder: Decoder

  static let utf8 = Charset(decoder: .utf8)
  static let windows1252 = Charset(decoder: .windows1252)
  static let unlabelled = Charset(decoder: .unlabelled)

  /// Whether a document may name it in itself: a label in ASCII cannot be true in UTF-16, and
  /// UTF-7 hides markup from whoever looks for it.
  var isSafeInHTML: Bool {
    switch decoder {
    case .utf16, .utf16LittleEndian, .utf16BigEndian, .library(.utf7): false
    default: true
    }
  }

  init(decoder: Decoder) {
    self.decoder = decoder
  }

  /// Finds the character set of a label; nil if nobody knows it.
  init?(label: ArraySlice<UInt8>) {
    guard let decoder = CharsetLabels.decoder(of: label) else { return nil }
    self.decoder = decoder
  }

  init?(label: String) {
    self.init(label: Array(label.utf8)[...])
  }

  /// Whether every byte below 0x80 is the ASCII character, wherever it stands.
  var keepsASCII: Bool {
    switch decoder {
    case .utf8, .unlabelled, .windows1252: true
    case .library(let set): SingleByteTable.sets.contains(set)
    case .utf16, .utf16LittleEndian, .utf16BigEndian, .hz: false
    }
  }

  /// Text, and whether some of its bytes meant nothing in the character set.
  struct Decoded {
    let text: String
    let hasRepairs: Bool
  }

  /// Decodes bytes; what cannot be decoded becomes U+FFFD, nothing is dropped.
  func decode(_ bytes: ArraySlice<UInt8>) -> Decoded {
    switch decoder {
    case .utf8:
      if let text = bytes.validUTF8 { return Decoded(text: text, hasRepairs: false) }
      return Decoded(text: Self.repaired(Array(bytes)), hasRepairs: true)
    case .utf16:
      return UTF16Decoder.decode(Array(bytes), order: nil)
    case .utf16LittleEndian:
      return UTF16Decoder.decode(Array(bytes), order: .little)
    case .utf16BigEndian:
      return UTF16Decoder.decode(Array(bytes), order: .big)
    case .unlabelled:
      if let text = bytes.validUTF8 {
        return Decoded(text: text, hasRepairs: ByteTraits(of: bytes).contains(.eightBit))
      }
      return Decoded(text: Windows1252.decode(bytes), hasRepairs: true)
    case .windows1252:
      return Decoded(text: Windows1252.decode(bytes), hasRepairs: false)
    case .hz:
      return IconvDecoder.decode(HZ.toEUC(Array(bytes))[...], from: .gb18030)
    case .library(let set):
      if let table = SingleByteTable.table(of: set) { return table.decode(bytes) }
      return IconvDecoder.decode(bytes, from: set)
    }
  }

  func decode(_ bytes: [UInt8]) -> Decoded { decode(bytes[...]) }

  /// Text that was declared as UTF-8 and is not. Where it holds no character of UTF-8 beyond ASCII
  /// the label is wrong: mailers put it on windows-1252. Elsewhere only the bad bytes are lost.
  private static func repaired(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    let mark: Unicode.Scalar = "\u{FFFD}"
    let others = text.unicodeScalars.contains { !$0.isASCII && $0 != mark }
    return others || writes(mark, in: bytes) ? text : Windows1252.decode(bytes[...])
  }

  /// Whether bytes hold a character as UTF-8 writes it: a sender may have marked a loss before us.
  private static func writes(_ scalar: Unicode.Scalar, in bytes: [UInt8]) -> Bool {
    let wanted = Array(String(scalar).utf8)
    return bytes.indices.contains { ByteSearch.matches(wanted, in: bytes, at: $0) }
  }
}
