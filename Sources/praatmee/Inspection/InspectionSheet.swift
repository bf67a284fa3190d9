import MIME
import Submissions
import TextAnalysis

/// What would be made of one message, as a page for a person.
struct InspectionSheet {
  let page: Page

  private var wording: Wording { page.wording }

  func lines(of inspection: Inspection) -> [String] {
    let title = page.heading(TerminalText(inspection.file).string)
    // What could not be read is said where mistakes are said.
    guard let message = inspection.message else { return [] }
    var lines = [title]
    lines += FieldList(fields(message, inspection.understanding)).lines(page.settings)
    lines += page.pictures(message.attachments.count { $0.inline == true })
    lines += page.protection(message.protection)
    if let understanding = inspection.understanding { lines += body(understanding) }
    if !message.defects.isEmpty {
      let kinds = message.defects.prefix(20).map { "\($0.kind.rawValue) (\($0.offset))" }
      lines += ["", page.heading(.showDefects)] + page.wrapped(kinds.joined(separator: ", "))
    }
    return lines + [""]
  }

  private func fields(_ message: MessageSummary, _ understanding: Inspection.Understanding?)
    -> [FieldList.Field]
  {
    let from = message.from.map { page.person($0.name, $0.address) }
    var fields = [
      page.field(
        .showFrom,
        Table.Cell(from.isEmpty ? page.person(nil, nil) : from.joined(separator: ", "))),
      page.field(.showSubject, Table.Cell(message.subject ?? wording.text(.queueNoSubject))),
    ]
    for text in files(of: message) {
      fields.append(page.field(.showAttachments, Table.Cell(text)))
    }
    guard let reading = understanding?.reading else { return fields }
    fields.append(page.field(.showKind, Table.Cell(wording.kind(reading.kind.rawValue))))
    if let category = reading.text.category?.rawValue {
      let also = reading.text.also.map { wording.category($0.rawValue) }
      let text =
        wording.category(category)
        + (reading.text.undecided ? wording.text(.queueUndecidedMark) : "")
        + " (\(page.percent(reading.text.confidence)))"
        + (also.isEmpty ? "" : " + " + also.joined(separator: ", "))
      fields.append(
        page.field(.showCategory, Table.Cell(text, style: Palette.category(category))))
    }
    return fields
  }

  /// Each file that came with the message, and each that is in one of those or in the text.
  private func files(of message: MessageSummary) -> [String] {
    message.attachments.filter { $0.inline != true }.flatMap { file in
      let name = file.safeFilename ?? file.nestedSubject ?? nil
      let inside = (file.contained?.attachments ?? []).map {
        page.file($0.safeFilename, $0.type, $0.size, in: file.safeFilename ?? file.type)
      }
      return [page.file(name, file.type, file.size)] + inside
    } + (message.contained ?? []).map { page.file($0.safeFilename, $0.type, $0.size) }
  }

  private func body(_ understanding: Inspection.Understanding) -> [String] {
    let reading = understanding.reading
    let text = reading.text
    var lines: [String] = []
    if text.sensitive {
      lines.append(page.settings.paint(wording.text(.showSensitive), Palette.sensitive))
    }
    if text.interest { lines.append(wording.text(.showInterest)) }
    lines += ["", page.heading(.showOwnWords)]
    lines +=
      reading.ownWords.isEmpty
      ? page.quiet([
        wording.text(
          reading.protection?.state == .encrypted ? .showEncryptedWords : .showNoOwnWords)
      ])
      : page.words(reading.ownWords, evidence: text.evidence)
    lines.append("")
    lines += page.reasons(.showWhyKind, reading.kindBecause)
    lines += page.reasons(.showWhyCategory, text.categoryBecause)
    lines += page.reasons(.showWhySensitive, [text.sensitiveBecause].compactMap(\.self))
    return lines + acknowledgement(understanding.acknowledgement)
  }

  private func acknowledgement(_ decision: AcknowledgementDecision) -> [String] {
    let verdict = wording.verdict(decision.decision.rawValue)
    let text = [verdict, decision.template].compactMap(\.self).joined(separator: ", ")
    return page.reasons(.showAcknowledgement, decision.because).enumerated().map { line in
      line.offset == 0 ? line.element + ": " + text : line.element
    }
  }
}
