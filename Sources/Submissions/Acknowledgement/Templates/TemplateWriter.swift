/// Two Mustache sources made side by side from one marked-up text: for plain text and for HTML.
struct TemplateWriter: Sendable {
  private(set) var text = ""
  private(set) var html = ""

  mutating func add(text: String = "", html: String = "") {
    self.text += text
    self.html += html
  }

  /// Adds a character of the template's own words.
  mutating func add(_ character: Character) {
    // A brace of the words must not become part of a tag.
    text += character == "{" ? TemplateContext.brace : String(character)
    html += Self.escaped(character)
  }

  mutating func add(_ tag: TemplateTag) {
    add(text: tag.source, html: tag.source)
  }

  mutating func add(_ other: TemplateWriter) {
    add(text: other.text, html: other.html)
  }

  static func escaped(_ text: String) -> String {
    text.reduce(into: "") { $0 += escaped($1) }
  }

  private static func escaped(_ character: Character) -> String {
    switch character {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\"": "&quot;"
    case "'": "&#39;"
    case "{": "&#123;"
    default: String(character)
    }
  }
}
