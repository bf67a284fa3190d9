/// Turns HTML into the plain text that a reader would see.
///
/// Blocks become lines, white space folds as in a browser, hidden elements are dropped, and what a
/// mail program marks as quoted comes out with `> ` before each line.
package enum HTMLText {
  /// What a document may cost; beyond it the text is still read, with less finesse.
  enum Limit {
    /// Bytes of HTML that are read.
    static let bytes = 64 << 20
    /// Open elements. libxml2 walks the open elements for each closing tag, so that depth times
    /// tags is its cost.
    static let openElements = 400
    /// Quote marks before a line; deeper quotes show as this deep.
    static let quoteMarks = 5
  }

  package static func plain(from html: String) -> String {
    var bytes = Array(html.utf8.prefix(Limit.bytes))
    neutralise(&bytes)
    let writer = HTMLTextWriter()
    if HTMLSAXParser.parse(bytes, into: writer) {
      let text = writer.finished()
      if !text.isEmpty { return text }
    }
    // Too deep, or nothing came of it (an unclosed <style> swallows the rest): tags are cut out
    // by hand, so that no word is lost.
    return TagStripper.plain(from: bytes)
  }

  /// Replaces what would make the parser lose text: NUL bytes, and a comment that is never closed.
  private static func neutralise(_ bytes: inout [UInt8]) {
    var lastOpen: Int?
    var lastClose = -1
    for index in bytes.indices {
      switch bytes[index] {
      case 0:
        bytes[index] = 0x20
      case 0x3C
      where index + 3 < bytes.count && bytes[index + 1] == 0x21 && bytes[index + 2] == 0x2D
        && bytes[index + 3] == 0x2D:
        if lastOpen.map({ $0 < lastClose }) ?? true { lastOpen = index }
      case 0x3E where index >= 2 && bytes[index - 1] == 0x2D && bytes[index - 2] == 0x2D:
        lastClose = index
      default:
        break
      }
    }
    guard let lastOpen, lastOpen > lastClose else { return }
    for index in lastOpen..<(lastOpen + 4) { bytes[index] = 0x20 }
    // An opener inside that comment would start the next unclosed one.
    var index = lastOpen
    while index + 3 < bytes.count {
      if bytes[index] == 0x3C, bytes[index + 1] == 0x21 { bytes[index + 1] = 0x20 }
      index += 1
    }
  }
}
