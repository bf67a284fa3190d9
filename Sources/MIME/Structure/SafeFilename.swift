/// Makes names that any file system takes and that show what they are.
enum SafeFilename {
  /// Device names of Windows, whatever comes behind them.
  private static let devices: Set<String> = {
    // Windows takes raised digits for digits.
    let numbers = (0...9).map(String.init) + ["\u{B9}", "\u{B2}", "\u{B3}"]
    let numbered = numbers.flatMap { ["com\($0)", "lpt\($0)"] }
    return Set(["con", "prn", "aux", "nul", "conin$", "conout$", "clock$"] + numbered)
  }()
  /// Scalars.
  private static let longestDevice = 7
  private static let nameless = "attachment"

  /// Keeps the last component of a path, without controls, marks of writing direction, characters
  /// that file systems forbid, and dots at either end; at most `longest` bytes of UTF-8.
  static func make(from original: String, longest: Int) -> String {
    if isPlain(original), original.utf8.count <= longest { return original }
    let last = original.unicodeScalars.split { $0 == "/" || $0 == "\\" }.last
    var scalars = String.UnicodeScalarView()
    for scalar in last ?? Substring.UnicodeScalarView() where !isHidden(scalar) {
      scalars.append(isForbidden(scalar) ? "_" : scalar)
    }
    var name = scalars[...]
    while let first = name.first, isLoose(first) { name = name.dropFirst() }
    name = withoutLooseEnd(name)
    guard !name.isEmpty else { return nameless }
    let stem = withoutLooseEnd(name.prefix { $0 != "." })
    let isDevice =
      stem.count <= longestDevice && devices.contains(String(stem).lowercased())
    let whole = (isDevice ? "_" : "") + String(name)
    // It may end in a dot or a blank where it was cut.
    return String(withoutLooseEnd(shortened(whole, to: longest).unicodeScalars[...]))
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "<", ">", ":", "\"", "|", "?", "*": true
    default: false
    }
  }

  /// Windows drops dots and blanks at the end of a name, and files that begin with a dot hide.
  private static func isLoose(_ scalar: Unicode.Scalar) -> Bool {
    guard !scalar.isASCII else { return scalar.value <= 0x20 || scalar == "." }
    return scalar.properties.isWhitespace
  }

  private static func withoutLooseEnd(
    _ name: Substring.UnicodeScalarView
  ) -> Substring.UnicodeScalarView {
    var name = name
    while let end = name.last, isLoose(end) { name = name.dropLast() }
    return name
  }

  /// Whether a name is made of letters, digits and a few marks, with an extension, as nearly all
  /// are: then nothing in it needs a look.
  private static func isPlain(_ name: String) -> Bool {
    guard let first = name.utf8.first, first.isLetter, let dot = name.utf8.firstIndex(of: .dot),
      name.utf8.last != .dot
    else { return false }
    // No device of Windows has a longer name.
    return name.utf8.distance(from: name.utf8.startIndex, to: dot) > 4
      && name.utf8.allSatisfy {
        $0.isLetter || $0.isDigit || $0 == .dot || $0 == .hyphen || $0 == .underscore
      }
  }

  /// Controls, format characters (among them the overrides of direction that make `exe.gpj` of
  /// `jpg.exe`) and line separators.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    guard !scalar.isASCII else { return scalar.value < 0x20 || scalar.value == 0x7F }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned:
      return true
    default: return false
    }
  }

  /// Cuts the stem, so that the extension stays.
  private static func shortened(_ name: String, to longest: Int) -> String {
    guard name.utf8.count > longest else { return name }
    var suffix = ""
    if let dot = name.lastIndex(of: "."), name[dot...].utf8.count <= 16 {
      suffix = String(name[dot...])
    }
    var stem = String.UnicodeScalarView()
    var room = longest - suffix.utf8.count
    for scalar in name.unicodeScalars {
      room -= UTF8.width(scalar)
      guard room >= 0 else { break }
      stem.append(scalar)
    }
    return String(stem) + suffix
  }
}
