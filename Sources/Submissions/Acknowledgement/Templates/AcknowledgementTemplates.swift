package import MIME

/// The acknowledgement templates of a folder, each checked when it is read.
package struct AcknowledgementTemplates: Sendable {
  /// The names, such as `example.nl`, in order.
  package let names: [String]
  private let templates: [String: AcknowledgementTemplate]

  /// Names of the standard templates that are not among these, in order; the neutral one stands in
  /// for them.
  package var missing: [String] { StandardTemplates.names.subtracting(names).sorted() }

  /// Files that are no templates (`README.md`, or any that does not end in `.md`) are passed over.
  ///
  /// - Parameter files: file names (such as `example.nl.md`) and their texts.
  /// - Throws: nothing; problems are values, every one at once, by file and place.
  package static func load(_ files: [(name: String, text: String)]) -> (
    templates: AcknowledgementTemplates, problems: [TemplateProblem]
  ) {
    var loaded: [String: AcknowledgementTemplate] = [:]
    var problems: [TemplateProblem] = []
    for file in files.sorted(by: { $0.name < $1.name })
    where file.name.hasSuffix(".md") && file.name.lowercased() != "readme.md" {
      var found: [PlacedProblem] = []
      if let template = read(file, problems: &found) {
        loaded[template.name] = template
      }
      problems += Set(found)
        .sorted {
          ($0.place.line, $0.place.column, $0.message) < (
            $1.place.line, $1.place.column, $1.message
          )
        }
        .map {
          TemplateProblem(
            file: file.name, line: $0.place.line, column: $0.place.column, message: $0.message)
        }
    }
    return (AcknowledgementTemplates(loaded), problems)
  }

  private init(_ templates: [String: AcknowledgementTemplate]) {
    self.templates = templates
    names = templates.keys.sorted()
  }

  private static func read(
    _ file: (name: String, text: String), problems: inout [PlacedProblem]
  ) -> AcknowledgementTemplate? {
    let top = PlacedText.Place(line: 1, column: 1)
    guard let parts = TemplateFile.parts(of: file.name) else {
      problems.append(
        PlacedProblem(top, "a template is named KIND.LANGUAGE.md, such as example.nl.md"))
      return nil
    }
    let content = TemplateFile(
      kind: parts.kind, language: parts.language, text: file.text, problems: &problems)
    return AcknowledgementTemplate(content, problems: &problems)
  }

  /// Renders the acknowledgement of a submission, or nil if there is no such template.
  ///
  /// Nothing that the sender wrote, not even their name, stands in it: the story may name a child,
  /// and whoever forges a sender could have us write to that person.
  package func render(
    _ name: String, for occasion: AcknowledgementOccasion
  ) -> OutgoingMessage? {
    guard let template = templates[name] else { return nil }
    let content = template.render(occasion)
    return OutgoingMessage(
      from: occasion.from, to: [Mailbox(address: occasion.recipient.address)],
      subject: content.subject, date: occasion.date, messageID: occasion.messageID,
      inReplyTo: occasion.inReplyTo, references: references(of: occasion),
      autoSubmitted: "auto-replied",
      additionalFields: [["X-Auto-Response-Suppress", "All"]], text: content.text,
      html: content.html)
  }

  /// The references of the message that is answered, and that message (RFC 5322 section 3.6.4).
  private func references(of occasion: AcknowledgementOccasion) -> [String] {
    var seen: Set<String> = []
    var references = occasion.references.filter { seen.insert($0).inserted }
    if let answered = occasion.inReplyTo {
      references.removeAll { $0 == answered }
      references.append(answered)
    }
    guard references.count > Self.referenceLimit else { return references }
    // The first names the conversation; of the rest the nearest count.
    return references.prefix(1) + references.suffix(Self.referenceLimit - 1)
  }

  /// More references than this no mail program looks at.
  private static let referenceLimit = 20
}
