/// The plain text that a reader of an HTML document would see, with what its structure says.
///
/// Blocks become lines, white space folds as in a browser, hidden elements are dropped, and what a
/// mail program marks as quoted comes out with `> ` before each line.
package struct HTMLText {
  /// What a document may cost; beyond it the text is still read, with less finesse.
  enum Limit {
    /// Bytes of HTML that are read.
    static let bytes = 64 << 20
    /// Open elements. libxml2 walks the open elements for each closing tag, so that depth times
    /// tags is its cost.
    static let openElements = 400
    /// Tags that the parser is given: it takes microseconds over each, and no person's mail has more.
    static let tags = 100_000
    /// Quote marks before a line; deeper quotes show as this deep.
    static let quoteMarks = 5
    /// Stretches that the structure says something of; nobody's mail has more.
    static let marks = 200
  }

  /// UTF-8.
  let bytes: [UInt8]
  let marks: [HTMLMark]

  package static func plain(from html: String) -> String {
    String(decoding: HTMLText(reading: html).bytes, as: UTF8.self)
  }

  init(reading html: String) {
    let (cleaned, tags) = HTMLCleaner.clean(Array(html.utf8.prefix(Limit.bytes)))
    for hiding in tags <= Limit.tags ? [true, false] : [] {
      let writer = HTMLTextWriter(hiding: hiding)
      guard HTMLSAXParser.parse(cleaned, into: writer) else { break }
      let (bytes, marks) = writer.finished()
      // A hidden element that is never closed would hide the rest of the mail.
      if hiding, writer.isUnclosedHidden || bytes.isEmpty { continue }
      guard !bytes.isEmpty else { break }
      (self.bytes, self.marks) = (bytes, marks)
      return
    }
    // Too deep, too long, or nothing came of it: tags are cut out by hand, so that no word is lost.
    bytes = TagStripper.plain(from: cleaned)
    marks = []
  }
}
