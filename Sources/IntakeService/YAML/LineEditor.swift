/// Sets values in the text of a YAML file by their path, and keeps its comments.
///
/// It knows the shape that our own configuration file has: two spaces a level, a value on its
/// key's line.
struct LineEditor {
  private var lines: [String]

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  var text: String { lines.joined(separator: "\n") }

  /// Sets the value under a path such as `mailbox.imap.host`.
  ///
  /// - Returns: false where the file has no such key.
  @discardableResult
  mutating func set(_ path: String, to value: String) -> Bool {
    let wanted = path.split(separator: ".").map(String.init)
    var here: [String] = []
    for index in lines.indices {
      let line = lines[index]
      let indentation = line.prefix { $0 == " " }.count
      let rest = line.dropFirst(indentation)
      guard let colon = rest.firstIndex(of: ":"), !rest.hasPrefix("#"),
        here.count >= indentation / 2
      else { continue }
      here = Array(here.prefix(indentation / 2)) + [String(rest[..<colon])]
      guard here == wanted else { continue }
      lines[index] = line.prefix(indentation) + rest[...colon] + (value.isEmpty ? "" : " \(value)")
      return true
    }
    return false
  }

  /// A text as a YAML scalar: quoted where it could be read as something else.
  static func scalar(_ text: String) -> String {
    let plain = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: "@._/-+".utf8.contains(byte)
      }
    }
    let first = text.utf8.first ?? 0
    if plain, !"-@.+".utf8.contains(first), Int(text) == nil, !text.isEmpty { return text }
    let escaped = text.reduce(into: "") { result, character in
      if character == "\\" || character == "\"" { result.append("\\") }
      result.append(character)
    }
    return "\"\(escaped)\""
  }
}
