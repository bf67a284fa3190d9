/// How one Unicode scalar from a mail may stand on a terminal.
///
/// A terminal obeys control characters and reorders text at bidirectional controls; characters
/// without a shape of their own hide words from the reader. Such scalars are named instead.
enum HiddenScalar {
  /// Whether a scalar must never reach a terminal as it is, whatever stands around it.
  ///
  /// Scalars that depend on their neighbours (joiners, variation selectors, the soft hyphen) count
  /// as hidden here; `TerminalTextWriter` lets them through where they do what they are for.
  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x20 || (value >= 0x7F && value < 0xA0) { return true }
    if isPlainlyVisible(value) { return false }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned:
      return true
    case .format:
      return !isVisibleFormat(value)
    default:
      return properties.isDefaultIgnorableCodePoint
    }
  }

  /// What most texts are made of, so that no table needs a look.
  private static func isPlainlyVisible(_ value: UInt32) -> Bool {
    switch value {
    // The letters of Europe, Greek, Cyrillic; dashes, quotes and dots; money.
    case 0x20..<0x7F, 0xA0..<0xAD, 0xAE...0x02FF, 0x03A3...0x03E1, 0x0400...0x0481,
      0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20BF:
      true
    // Kana, Chinese characters, Korean syllables.
    case 0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FFC, 0xAC00...0xD7A3: true
    default: false
    }
  }

  /// The visible name of a hidden scalar: `␛` for a control character of ASCII, else `⟨U+202E⟩`.
  static func name(of scalar: Unicode.Scalar, times: Int = 1) -> String {
    if let picture = picture(of: scalar) { return String(repeating: picture, count: times) }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return times == 1 ? "⟨U+\(padded)⟩" : "⟨U+\(padded)×\(times)⟩"
  }

  /// The control picture (U+2400…) of an ASCII control character.
  static func picture(of scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value).map { String(Character($0)) }
    case 0x7F: "␡"
    default: nil
    }
  }

  /// Arabic, Syriac and Kaithi number signs are format characters with a shape of their own.
  static func isVisibleFormat(_ value: UInt32) -> Bool {
    switch value {
    case 0x0600...0x0605, 0x06DD, 0x070F, 0x0890...0x0891, 0x08E2, 0x110BD, 0x110CD: true
    default: false
    }
  }
}
