/// The sections that are open while a template is read.
struct SectionStack: Sendable {
  struct Open: Sendable {
    let tag: TemplateTag
    /// Whether bold was on where it opened.
    let bold: Bool
  }

  private var open: [Open] = []

  /// Takes in a tag; whatever is wrong with the nesting is a problem.
  mutating func take(_ tag: TemplateTag, bold: Bool = false, problems: inout [PlacedProblem]) {
    switch tag.kind {
    case .section, .inverted: open.append(Open(tag: tag, bold: bold))
    case .close:
      guard let last = open.last else {
        problems.append(
          PlacedProblem(tag.place, "{{/\(tag.name)}} closes a section that is not open"))
        return
      }
      guard last.tag.name == tag.name else {
        problems.append(
          PlacedProblem(
            tag.place,
            "{{/\(tag.name)}} where {{/\(last.tag.name)}} is due "
              + "(opened on line \(last.tag.place.line))"))
        return
      }
      if last.bold != bold {
        problems.append(PlacedProblem(tag.place, "** and the section \(tag.name) overlap"))
      }
      open.removeLast()
    case .variable, .comment: break
    }
  }

  /// Every section left open is a problem.
  func finish(_ where: String, problems: inout [PlacedProblem]) {
    for section in open {
      problems.append(
        PlacedProblem(
          section.tag.place, "the section \(section.tag.name) is not closed\(`where`)"))
    }
  }
}
