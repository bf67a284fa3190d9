import IntakeService
import SubmissionStore
import Submissions
import TextAnalysis

/// One submission as a page for a person: the own words first, then what was made of them.
struct SubmissionSheet {
  let session: StaffSession
  let detail: SubmissionDetail
  let page: Page
  /// What was left out of the own words is shown as well.
  let unfolded: Bool

  init(
    session: StaffSession, detail: SubmissionDetail, settings: OutputSettings, unfolded: Bool
  ) {
    self.session = session
    self.detail = detail
    self.unfolded = unfolded
    page = Page(wording: session.wording, settings: settings)
  }

  var wording: Wording { page.wording }

  var lines: [String] {
    let blocks = [
      head, words, otherEntries, attachments, reasons, acknowledgement, identifying, history,
    ]
    return Array(blocks.filter { !$0.isEmpty }.joined(separator: [""]))
  }

  // MARK: Head

  private var head: [String] {
    let row = detail.row
    var lines = [page.heading(wording.text(.showTitle, ["number": String(row.number)]))]
    if row.sensitive {
      lines.append(page.settings.paint(wording.text(.showSensitive), Palette.sensitive))
    }
    var fields = [
      page.field(.showFrom, Table.Cell(page.person(row.senderName, row.senderAddress))),
      page.field(.showSubject, Table.Cell(row.subject ?? wording.text(.queueNoSubject))),
      page.field(.showReceived, Table.Cell(wording.moment(row.received, now: session.now))),
      page.field(.showReference, Table.Cell(Reference.text(of: row.number))),
      page.field(.showKind, Table.Cell(wording.kind(row.kind.rawValue))),
    ]
    if row.kind == .submission { fields.append(page.field(.showCategory, category(row))) }
    if let language = row.language {
      fields.append(page.field(.showLanguage, Table.Cell(wording.language(language.rawValue))))
    }
    fields.append(page.field(.showState, Table.Cell(wording.state(row.status.rawValue))))
    return lines + FieldList(fields).lines(page.settings) + notes(row)
  }

  private func category(_ row: QueueRow) -> Table.Cell {
    guard let category = row.category?.rawValue else {
      return Table.Cell(wording.text(.categoryUndecided))
    }
    let also = session.labels(of: row.also.map(\.rawValue))
    let text =
      "\(session.label(category)) (\(page.percent(row.confidence)))"
      + (also.isEmpty ? "" : " + " + also.joined(separator: ", "))
    return Table.Cell(text, style: Palette.category(category))
  }

  /// What a reader has to know before they read on.
  private func notes(_ row: QueueRow) -> [String] {
    var notes: [String] = []
    if row.undecided, row.kind == .submission { notes.append(wording.text(.showUndecided)) }
    if row.withdrawal, row.kind != .withdrawal { notes.append(wording.text(.showWithdrawal)) }
    if let first = detail.entries.first, first.isOversize {
      notes.append(wording.text(.showOversize, ["size": wording.size(bytes: first.size)]))
    }
    let warnings = notes.flatMap(page.wrapped).map { page.settings.paint($0, Palette.warning) }
    return warnings + page.protection(detail.entries.first?.reading?.protection)
      + (row.interest ? [wording.text(.showInterest)] : [])
  }

  // MARK: Words

  private var words: [String] {
    guard let first = detail.entries.first else { return [] }
    return words(of: first, title: wording.text(.showOwnWords))
  }

  func words(of entry: SubmissionDetail.Entry, title: String) -> [String] {
    var lines = [page.heading(title)]
    let reading = entry.reading
    let isEncrypted = reading?.protection?.state == .encrypted
    if reading?.handedOver == true { lines += page.quiet([wording.text(.showHandedOver)]) }
    let wordless: WordingKey =
      entry.isOversize ? .showOnlyHeader : isEncrypted ? .showEncryptedWords : .showNoOwnWords
    lines +=
      entry.ownWords.isEmpty
      ? page.quiet(page.wrapped(wording.text(wordless)))
      : page.words(entry.ownWords, evidence: reading?.text.evidence ?? [])
    let pieces = reading?.pieces ?? []
    return lines + answers(in: pieces) + leftOut(pieces)
  }

  /// Which quoted line each answer between the lines belongs to; nothing for a mail without any.
  private func answers(in pieces: [TextPiece]) -> [String] {
    let answers = pieces.compactMap { piece in
      piece.answers.map { quoted in
        // The words stand above in full: enough to find them by.
        let words = piece.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return (
          quoted: quoted,
          words: CellWidth.truncate(TerminalText(words).string, cells: page.width - 2)
        )
      }
    }
    guard !answers.isEmpty else { return [] }
    return ["", page.heading(.showAnswers)]
      + answers.flatMap { page.quiet(page.wrapped("> " + $0.quoted)) + page.item($0.words) }
  }

  private func leftOut(_ pieces: [TextPiece]) -> [String] {
    let cut = pieces.filter { $0.kind != .ownWords && $0.text.contains { !$0.isWhitespace } }
    guard !cut.isEmpty else { return [] }
    guard unfolded else {
      var names: [String] = []
      for name in cut.map({ wording.piece($0.kind.rawValue) }) where !names.contains(name) {
        names.append(name)
      }
      let text = wording.text(
        .showLeft,
        ["pieces": names.joined(separator: ", "), "number": session.argument(detail.row.number)])
      return [""] + page.quiet(page.wrapped(text))
    }
    return cut.flatMap { piece in
      ["", page.heading(wording.piece(piece.kind.rawValue))] + page.quiet(page.wrapped(piece.text))
    }
  }
}
