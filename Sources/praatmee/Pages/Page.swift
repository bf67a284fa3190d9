import MIME
import Submissions
import TextAnalysis

/// What the pages about one message have in common: their words, their looks and their width.
struct Page {
  let wording: Wording
  let settings: OutputSettings

  var width: Int { settings.textCells }

  func heading(_ key: WordingKey) -> String { heading(wording.text(key)) }

  func heading(_ text: String) -> String { settings.paint(text, Palette.heading) }

  func quiet(_ lines: [String]) -> [String] { lines.map { settings.paint($0, Palette.quiet) } }

  func wrapped(_ text: String) -> [String] {
    CellWidth.wrap(TerminalText(text, lineEnds: .keep).string, cells: width)
  }

  func field(_ key: WordingKey, _ value: Table.Cell) -> FieldList.Field {
    FieldList.Field(wording.text(key), value)
  }

  /// Own words with the sentences that carry a category marked.
  func words(_ text: String, evidence: [Evidence]) -> [String] {
    let marks = evidence.map { evidence in
      Highlight.Mark(
        start: evidence.start, end: evidence.end,
        colour: Palette.category(evidence.category.rawValue).colour)
    }
    return Highlight(marks).lines(of: text, cells: width, colour: settings.colour)
  }

  /// A heading, and under it each reason as a sentence; nothing where there are none.
  func reasons(_ key: WordingKey, _ because: [Reason]) -> [String] {
    guard !because.isEmpty else { return [] }
    return [heading(key)]
      + because.flatMap { reason in
        item(
          ReasonWording.sentence(
            rule: reason.rule, detail: reason.detail, language: wording.language))
      }
  }

  /// An item of a list, its further lines indented.
  func item(_ text: String) -> [String] {
    CellWidth.wrap(TerminalText(text).string, cells: width - 2).enumerated()
      .map { ($0.offset == 0 ? "- " : "  ") + $0.element }
  }

  /// A name and an address as one text.
  func person(_ name: String?, _ address: String?) -> String {
    switch (name, address) {
    case (let name?, let address?): "\(name) <\(address)>"
    case (let one?, nil), (nil, let one?): one
    case (nil, nil): wording.text(.queueNoSender)
    }
  }

  func percent(_ confidence: Double) -> String {
    let percent = String(Int((confidence * 100).rounded()))
    return wording.text(.showConfidence, ["percent": percent])
  }

  func file(_ name: String?, _ type: String, _ size: Int, in container: String? = nil) -> String {
    let file = "\(name ?? wording.text(.showUnnamed)) (\(type), \(wording.size(bytes: size)))"
    return container.map { wording.text(.showContained, ["file": file, "container": $0]) } ?? file
  }

  /// Says how many pictures a message has in its text; nothing where there are none.
  func pictures(_ count: Int) -> [String] {
    count > 0 ? quiet(wrapped(wording.text(.showPictures, count: count))) : []
  }

  /// Says how a message is signed or encrypted, as a warning where it cannot be read.
  func protection(_ protection: MessageProtection?) -> [String] {
    guard let protection else { return [] }
    let method =
      switch protection.method {
      case .smime: "S/MIME"
      case .pgpMIME, .pgpInline: "PGP"
      case .other: "?"
      }
    switch protection.state {
    case .signed: return quiet(wrapped(wording.text(.showSigned, ["method": method])))
    case .encrypted:
      return wrapped(wording.text(.showEncrypted, ["method": method])).map {
        settings.paint($0, Palette.warning)
      }
    }
  }
}
