/// Cuts the tags out of a document that is too deep for the parser, keeping every word.
enum TagStripper {
  /// Tags that end a line.
  private static let breaking: Set<String> = [
    "br", "p", "div", "li", "tr", "table", "blockquote", "h1", "h2", "h3", "hr", "pre", "ul", "ol",
  ]

  /// The few entities that the parser would have turned into text.
  private static let entities: [(name: [UInt8], text: [UInt8])] = [
    (Array("&amp;".utf8), [0x26]), (Array("&lt;".utf8), [0x3C]), (Array("&gt;".utf8), [0x3E]),
    (Array("&quot;".utf8), [0x22]), (Array("&#39;".utf8), [0x27]),
    (Array("&nbsp;".utf8), [0x20]), (Array("&eacute;".utf8), Array("é".utf8)),
    (Array("&euml;".utf8), Array("ë".utf8)), (Array("&iuml;".utf8), Array("ï".utf8)),
  ]

  static func plain(from html: [UInt8]) -> String {
    var flow = TextFlow(quoteMarks: 0)
    var index = 0
    while index < html.count {
      if html[index] == 0x3C, let tag = tag(in: html, at: index) {
        if breaking.contains(tag.name) { flow.lineBreak(blankLines: 0) }
        index = tag.end
      } else if html[index] == 0x26, let entity = entity(in: html, at: index) {
        entity.text.withUnsafeBufferPointer { flow.text($0, keepingWhiteSpace: false) }
        index += entity.name.count
      } else {
        html.withUnsafeBufferPointer {
          flow.text(
            UnsafeBufferPointer(rebasing: $0[index..<(index + 1)]), keepingWhiteSpace: false)
        }
        index += 1
      }
    }
    return flow.finished()
  }

  private static func entity(
    in html: [UInt8], at index: Int
  ) -> (name: [UInt8], text: [UInt8])? {
    entities.first { html[index...].starts(with: $0.name) }
  }

  /// The longest tag that is taken for one; what goes on for longer is text.
  private static let longestTag = 4_096

  private static func tag(in html: [UInt8], at index: Int) -> (name: String, end: Int)? {
    var place = index + 1
    if place < html.count, html[place] == 0x2F { place += 1 }
    guard place < html.count, isNameStart(html[place]) else { return nil }
    var name = ""
    while place < html.count, isNameStart(html[place]) || html[place].isDigit, name.utf8.count < 16
    {
      name.unicodeScalars.append(Unicode.Scalar(html[place] | 0x20))
      place += 1
    }
    let limit = min(html.count, index + longestTag)
    while place < limit {
      if html[place] == 0x3E { return (name, place + 1) }
      // A tag does not hold another: this one was never closed.
      if html[place] == 0x3C { return (name, place) }
      place += 1
    }
    return nil
  }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x21
  }
}
