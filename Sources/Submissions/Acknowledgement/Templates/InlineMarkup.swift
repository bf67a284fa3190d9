/// Reads the words of one paragraph, item or subject: tags, `**bold**`, `[links](https://…)`, a
/// backslash before a mark that is meant as it stands, and one at the end of a line to break it.
struct InlineMarkup {
  private let source: PlacedText
  private var index = 0
  private var bold = false
  private var boldPlace: PlacedText.Place?
  private var sections = SectionStack()
  private var writer = TemplateWriter()
  private var problems: [PlacedProblem] = []
  private(set) var tags: [TemplateTag] = []

  static func read(
    _ source: PlacedText, problems: inout [PlacedProblem]
  ) -> (writer: TemplateWriter, tags: [TemplateTag]) {
    var reader = InlineMarkup(source)
    reader.readAll()
    problems += reader.problems
    return (reader.writer, reader.tags)
  }

  private init(_ source: PlacedText) { self.source = source }

  private mutating func readAll() {
    while index < source.count { readNext(before: source.count) }
    if bold, let boldPlace {
      problems.append(PlacedProblem(boldPlace, "** is not closed in its paragraph"))
    }
    sections.finish(
      " in its paragraph; a longer one has its tags on lines of their own", problems: &problems)
  }

  private mutating func readNext(before end: Int) {
    if source.starts(with: "{{", at: index) {
      readTag()
    } else if source.starts(with: "**", at: index) {
      bold.toggle()
      boldPlace = source.place(index)
      writer.add(html: bold ? "<strong>" : "</strong>")
      index += 2
    } else if source.characters[index] == "\\", index + 1 < end {
      readEscape()
    } else if source.characters[index] == "[", let link = link(at: index) {
      read(link)
    } else {
      let character = source.characters[index]
      writer.add(character == "\n" ? " " : character)
      index += 1
    }
  }

  private mutating func readTag() {
    let (tag, end) = TemplateTag.read(source, at: index, problems: &problems)
    index = max(end, index + 2)
    guard let tag else { return }
    sections.take(tag, bold: bold, problems: &problems)
    tags.append(tag)
    writer.add(tag)
  }

  private mutating func readEscape() {
    let next = source.characters[index + 1]
    if next == "\n" {
      writer.add(text: "\n", html: "<br>\n")
      index += 2
    } else if "\\*[]()-".contains(next) {
      writer.add(next)
      index += 2
    } else {
      writer.add("\\")
      index += 1
    }
  }

  // MARK: Links

  private struct Link {
    let label: Range<Int>
    let target: Range<Int>
  }

  private func link(at start: Int) -> Link? {
    guard let middle = source.index(of: "](", from: start, within: Self.labelLimit),
      let close = source.index(of: ")", from: middle, within: Self.targetLimit),
      !source.characters[(start + 1)..<middle].contains("[")
    else { return nil }
    return Link(label: (start + 1)..<middle, target: (middle + 2)..<close)
  }

  private mutating func read(_ link: Link) {
    let target = String(source.characters[link.target])
    guard Self.schemes.contains(where: target.hasPrefix), !target.contains(where: \.isWhitespace),
      !target.contains("{{")
    else {
      problems.append(
        PlacedProblem(
          source.place(link.target.lowerBound),
          "a link starts with https://, mailto: or tel: and holds no tag"))
      index = link.target.upperBound + 1
      return
    }
    writer.add(html: "<a href=\"\(TemplateWriter.escaped(target))\">")
    index = link.label.lowerBound
    while index < link.label.upperBound { readNext(before: link.label.upperBound) }
    writer.add(html: "</a>")
    let label = String(source.characters[link.label])
    let shown = target.hasPrefix("mailto:") ? String(target.dropFirst(7)) : target
    // A telephone number is its own label; so is an address that is written out.
    if !target.hasPrefix("tel:"), shown != label { writer.add(text: " (\(shown))") }
    index = link.target.upperBound + 1
  }

  private static let labelLimit = 200
  private static let targetLimit = 1_000
  private static let schemes = ["https://", "mailto:", "tel:"]
}
