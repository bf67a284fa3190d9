/// Cuts the tags out of a cleaned document that is too deep for the parser, keeping every word.
enum TagStripper {
  /// Tags that end a line.
  private static let breaking: Set<[UInt8]> = Set(
    [
      "br", "p", "div", "li", "tr", "table", "blockquote", "h1", "h2", "h3", "hr", "pre", "ul",
      "ol",
    ].map { Array($0.utf8) })

  /// The few entities that the parser would have turned into text.
  private static let entities: [(name: [UInt8], text: [UInt8])] = [
    ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"),
    ("&nbsp;", " "), ("&eacute;", "é"), ("&euml;", "ë"), ("&iuml;", "ï"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  static func plain(from html: [UInt8]) -> [UInt8] {
    var flow = TextFlow(quoteMarks: 0)
    html.withUnsafeBufferPointer { html in
      var index = 0
      while index < html.count {
        let start = index
        while index < html.count, html[index] != 0x3C, html[index] != 0x26 { index += 1 }
        flow.text(UnsafeBufferPointer(rebasing: html[start..<index]), keepingWhiteSpace: false)
        guard index < html.count else { return }
        if html[index] == 0x3C {
          index = tag(in: html, at: index, &flow)
        } else if let entity = entities.first(where: { html[index...].starts(with: $0.name) }) {
          entity.text.withUnsafeBufferPointer { flow.text($0, keepingWhiteSpace: false) }
          index += entity.name.count
        } else {
          flow.text(
            UnsafeBufferPointer(rebasing: html[index..<(index + 1)]), keepingWhiteSpace: false)
          index += 1
        }
      }
    }
    return flow.finished().bytes
  }

  /// Returns the place behind a tag; a cleaned document has whole ones only.
  private static func tag(
    in html: UnsafeBufferPointer<UInt8>, at start: Int, _ flow: inout TextFlow
  ) -> Int {
    var place = start + 1
    if place < html.count, html[place] == 0x2F { place += 1 }
    let nameStart = place
    while place < html.count, html[place] != 0x3E, html[place] != 0x20 { place += 1 }
    if place - nameStart <= 10, breaking.contains(Array(html[nameStart..<place])) {
      flow.lineBreak(blankLines: 0)
    }
    while place < html.count, html[place] != 0x3E { place += 1 }
    return min(place + 1, html.count)
  }
}
