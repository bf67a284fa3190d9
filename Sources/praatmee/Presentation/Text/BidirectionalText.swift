/// Keeps right-to-left words in their own cell.
///
/// A terminal that orders text by UAX #9 joins right-to-left words over the spaces between them:
/// a Hebrew sender and an Arabic subject would change places, and a number after them would land
/// before them.
enum BidirectionalText {
  /// Whether a letter of the text runs from right to left: the blocks of Hebrew, Arabic and their
  /// kin, the presentation forms, and the right-to-left area of the supplementary plane.
  static func isRightToLeft(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF,
        0x1E800...0x1EFFF:
        true
      default: false
      }
    }
  }

  /// Puts LEFT-TO-RIGHT MARK on both sides: it takes no cell, and every terminal knows it better
  /// than the isolates.
  static func fenced(_ text: String) -> String {
    "\u{200E}\(text)\u{200E}"
  }
}
