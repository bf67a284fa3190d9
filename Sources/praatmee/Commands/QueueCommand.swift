import ArgumentParser
import FoundationEssentials
import IntakeService
import Submissions
import SubmissionStore
import TextAnalysis

/// Shows what came in and waits for staff.
struct QueueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "queue",
    abstract: "Show what came in and waits for staff.",
    discussion: """
      Sensitive submissions come first, then those the program is not sure of, then the oldest. \
      Words are taken in Dutch and English: --category vraag, --status closed.

      Examples:
        praatmee queue
        praatmee queue --category twijfel --since 7d
        praatmee queue --status all --json
      """)

  @Option(help: ArgumentHelp("Only this category; may be repeated.", valueName: "word"))
  var category: [String] = []
  @Option(
    help: ArgumentHelp(
      "new, open, answered, closed or all. Left out: what waits.", valueName: "word")
  )
  var status: [String] = []
  @Option(
    help: ArgumentHelp(
      "submission, signup, withdrawal, reply, unrelated, automatic or all.", valueName: "word"))
  var kind: [String] = []
  @Flag(help: "Only sensitive ones.") var sensitive = false
  @Flag(help: "Only those the program is not sure of.") var undecided = false
  @Flag(help: "Only those who want to be on the interest list.") var interest = false
  @Option(
    help: ArgumentHelp("Received on that day or later: 2026-11-23, 3d, 2w.", valueName: "day"))
  var since: String?
  @Option(help: "How many at most.") var limit = 100
  @Flag(help: "One JSON object a submission.") var json = false
  @OptionGroup var config: ConfigurationOption
  @OptionGroup var flags: OutputFlags

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit must be 1 or more.") }
  }

  func run() async throws {
    let session = try StaffSession(config)
    let filter = try filter(session)
    let rows = try await session.asking { try await $0.queue(filter) }
    try flags.writing(page: true) { output throws(OutputFailure) in
      guard !json else {
        for row in rows { try output.json(QueueDocument(row)) }
        return
      }
      guard !rows.isEmpty else {
        output.message(session.wording.text(isNarrowed ? .queueNothingFound : .queueEmpty))
        return
      }
      let view = QueueView(session: session, rows: rows)
      try output.table(view.table)
      guard output.settings.layout else { return }
      try output.line()
      try output.lines(view.summary(atLimit: rows.count == limit))
    }
    if rows.isEmpty, isNarrowed { throw ExitCode(ExitStatus.nothingFound.rawValue) }
  }

  private var isNarrowed: Bool {
    !category.isEmpty || !status.isEmpty || !kind.isEmpty || sensitive || undecided || interest
      || since != nil
  }

  private func filter(_ session: StaffSession) throws -> QueueFilter {
    var filter = QueueFilter(limit: max(1, limit))
    filter.categories = Set(
      try category.map { Category(rawValue: try FilterWord.category($0, session)) })
    if !status.isEmpty {
      filter.statuses =
        try FilterWord.isAll(status)
        ? Set(SubmissionStatus.allCases)
        : Set(status.map { try FilterWord.value($0, in: "state", "--status", session) })
    }
    if !kind.isEmpty {
      filter.kinds =
        try FilterWord.isAll(kind)
        ? Set(MessageKind.allCases)
        : Set(kind.map { try FilterWord.value($0, in: "kind", "--kind", session) })
    }
    filter.sensitive = sensitive ? true : nil
    filter.undecided = undecided ? true : nil
    filter.interest = interest ? true : nil
    filter.since = try since.map { try FilterWord.moment($0, session) }
    return filter
  }
}
