/// How a piece of text looks on a terminal, in the 16 colours that each reader's own theme makes
/// legible on its background.
struct Style: Hashable, Sendable {
  /// Black, white and the bright colours are left out: on some background each is invisible.
  enum Colour: Int, Sendable, CaseIterable {
    case red = 31
    case green, yellow, blue, magenta, cyan
  }

  var colour: Colour?
  var bold = false
  var dim = false
  var underlined = false

  static let plain = Style()

  /// The parameters of Select Graphic Rendition (ECMA-48 8.3.117); empty for plain.
  var parameters: [Int] {
    var result: [Int] = []
    if bold { result.append(1) }
    if dim { result.append(2) }
    if underlined { result.append(4) }
    if let colour { result.append(colour.rawValue) }
    return result
  }

  /// Wraps a text in this look, and ends it after.
  ///
  /// - Parameter text: safe text without line ends.
  func applied(to text: String) -> String {
    let parameters = parameters
    guard !parameters.isEmpty, !text.isEmpty else { return text }
    return "\u{1B}[\(parameters.map(String.init).joined(separator: ";"))m\(text)\u{1B}[0m"
  }
}
