import SubmissionStore
import Submissions
import TextAnalysis

/// What belongs to a submission: the other messages of its thread, files, and its history.
extension SubmissionSheet {
  /// The further messages of the thread, each with its own words.
  var otherEntries: [String] {
    let others = detail.entries.dropFirst()
    guard !others.isEmpty else { return [] }
    return [page.heading(.showThread)]
      + others.flatMap { entry in
        let person = TerminalText(page.person(entry.senderName, entry.senderAddress)).string
        let moment = wording.moment(entry.received, now: session.now)
        return [""] + words(of: entry, title: "\(person), \(moment)")
      }
  }

  var attachments: [String] {
    let all = detail.entries.flatMap(\.attachments)
    let files = all.filter { $0.inline != true }
    let shown = page.pictures(all.count - files.count)
    guard !files.isEmpty else { return shown }
    return [page.heading(.showAttachments)]
      + files.flatMap { file in
        page.item(
          page.file(
            file.filename ?? file.nestedSubject, file.mediaType, file.size, in: file.container))
      } + shown
  }

  var identifying: [String] {
    let pieces = detail.reading?.identifying ?? []
    guard !pieces.isEmpty else { return [] }
    var seen: Set<String> = []
    let texts = pieces.compactMap { piece -> String? in
      let text = TerminalText(piece.text).string
      guard seen.insert(text).inserted else { return nil }
      return "\(text) (\(wording.identifying(piece.type.rawValue)))"
    }
    return [page.heading(.showIdentifying)] + page.wrapped(texts.joined(separator: ", "))
  }

  var history: [String] {
    guard !detail.events.isEmpty else { return [] }
    return [page.heading(.showHistory)]
      + detail.events.flatMap { event in
        let moment = wording.moment(event.at, now: session.now)
        let what = wording.event(event.what.rawValue, from: event.from, to: event.to)
        let who = event.who == "daemon" ? "" : " (\(event.who))"
        return page.item("\(moment)  \(what)\(who)")
      }
  }
}
