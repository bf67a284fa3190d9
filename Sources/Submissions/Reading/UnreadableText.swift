/// Text that is none: a picture or program that was sent as one, or sent in an unknown encoding.
enum UnreadableText {
  /// Fewer characters are no text that could tell anything either way.
  private static let fewest = 20
  /// One character in so many that no keyboard has makes it none.
  private static let tolerated = 25

  static func stands(in text: String) -> Bool {
    var all = 0
    var strange = 0
    for scalar in text.unicodeScalars {
      all += 1
      if isStrange(scalar) { strange += 1 }
    }
    return all >= fewest && strange * tolerated > all
  }

  private static func isStrange(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: return false
    case 0..<0x20, 0x7F..<0xA0, 0x2400, 0xFFFD: return true
    // The letters of Europe, without a look into Unicode's tables.
    case ..<0x250: return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .privateUse, .unassigned: return true
    default: return false
    }
  }
}
