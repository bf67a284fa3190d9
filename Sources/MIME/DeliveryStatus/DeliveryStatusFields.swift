/// Reads the groups of fields of a message/delivery-status (RFC 3464 section 2): one of the
/// message, one a recipient, with an empty line between them that some servers forget.
struct DeliveryStatusFields {
  private(set) var recipients: [DeliveryReport.Recipient] = []
  /// Those of the group that is being read, by their names; of ``names`` alone, so that clearing
  /// them for the next group costs the same whatever a report is made of.
  private var fields: [String: String] = [:]

  /// The fields that are read.
  private static let names: Set = [
    "original-recipient", "final-recipient", "action", "status", "diagnostic-code",
  ]

  /// Takes the decoded content, as much of it as a header may have.
  init(_ content: [UInt8], limits: ParserLimits) {
    var name = ""
    var value: [UInt8] = []
    let lines = content.prefix(max(0, limits.headerLength))
      .split(separator: .lf, omittingEmptySubsequences: false)
    for line in lines {
      let text = line.last == .cr ? line.dropLast() : line
      if let first = text.first, first.isBlank, !name.isEmpty {
        value.append(contentsOf: text)
        continue
      }
      take(name, value, limits: limits)
      name = ""
      value = []
      guard let colon = text.firstIndex(of: .colon), colon > text.startIndex else {
        if text.allSatisfy(\.isWhiteSpace) { finishGroup() }
        continue
      }
      name = text[..<colon].trimmed().lowercasedString
      value = Array(text[(colon + 1)...])
    }
    take(name, value, limits: limits)
    finishGroup()
  }

  private mutating func take(_ name: String, _ value: [UInt8], limits: ParserLimits) {
    guard Self.names.contains(name), recipients.count < limits.addresses else { return }
    // A second recipient in one group: the empty line is missing.
    if name == "final-recipient" || name == "original-recipient", fields[name] != nil {
      finishGroup()
    }
    guard fields[name] == nil else { return }
    var log = DefectLog(limit: 0)
    fields[name] = UnstructuredValue.decode(
      value[...], fallback: .unlabelled, limits: limits, log: &log)
  }

  private mutating func finishGroup() {
    defer { fields.removeAll(keepingCapacity: true) }
    let address =
      Self.address(fields["original-recipient"]) ?? Self.address(fields["final-recipient"])
    let action = fields["action"].map { $0.lowercased() }.flatMap { Self.firstWord($0) }
    guard address != nil || action != nil else { return }
    recipients.append(
      DeliveryReport.Recipient(
        address: address, action: action, status: fields["status"].flatMap(Self.firstWord),
        diagnostic: fields["diagnostic-code"].map(Self.withoutType)))
  }

  /// The address behind `rfc822;`.
  static func address(_ value: String?) -> String? {
    guard let value else { return nil }
    var text = withoutType(value).utf8[...]
    if text.first == .less, text.last == .greater { text = text.dropFirst().dropLast() }
    text = text.trimmed()
    return text.isEmpty ? nil : String(Substring(text))
  }

  private static func withoutType(_ value: String) -> String {
    guard let semicolon = value.utf8.firstIndex(of: .semicolon) else { return value }
    return String(Substring(value.utf8[value.utf8.index(after: semicolon)...].trimmed()))
  }

  private static func firstWord(_ value: String) -> String? {
    value.utf8.split { $0.isWhiteSpace || $0 == .openParenthesis }.first.map {
      String(Substring($0))
    }
  }
}
