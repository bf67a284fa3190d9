/// Gathers what RTF says in the bytes of its code page and in characters by turns.
///
/// Bytes wait until there are many of them: to ask for a character set costs more than to decode.
struct RTFText {
  /// Without NUL.
  private(set) var text = ""
  /// There is more than the limit.
  private(set) var isCut = false

  private let limit: Int
  private var charset = Charset.windows1252
  /// A NUL, which every code page has at its place, stands for the next of the characters.
  private var pending: [UInt8] = []
  private var characters: [Unicode.Scalar] = []
  /// The first half of a character beyond the first plane.
  private var highHalf: UInt32?

  /// Bytes that are decoded together.
  private static let enough = 32 << 10
  /// Bytes without a blank of which nobody knows where a character ends: beyond it one may be cut.
  private static let most = 1 << 20

  /// - Parameter limit: in bytes.
  init(limit: Int) {
    self.limit = limit
  }

  /// The bytes that follow are those of another code page.
  mutating func change(to charset: Charset) {
    decodePending()
    self.charset = charset
  }

  mutating func append(_ byte: UInt8) {
    guard byte != 0 else { return }
    endHalf()
    pending.append(byte)
    // A blank is no half of a character in any code page.
    let isDue = pending.count >= Self.enough && byte <= .space || pending.count >= Self.most
    if isDue { decodePending() }
  }

  mutating func append(_ character: Unicode.Scalar) {
    endHalf()
    insert(character)
  }

  /// A half without its other half becomes U+FFFD.
  mutating func append(utf16 unit: UInt32) {
    if (0xDC00...0xDFFF).contains(unit), let high = highHalf {
      highHalf = nil
      insert(Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00)) ?? Self.mark)
      return
    }
    endHalf()
    if (0xD800...0xDBFF).contains(unit) {
      highHalf = unit
    } else if unit != 0 {
      insert(Unicode.Scalar(unit) ?? Self.mark)
    }
  }

  /// Nothing more comes.
  mutating func end() {
    endHalf()
    decodePending()
  }

  private static let mark: Unicode.Scalar = "\u{FFFD}"

  private mutating func endHalf() {
    guard highHalf != nil else { return }
    highHalf = nil
    insert(Self.mark)
  }

  private mutating func insert(_ character: Unicode.Scalar) {
    pending.append(0)
    characters.append(character)
    if pending.count >= Self.enough { decodePending() }
  }

  private mutating func decodePending() {
    guard !pending.isEmpty, !isCut else { return }
    var next = characters.startIndex
    var decoded: [UInt8] = []
    for byte in charset.decode(pending).text.utf8 {
      if byte == 0, next < characters.endIndex {
        decoded.append(contentsOf: String(characters[next]).utf8)
        next += 1
      } else {
        decoded.append(byte)
      }
    }
    pending.removeAll(keepingCapacity: true)
    characters.removeAll(keepingCapacity: true)
    add(decoded)
  }

  private mutating func add(_ decoded: [UInt8]) {
    var end = max(0, limit - text.utf8.count)
    isCut = decoded.count > end
    end = min(end, decoded.count)
    // Not within a character.
    while isCut, end > 0, decoded[end] & 0xC0 == 0x80 { end -= 1 }
    text += String(decoding: decoded[..<end], as: UTF8.self)
  }
}
