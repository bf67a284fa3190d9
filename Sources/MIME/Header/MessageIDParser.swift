/// Reads message-ids (RFC 5322 section 3.6.4 and 4.5.4), which come without their brackets.
enum MessageIDParser {
  /// All message-ids of a field such as References; words between them are skipped.
  static func all(_ value: ArraySlice<UInt8>, limits: ParserLimits, log: inout DefectLog)
    -> [String]
  {
    var result: [String] = []
    var position = value.startIndex
    while let open = ByteSearch.first(.less, in: value, from: position) {
      guard let close = ByteSearch.first(.greater, in: value, from: open) else {
        log.record(.invalidMessageID, at: open - value.startIndex)
        append(value[(open + 1)...], to: &result)
        break
      }
      guard result.count < limits.messageIDs else {
        log.record(.tooManyMessageIDs, at: open - value.startIndex)
        break
      }
      append(value[(open + 1)..<close], to: &result)
      position = close + 1
    }
    guard result.isEmpty else { return result }
    let bare = value.trimmed()
    guard !bare.isEmpty else { return [] }
    log.record(.invalidMessageID, at: 0)
    for word in bare.split(whereSeparator: \.isWhiteSpace).prefix(limits.messageIDs)
    where word.contains(.at) {
      append(word, to: &result)
    }
    return result
  }

  /// The first message-id; where there is none in brackets, the whole value if it is one word.
  static func first(_ value: ArraySlice<UInt8>, limits: ParserLimits, log: inout DefectLog)
    -> String?
  {
    if let first = all(value, limits: limits, log: &log).first { return first }
    let bare = value.trimmed()
    guard !bare.isEmpty, !bare.contains(.less), !bare.contains(where: \.isWhiteSpace) else {
      return nil
    }
    return id(bare)
  }

  private static func append(_ bytes: ArraySlice<UInt8>, to result: inout [String]) {
    if let id = id(bytes) { result.append(id) }
  }

  /// The bytes as one word without brackets; nil if nothing is left.
  private static func id(_ bytes: ArraySlice<UInt8>) -> String? {
    guard !bytes.isEmpty else { return nil }
    if bytes.allSatisfy({ $0.isVisible && $0 != .less && $0 != .greater }) {
      return String(ascii: bytes)
    }
    let tidy = UnstructuredValue.tidy(String(decoding: bytes, as: UTF8.self))
    let id = tidy.utf8.filter { $0 != .space && $0 != .less && $0 != .greater }
    return id.isEmpty ? nil : String(decoding: id, as: UTF8.self)
  }
}
