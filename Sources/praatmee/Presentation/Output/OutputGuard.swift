/// The last look at what goes to standard out: nothing but text, line ends, tabs and looks.
///
/// What comes from a mail is made safe where it is laid out. Should a command forget it, its text
/// can at worst be coloured: no other escape, control or reordering gets past.
enum OutputGuard {
  /// The text itself where it is clean, else with what is not named.
  static func guarded(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.contains(where: isSuspect) else { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count)
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      if isSuspect(scalar) {
        if scalar == "\u{1B}", let end = endOfLook(scalars, from: index) {
          result.unicodeScalars.append(contentsOf: scalars[index..<end])
          index = end
          continue
        }
        result += HiddenScalar.name(of: scalar)
      } else {
        result.unicodeScalars.append(scalar)
      }
      scalars.formIndex(after: &index)
    }
    return result
  }

  /// LEFT-TO-RIGHT MARK passes: tables fence right-to-left words with it.
  private static func isSuspect(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x09: false
    case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Where a Select Graphic Rendition of our own kind (`␛[1;31m`) ends; nil where it is none.
  private static func endOfLook(
    _ scalars: String.UnicodeScalarView, from escape: String.UnicodeScalarView.Index
  ) -> String.UnicodeScalarView.Index? {
    let longest = 12
    let parameters = scalars[escape...].dropFirst().prefix(longest)
    guard parameters.first == "[" else { return nil }
    let end = parameters.dropFirst().firstIndex { !("0"..."9" ~= $0 || $0 == ";") }
    guard let end, scalars[end] == "m" else { return nil }
    return scalars.index(after: end)
  }
}
