extension ParameterizedValue {
  /// One section of a continued parameter.
  private struct Section {
    let index: Int
    let isEncoded: Bool
    let value: [UInt8]
  }

  /// All parameters by name, in Unicode: sections joined in their order and character sets
  /// decoded (RFC 2231), encoded-words decoded where senders put them against RFC 2047.
  func decodedParameters(
    fallback: Charset, limits: ParserLimits, log: inout DefectLog
  ) -> [String: String] {
    var result: [String: String] = [:]
    var sections: [String: [Section]] = [:]
    var sectionCount = 0
    for parameter in written {
      guard let asterisk = parameter.name.utf8.firstIndex(of: .asterisk) else {
        if result[parameter.name] == nil {
          result[parameter.name] = UnstructuredValue.decode(
            parameter.value, fallback: fallback, limits: limits, log: &log)
        } else {
          log.record(.duplicateParameter, at: 0)
        }
        continue
      }
      sectionCount += 1
      guard sectionCount <= limits.parameterSections else {
        log.record(.tooManyParameterSections, at: 0)
        break
      }
      let base = String(parameter.name[..<asterisk])
      let suffix = parameter.name.utf8[asterisk...].dropFirst()
      guard let section = Self.section(suffix, value: parameter.value) else {
        log.record(.invalidParameter, at: 0)
        continue
      }
      sections[base, default: []].append(section)
    }
    // The extended form wins over the plain one, which is there for old readers.
    for (name, parts) in sections {
      result[name] = Self.join(parts, fallback: fallback, limits: limits, log: &log)
    }
    return result
  }

  /// Reads what follows the first asterisk: nothing (`name*`), `0` or `0*`.
  private static func section(_ suffix: Substring.UTF8View, value: [UInt8]) -> Section? {
    guard !suffix.isEmpty else { return Section(index: 0, isEncoded: true, value: value) }
    var digits = Array(suffix)
    let isEncoded = digits.last == .asterisk
    if isEncoded { digits.removeLast() }
    guard (1...4).contains(digits.count), digits.allSatisfy(\.isDigit) else { return nil }
    let index = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return Section(index: index, isEncoded: isEncoded, value: value)
  }

  private static func join(
    _ parts: [Section], fallback: Charset, limits: ParserLimits, log: inout DefectLog
  ) -> String {
    let ordered = parts.enumerated().sorted {
      ($0.element.index, $0.offset) < ($1.element.index, $1.offset)
    }
    var charset: Charset?
    var isEncoded = false
    var bytes: [UInt8] = []
    var previous = -1
    for (_, part) in ordered where part.index != previous {
      previous = part.index
      guard part.isEncoded else {
        bytes.append(contentsOf: part.value)
        continue
      }
      var encoded = part.value[...]
      if !isEncoded, let mark = Self.charsetMark(encoded) {
        if !mark.label.isEmpty {
          charset = Charset(label: mark.label)
          if charset == nil { log.record(.unknownCharset, at: 0) }
        }
        encoded = encoded[mark.end...]
      }
      isEncoded = true
      Self.percentDecode(encoded, into: &bytes)
    }
    guard isEncoded else {
      return UnstructuredValue.decode(bytes, fallback: fallback, limits: limits, log: &log)
    }
    let decoded = (charset ?? .unlabelled).decode(bytes)
    if decoded.hasRepairs { log.record(.undecodableCharacters, at: 0) }
    return UnstructuredValue.tidy(decoded.text)
  }

  /// The `charset'language'` before the first encoded section.
  private static func charsetMark(_ value: ArraySlice<UInt8>) -> (label: String, end: Int)? {
    guard let first = value.firstIndex(of: .apostrophe),
      let second = value[(first + 1)...].firstIndex(of: .apostrophe)
    else { return nil }
    return (String(decoding: value[value.startIndex..<first], as: UTF8.self), second + 1)
  }

  private static func percentDecode(_ value: ArraySlice<UInt8>, into bytes: inout [UInt8]) {
    var position = value.startIndex
    while position < value.endIndex {
      if value[position] == .percent, position + 2 < value.endIndex,
        let high = value[position + 1].hexadecimalValue,
        let low = value[position + 2].hexadecimalValue
      {
        bytes.append(high << 4 | low)
        position += 3
      } else {
        bytes.append(value[position])
        position += 1
      }
    }
  }
}
