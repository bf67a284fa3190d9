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
    return UnstructuredValue.tidy(String(decoding: bare, as: UTF8.self))
  }

  private static func append(_ bytes: ArraySlice<UInt8>, to result: inout [String]) {
    if !bytes.isEmpty, bytes.allSatisfy({ $0.isVisible && $0 != .less }) {
      result.append(String(ascii: bytes))
      return
    }
    let id = bytes.filter { !$0.isWhiteSpace && $0 >= 0x20 && $0 != 0x7F && $0 != .less }
    if !id.isEmpty { result.append(String(decoding: id, as: UTF8.self)) }
  }
}
