import FoundationEssentials
package import Submissions

/// The folder with the acknowledgement templates.
package struct TemplateFolder: Sendable {
  package let path: String

  package init(path: String) { self.path = path }

  /// Reads every `.md` file in it.
  ///
  /// - Throws: where the folder or a file in it cannot be read; what is wrong *in* a template is
  ///   a value, every problem at once.
  package func load() throws(TemplateFolderError) -> (
    templates: AcknowledgementTemplates, problems: [TemplateProblem]
  ) {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw .unreadableFolder(path)
    }
    var files: [(name: String, text: String)] = []
    for name in names.sorted() where name.hasSuffix(".md") && !name.hasPrefix(".") {
      guard let text = try? String(contentsOfFile: "\(path)/\(name)", encoding: .utf8) else {
        throw .unreadableFile("\(path)/\(name)")
      }
      files.append((name: name, text: text))
    }
    return AcknowledgementTemplates.load(files)
  }
}

/// Why the templates could not be read at all.
package enum TemplateFolderError: Error, Hashable, Sendable, CustomStringConvertible {
  case unreadableFolder(String)
  case unreadableFile(String)

  package var description: String {
    switch self {
    case .unreadableFolder(let path):
      "the folder with templates, \(path), cannot be read; 'templates' in the configuration names it"
    case .unreadableFile(let path):
      "the template \(path) cannot be read; is this user allowed to, and is it UTF-8 text?"
    }
  }
}
