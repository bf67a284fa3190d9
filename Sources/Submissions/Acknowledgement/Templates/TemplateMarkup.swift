/// Reads a template's body: paragraphs, lists (`- `) and sections, blank lines between them.
struct TemplateMarkup {
  private(set) var writer = TemplateWriter()
  private(set) var tags: [TemplateTag] = []
  private var sections = SectionStack()
  private var paragraph = PlacedText()
  private var items: [PlacedText] = []

  static func read(
    _ lines: [PlacedText], problems: inout [PlacedProblem]
  ) -> TemplateMarkup {
    var markup = TemplateMarkup()
    for line in lines { markup.take(line, problems: &problems) }
    markup.flush(problems: &problems)
    markup.sections.finish("", problems: &problems)
    return markup
  }

  private mutating func take(_ line: PlacedText, problems: inout [PlacedProblem]) {
    let words = line.trimmed()
    if words.isEmpty {
      flush(problems: &problems)
    } else if Self.isTagAlone(words) {
      flush(problems: &problems)
      readControl(words, problems: &problems)
    } else if words.starts(with: "- ", at: 0) {
      flushParagraph(problems: &problems)
      items.append(words[2..<words.count].trimmed())
    } else if !items.isEmpty {
      items[items.count - 1].append(words, after: "\n")
    } else {
      paragraph.append(words, after: "\n")
    }
  }

  /// Whether a line holds only a tag that opens or closes a section, or a comment.
  private static func isTagAlone(_ line: PlacedText) -> Bool {
    guard line.count > 4, line.starts(with: "{{", at: 0), "#^/!".contains(line.characters[2]) else {
      return false
    }
    return line.index(of: "}}", from: 2) == line.count - 2
  }

  private mutating func readControl(_ line: PlacedText, problems: inout [PlacedProblem]) {
    guard let tag = TemplateTag.read(line, at: 0, problems: &problems).tag, tag.kind != .comment
    else { return }
    sections.take(tag, problems: &problems)
    tags.append(tag)
    writer.add(text: "\(tag.source)\n", html: "\(tag.source)\n")
  }

  private mutating func flush(problems: inout [PlacedProblem]) {
    flushParagraph(problems: &problems)
    flushItems(problems: &problems)
  }

  private mutating func flushParagraph(problems: inout [PlacedProblem]) {
    guard !paragraph.isEmpty else { return }
    writer.add(html: Self.paragraphOpening)
    addInline(paragraph, problems: &problems)
    writer.add(text: "\n\n", html: "</p>\n")
    paragraph = PlacedText()
  }

  private mutating func flushItems(problems: inout [PlacedProblem]) {
    guard !items.isEmpty else { return }
    writer.add(html: "<ul style=\"margin:0 0 16px 0;padding:0 0 0 24px\">\n")
    for item in items {
      writer.add(text: "- ", html: "<li>")
      addInline(item, problems: &problems)
      writer.add(text: "\n", html: "</li>\n")
    }
    writer.add(text: "\n", html: "</ul>\n")
    items = []
  }

  private mutating func addInline(_ words: PlacedText, problems: inout [PlacedProblem]) {
    let inline = InlineMarkup.read(words, problems: &problems)
    writer.add(inline.writer)
    tags += inline.tags
  }

  static let paragraphOpening = "<p style=\"margin:0 0 16px 0\">"
}
