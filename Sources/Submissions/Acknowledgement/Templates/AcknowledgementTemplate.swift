import Mustache

/// One template, checked and ready to be filled in.
struct AcknowledgementTemplate: Sendable {
  /// Such as `example.nl`.
  let name: String
  private let language: String
  private let also: AlsoWords
  private let subject: MustacheTemplate
  private let text: MustacheTemplate
  private let html: MustacheTemplate

  /// Nil where anything is wrong with the file.
  init?(_ file: TemplateFile, problems: inout [PlacedProblem]) {
    name = "\(file.kind).\(file.language)"
    language = file.language
    also = file.also
    let subjectSource = InlineMarkup.read(file.subject ?? PlacedText(), problems: &problems)
    let body = TemplateMarkup.read(file.body, problems: &problems)
    if also.words.isEmpty,
      let tag = (subjectSource.tags + body.tags).first(where: { $0.name == "also" })
    {
      problems.append(
        PlacedProblem(tag.place, "'also' is used, but no field such as Also-question names one"))
    }
    guard problems.isEmpty else { return nil }
    do {
      subject = try MustacheTemplate(string: Self.plain + subjectSource.writer.text)
      text = try MustacheTemplate(string: Self.plain + body.writer.text)
      html = try MustacheTemplate(string: body.writer.html)
    } catch {
      problems.append(
        PlacedProblem(PlacedText.Place(line: 1, column: 1), "Mustache cannot read it: \(error)"))
      return nil
    }
  }

  /// The finished subject, plain text and HTML.
  func render(
    _ occasion: AcknowledgementOccasion
  ) -> (subject: String, text: String, html: String) {
    let context = TemplateContext(occasion, words: also)
    let subject = SingleLine.of(subject.render(context))
    return (
      subject, Self.settled(text.render(context)), page(html.render(context), titled: subject)
    )
  }

  /// Values stand in the plain text as they are.
  private static let plain = "{{% CONTENT_TYPE: TEXT}}"

  /// A text without the gaps that empty sections leave.
  private static func settled(_ text: String) -> String {
    var result = ""
    var blankLines = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let line = line.reversed().drop { $0 == " " }.reversed()
      guard !line.isEmpty else {
        blankLines += 1
        continue
      }
      if !result.isEmpty { result += blankLines > 0 ? "\n\n" : "\n" }
      blankLines = 0
      result += String(line)
    }
    return result + "\n"
  }

  /// The HTML page: one column, the reader's own size of letters, nothing fetched.
  private func page(_ body: String, titled title: String) -> String {
    let paragraphs = body.split(separator: "\n")
      .filter { $0 != "\(TemplateMarkup.paragraphOpening)</p>" }
      .joined(separator: "\n")
    return """
      <!DOCTYPE html>
      <html lang="\(language)">
      <head>
      <meta http-equiv="Content-Type" content="text/html; charset=utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(TemplateWriter.escaped(title))</title>
      </head>
      <body style="margin:0;padding:16px;font-family:Arial,Helvetica,sans-serif;line-height:1.5">
      <div style="max-width:600px">
      \(paragraphs)
      </div>
      </body>
      </html>

      """
  }
}
