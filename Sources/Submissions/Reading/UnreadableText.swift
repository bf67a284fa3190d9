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
      switch scalar.properties.generalCategory {
      case .control where scalar != "\n" && scalar != "\t": strange += 1
      case .privateUse, .unassigned, .surrogate: strange += 1
      default: if scalar == "\u{FFFD}" || scalar == "\u{2400}" { strange += 1 }
      }
    }
    return all >= fewest && strange * tolerated > all
  }
}
