/// A text's UTF-8 bytes beside a copy folded for comparing, byte for byte at the same places.
///
/// Folding lowers case, takes accents off Latin letters, turns typographic apostrophes and blanks
/// into plain ones, and writes ``ignorable`` over what a reader does not see. A place in the one is
/// the same place in the other, so that a scanner may look at the folded bytes and cut the raw ones.
struct FoldedText: Sendable {
  let raw: [UInt8]
  let folded: [UInt8]

  /// The filler for bytes that hold nothing to compare: zero-width characters, the second byte of
  /// an accented letter.
  static let ignorable: UInt8 = 0

  init(_ text: String) {
    self.init(bytes: Array(text.utf8))
  }

  init(bytes: [UInt8]) {
    raw = bytes
    folded = Self.fold(bytes)
  }

  var count: Int { raw.count }

  /// Returns the raw text of a range that starts and ends between scalars.
  func string(_ range: Range<Int>) -> String {
    String(decoding: raw[range], as: UTF8.self)
  }

  /// Folds a pattern written in source code.
  static func folded(_ pattern: String) -> [UInt8] {
    fold(Array(pattern.utf8)).filter { $0 != ignorable }
  }

  private static func fold(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    let count = bytes.count
    result.withUnsafeMutableBufferPointer { out in
      var index = 0
      while index < count {
        let byte = out[index]
        if byte < 0x80 {
          if byte >= 0x41, byte <= 0x5A { out[index] = byte | 0x20 }
          if byte == 0x60 { out[index] = 0x27 }
          index += 1
        } else if byte < 0xE0, index + 1 < count {
          foldTwo(&out[index], &out[index + 1])
          index += 2
        } else if byte < 0xF0, index + 2 < count {
          let folded = foldedThree(byte, out[index + 1], out[index + 2])
          if let folded {
            out[index] = folded
            out[index + 1] = ignorable
            out[index + 2] = ignorable
          }
          index += 3
        } else {
          index += byte >= 0xF0 ? 4 : 1
        }
      }
    }
    return result
  }

  private static func foldTwo(_ first: inout UInt8, _ second: inout UInt8) {
    switch (first, second) {
    case (0xC2, 0xA0):
      (first, second) = (0x20, ignorable)
    case (0xC2, 0xAD), (0xCC, _), (0xCD, 0x80...0xAF):
      // Soft hyphen and combining accents.
      (first, second) = (ignorable, ignorable)
    case (0xC2, 0xB4):
      (first, second) = (0x27, ignorable)
    case (0xC3, 0x80...0xBF):
      let base = latinBases[Int(second & 0x1F)]
      guard base != 0 else { return }
      (first, second) = (base, ignorable)
    case (0xC4, 0xB2), (0xC4, 0xB3):
      (first, second) = (0x69, 0x6A)
    case (0xC4...0xC5, 0x80...0xBF):
      let base = extendedBases[Int(first & 1) << 6 | Int(second & 0x3F)]
      guard base != 0x2E else { return }
      (first, second) = (base, ignorable)
    case (0xC8, 0x98...0x99):
      (first, second) = (0x73, ignorable)
    case (0xC8, 0x9A...0x9B):
      (first, second) = (0x74, ignorable)
    default:
      break
    }
  }

  private static func foldedThree(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt8? {
    switch (first, second, third) {
    case (0xE2, 0x80, 0x98), (0xE2, 0x80, 0x99), (0xE2, 0x80, 0x9B): 0x27
    case (0xE2, 0x80, 0x9C), (0xE2, 0x80, 0x9D), (0xE2, 0x80, 0x9E): 0x22
    case (0xE2, 0x80, 0x90...0x95): 0x2D
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF), (0xE3, 0x80, 0x80): 0x20
    case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF): ignorable
    default: nil
    }
  }

  /// The letters of U+00E0 to U+00FF without accents (and, at the same places, of U+00C0 to
  /// U+00DF); 0 where the character stays as it is.
  private static let latinBases: [UInt8] = [
    0x61, 0x61, 0x61, 0x61, 0x61, 0x61, 0, 0x63, 0x65, 0x65, 0x65, 0x65, 0x69, 0x69, 0x69, 0x69,
    0, 0x6E, 0x6F, 0x6F, 0x6F, 0x6F, 0x6F, 0, 0x6F, 0x75, 0x75, 0x75, 0x75, 0x79, 0, 0,
  ]

  /// The letters of U+0100 to U+017F without accents, so that Ayşe and Ayse are one; a full stop
  /// where the character stays as it is.
  private static let extendedBases = Array(
    ("aaaaaacccccccc" + "dddd" + "eeeeeeeeee" + "gggggggg" + "hhhh" + "iiiiiiiiii" + ".." + "jj"
      + "kkk" + "llllllllll" + "nnnnnnnnn" + "oooooo" + ".." + "rrrrrr" + "ssssssss" + "tttttt"
      + "uuuuuuuuuuuu" + "ww" + "yyy" + "zzzzzz" + "s").utf8)
}
