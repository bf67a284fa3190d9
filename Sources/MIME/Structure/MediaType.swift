/// Names of media types (RFC 2046), always in lower case.
enum MediaType {
  /// What an entity is if it does not say (RFC 2045 section 5.2, RFC 2046 section 5.1.5).
  static func standard(inDigest: Bool) -> String {
    inDigest ? "message/rfc822" : "text/plain"
  }

  /// Whether an entity of that type holds a whole message.
  static func isMessage(_ type: String) -> Bool {
    type == "message/rfc822" || type == "message/global"
  }

  /// Whether a value has the form type/subtype.
  static func isWellFormed(_ type: String) -> Bool {
    let halves = type.utf8.split(separator: .slash, omittingEmptySubsequences: false)
    return halves.count == 2
      && halves.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isTokenText) }
  }
}
