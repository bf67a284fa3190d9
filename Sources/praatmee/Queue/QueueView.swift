import FoundationEssentials
import IntakeService
import SubmissionStore
import Submissions
import TextAnalysis

/// The queue as a table.
struct QueueView {
  let session: StaffSession
  let rows: [QueueRow]

  private var wording: Wording { session.wording }

  var table: Table {
    Table(
      columns: [
        .init(wording.text(.queueNumber), alignment: .right, priority: 9),
        .init(wording.text(.queueMark), maximum: 26, priority: 8),
        .init(wording.text(.queueCategory), maximum: 22, priority: 7),
        .init(wording.text(.queueSender), minimum: 10, maximum: 22, priority: 5),
        .init(wording.text(.queueSubject), minimum: 20, isFlexible: true, priority: 6),
        .init(wording.text(.queueAge), alignment: .right, priority: 4),
        .init(wording.text(.queueState), priority: 3),
      ], rows: rows.map(cells))
  }

  /// How many, and what to do next.
  func summary(atLimit: Bool) -> [String] {
    var counts = [wording.text(.queueCount, count: rows.count)]
    let sensitive = rows.count { $0.sensitive }
    let undecided = rows.count { $0.undecided && $0.kind == .submission }
    if sensitive > 0 { counts.append(wording.text(.queueCountSensitive, count: sensitive)) }
    if undecided > 0 { counts.append(wording.text(.queueCountUndecided, count: undecided)) }
    var lines = [counts.joined(separator: " · ")]
    if atLimit { lines.append(wording.text(.queueAtLimit, count: rows.count)) }
    if let first = rows.first {
      lines.append(wording.text(.queueNext, ["number": session.argument(first.number)]))
    }
    return lines
  }

  private func cells(_ row: QueueRow) -> [Table.Cell] {
    [
      Table.Cell("\(row.number)"),
      Table.Cell(marks(row), style: row.sensitive ? Palette.sensitive : .plain),
      Table.Cell(sort(row), style: Palette.category(row.category?.rawValue ?? "")),
      Table.Cell(row.senderName ?? row.senderAddress ?? wording.text(.queueNoSender)),
      Table.Cell(title(row)),
      Table.Cell(wording.age(of: row.received, now: session.now)),
      Table.Cell(state(row), style: needsAttention(row) ? Palette.warning : .plain),
    ]
  }

  private func marks(_ row: QueueRow) -> String {
    var marks: [String] = []
    if row.sensitive { marks.append(wording.text(.queueSensitiveMark)) }
    if row.withdrawal, row.kind != .withdrawal {
      marks.append(wording.text(.queueWithdrawalMark))
    }
    // The state itself has no room on a narrow screen.
    if needsAttention(row) { marks.append(wording.text(.queueWaitsMark)) }
    if row.interest, row.kind == .submission { marks.append(wording.text(.queueInterestMark)) }
    if row.attachments > 0 { marks.append("+\(row.attachments)") }
    return marks.joined(separator: " ")
  }

  /// The category of what hands something over; the kind of everything else.
  private func sort(_ row: QueueRow) -> String {
    guard row.kind == .submission else { return wording.kind(row.kind.rawValue) }
    guard let category = row.category?.rawValue else { return wording.text(.categoryUndecided) }
    let doubt = row.undecided ? wording.text(.queueUndecidedMark) : ""
    let also = session.labels(of: row.also.map(\.rawValue))
    return ([session.label(category) + doubt] + also).joined(separator: " + ")
  }

  /// The subject, and the first own words where it says nothing.
  private func title(_ row: QueueRow) -> String {
    let subject = row.subject?.trimmed ?? ""
    let words = row.excerpt.trimmed
    guard subject.count < 4 else { return subject }
    return words.isEmpty ? (subject.isEmpty ? wording.text(.queueNoSubject) : subject) : words
  }

  /// The state; or how the acknowledgement is, where that needs a person.
  private func state(_ row: QueueRow) -> String {
    guard needsAttention(row), let outbox = row.outbox else {
      return wording.state(row.status.rawValue)
    }
    return wording.outboxState(outbox.rawValue)
  }

  private func needsAttention(_ row: QueueRow) -> Bool {
    switch row.outbox {
    case .held, .failed, .uncertain: true
    default: false
    }
  }
}

extension String {
  /// Without white space at its ends.
  fileprivate var trimmed: String {
    let start = self.drop { $0.isWhitespace }
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }
}
