/// What became of a message at its reader's side (RFC 8098).
package struct DispositionNotification: Hashable, Sendable {
  /// Lower case: `displayed`, `deleted`, `dispatched`, `processed`; nil where it says none.
  package let type: String?
  /// Such as `error`.
  package let modifiers: [String]
  /// The reader asked for it to be sent, or did the deed: `manual-action`; else a program.
  package let isManual: Bool
  package let finalRecipient: String?
  package let originalRecipient: String?
  /// Without angle brackets.
  package let originalMessageID: String?
  package let reportingAgent: String?
}

extension Message {
  /// What the message reports as a disposition notification; nil if it is none.
  package var dispositionNotification: DispositionNotification? {
    guard let fields = reportFields(["message/disposition-notification"]) else { return nil }
    let disposition = fields.value("Disposition") ?? ""
    let halves = disposition.utf8.split(
      separator: .semicolon, maxSplits: 1, omittingEmptySubsequences: false)
    // QUIRK: some write the type alone.
    let words = (halves.last ?? "".utf8[...]).split { $0 == .slash || $0 == .comma }
      .map { String(Substring($0.trimmed())).lowercased() }
    let mode = halves.count > 1 ? String(Substring(halves[0])).lowercased() : ""
    return DispositionNotification(
      type: words.first.flatMap { $0.isEmpty ? nil : $0 }, modifiers: Array(words.dropFirst()),
      isManual: mode.contains("manual-action"),
      finalRecipient: DeliveryStatusFields.address(fields.value("Final-Recipient")),
      originalRecipient: DeliveryStatusFields.address(fields.value("Original-Recipient")),
      originalMessageID: fields.messageID(of: "Original-Message-ID"),
      reportingAgent: fields.value("Reporting-UA"))
  }

  /// The fields of the first of the message's own parts that has one of these types.
  func reportFields(_ types: Set<String>) -> Header? {
    for id in ownEntities where types.contains(self[id].mediaType) {
      let content = content(of: id).prefix(max(0, structure.value.limits.headerLength))
      let start = content.firstIndex { !$0.isWhiteSpace } ?? content.startIndex
      return Message(parsing: Array(content[start...]), limits: structure.value.limits).header
    }
    return nil
  }
}

extension Header {
  /// The message-id in any field.
  func messageID(of name: String) -> String? {
    var log = DefectLog(limit: 0)
    return rawValues(name).first.flatMap {
      MessageIDParser.first($0[...], limits: structure.value.limits, log: &log)
    }
  }
}
