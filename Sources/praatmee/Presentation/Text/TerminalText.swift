/// Text from a mail, made safe to show: what could move the cursor, colour, ring, open a link,
/// reorder or hide is named (`␛`, `⟨U+202E⟩`) rather than obeyed.
///
/// Safe text stays as it is when it is made safe again, so that every place that shows text can
/// do so itself. The work is linear in the text.
struct TerminalText: Hashable, Sendable {
  /// What becomes of line ends and tabs.
  enum LineEnds: Sendable {
    /// LF and CRLF stay line ends and a tab becomes four spaces: for bodies.
    case keep
    /// Each becomes a space: for subjects, names and cells.
    case space
    /// Each is shown as `␊`, `␍` or `␉`: for those who look for what is wrong.
    case show
  }

  /// Holds nothing that a terminal obeys, save LF where `LineEnds.keep` was asked for.
  let string: String

  init(_ text: String, lineEnds: LineEnds = .space) {
    guard !Self.isPlain(text) else {
      string = text
      return
    }
    var writer = TerminalTextWriter(lineEnds: lineEnds, capacity: text.utf8.count)
    writer.write(text, cuts: [])
    string = writer.output
  }

  /// Makes a text safe and says where chosen places went.
  ///
  /// - Parameter cuts: offsets in Unicode scalars of `text`, in ascending order.
  /// - Returns: the safe text, and for each cut its offset in UTF-8 code units of it; a cut past
  ///   the end is at the end.
  static func safe(_ text: String, lineEnds: LineEnds, cuts: [Int]) -> (text: String, cuts: [Int]) {
    var writer = TerminalTextWriter(lineEnds: lineEnds, capacity: text.utf8.count)
    writer.write(text, cuts: cuts)
    return (writer.output, writer.cutOffsets)
  }

  /// Most of what is shown: printable ASCII, where there is nothing to do.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }
}
