package import FoundationEssentials

/// Looks at everything that the daemon needs, one thing at a time, and says what to do about each
/// finding. Nothing is changed and nothing is sent.
package struct Doctor: Sendable {
  let configurationFile: String
  let now: @Sendable () -> Date

  package init(configurationFile: String, now: @escaping @Sendable () -> Date = { Date() }) {
    self.configurationFile = configurationFile
    self.now = now
  }

  /// Looks at everything.
  ///
  /// - Parameter report: called with each finding as soon as it is there.
  package func examine(report: (Finding) -> Void) async {
    let configuration: Configuration
    do {
      configuration = try Configuration.read(configurationFile)
    } catch {
      for problem in error.problems {
        report(
          .failure("configuration", problem.description, advice: nil, cause: .configuration))
      }
      return
    }
    report(.fine("configuration", "\(configurationFile) is in order", cause: .configuration))
    for finding in files(configuration) { report(finding) }
    for finding in await database(configuration) { report(finding) }
    for finding in templates(configuration) { report(finding) }
    for finding in await imap(configuration) { report(finding) }
    for finding in await smtp(configuration) { report(finding) }
    report(clock())
  }
}
