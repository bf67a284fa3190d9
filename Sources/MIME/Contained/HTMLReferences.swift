/// What a document of HTML refers to in its message (RFC 2392, RFC 2557).
struct HTMLReferences {
  /// The content-ids of `cid:` URLs, anywhere in the document.
  private(set) var contentIDs: Set<String> = []
  /// The values of `src` and `background` attributes.
  private(set) var locations: Set<String> = []

  /// More references than this no display would follow.
  private static let most = 10_000
  private static let longest = 1_000

  mutating func read(_ document: String) {
    let bytes = Array(document.utf8)
    var position = 0
    while position < bytes.count, contentIDs.count + locations.count < Self.most {
      switch bytes[position] | 0x20 {
      case UInt8(ascii: "c") where Self.stands("cid:", in: bytes, at: position):
        position += 4
        let end = Self.end(of: position, in: bytes)
        contentIDs.insert(Self.decoded(bytes[position..<end]))
        position = end
      case UInt8(ascii: "s") where Self.stands("src=", in: bytes, at: position):
        position = readAttribute(bytes, from: position + 4)
      case UInt8(ascii: "b") where Self.stands("background=", in: bytes, at: position):
        position = readAttribute(bytes, from: position + 11)
      default: position += 1
      }
    }
  }

  /// - Returns: where to go on: before a `cid:`, behind anything else.
  private mutating func readAttribute(_ bytes: [UInt8], from start: Int) -> Int {
    var position = start
    if position < bytes.count, bytes[position] == .quote || bytes[position] == .apostrophe {
      position += 1
    }
    guard !Self.stands("cid:", in: bytes, at: position) else { return position }
    let end = Self.end(of: position, in: bytes)
    let value = bytes[position..<end]
    if !value.starts(with: "data:".utf8), !value.isEmpty {
      locations.insert(String(decoding: value, as: UTF8.self))
    }
    return end
  }

  private static func stands(_ word: StaticString, in bytes: [UInt8], at start: Int) -> Bool {
    let end = start + word.utf8CodeUnitCount
    return end <= bytes.count && bytes[start..<end].spell(word)
  }

  private static func end(of start: Int, in bytes: [UInt8]) -> Int {
    var end = start
    while end < bytes.count, end - start < longest {
      switch bytes[end] {
      case .quote, .apostrophe, .greater, .less, .closeParenthesis, 0...0x20: return end
      default: end += 1
      }
    }
    return end
  }

  /// Without the percent signs of a URL (RFC 2392 section 2).
  private static func decoded(_ value: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    var position = value.startIndex
    while position < value.endIndex {
      if value[position] == .percent, value.endIndex - position > 2,
        let high = value[position + 1].hexadecimalValue,
        let low = value[position + 2].hexadecimalValue
      {
        result.append(high << 4 | low)
        position += 3
      } else {
        result.append(value[position])
        position += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
