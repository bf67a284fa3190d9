import MIME
import Submissions

extension Doctor {
  /// Reads every template and renders it against an invented occasion.
  func templates(_ configuration: Configuration) -> [Finding] {
    let loaded: (templates: AcknowledgementTemplates, problems: [TemplateProblem])
    do throws(TemplateFolderError) {
      loaded = try TemplateFolder(path: configuration.templates).load()
    } catch {
      return [.failure("templates", error.description, advice: nil, cause: .configuration)]
    }
    var findings = loaded.problems.map { problem in
      Finding.failure(
        "templates", "\(configuration.templates)/\(problem)", advice: nil, cause: .configuration)
    }
    let own = configuration.categories.flatMap { block in
      StandardTemplates.languages.map { "\(block.template).\($0)" }
    }
    let broken = Set(loaded.problems.map(\.file))
    let missing = StandardTemplates.names.union(own).subtracting(loaded.templates.names)
      .filter { !broken.contains("\($0).md") }
    for name in missing.sorted() {
      findings.append(
        .warning(
          "templates", "\(configuration.templates)/\(name).md is missing; another stands in for it",
          advice: "write it: 'praatmee init' in an empty folder gives the standard one",
          cause: .configuration))
    }
    for name in loaded.templates.names {
      let mail = loaded.templates.render(name, for: .sample)
      if mail.map({ $0.subject.isEmpty || $0.text.isEmpty }) ?? true {
        findings.append(
          .failure("templates", "\(name) gives an empty mail", advice: nil, cause: .configuration))
      }
    }
    guard findings.isEmpty else { return findings }
    let count = loaded.templates.names.count
    return [
      .fine("templates", "\(count) texts, each rendered against a sample", cause: .configuration)
    ]
  }
}
