/// The words of a status response, and the code before them (`resp-text`, RFC 9051 section 7.1).
///
///     [UIDVALIDITY 3857529045] UIDs valid
struct ResponseText: Sendable, Equatable {
  let code: ResponseCode?
  let text: String

  init(code: ResponseCode?, text: String) {
    self.code = code
    self.text = text
  }

  /// Reads what follows the status. Total: a code that does not close is part of the text.
  init(_ line: some StringProtocol) {
    let trimmed = line.drop(while: { $0 == " " })
    guard trimmed.first == "[", let end = trimmed.firstIndex(of: "]") else {
      self.init(code: nil, text: String(trimmed))
      return
    }
    // QUIRK: Gmail sends `[HIGHESTMODSEQ 7011]` without a space and text behind it.
    let rest = trimmed[trimmed.index(after: end)...].drop(while: { $0 == " " })
    let code = ResponseCode(trimmed[trimmed.index(after: trimmed.startIndex)..<end])
    self.init(code: code, text: String(rest))
  }

  /// Code and words without anything that does not belong in an error.
  var harmless: String {
    ServerText.harmless(code.map { "[\($0.name)] \(text)" } ?? text)
  }
}
