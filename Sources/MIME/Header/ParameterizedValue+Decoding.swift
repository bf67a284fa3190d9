/// A parameter of a field, in Unicode.
package struct HeaderParameter: Hashable, Sendable {
  /// In lower case.
  package let name: String
  package let value: String
}

extension ParameterizedValue {
  /// One section of a continued parameter.
  private struct Section {
    let name: String
    let index: Int
    let isEncoded: Bool
    let value: ArraySlice<UInt8>
  }

  /// All parameters in the order of their first appearance, each name once, in Unicode: sections
  /// joined in their order and character sets decoded (RFC 2231), encoded-words decoded where
  /// senders put them against RFC 2047.
  func decodedParameters(
    fallback: Charset, limits: ParserLimits, log: inout DefectLog
  ) -> [HeaderParameter] {
    var result: [HeaderParameter] = []
    result.reserveCapacity(written.count)
    var sections: [Section] = []
    for parameter in written {
      guard let asterisk = parameter.name.firstIndex(of: .asterisk) else {
        let name = Self.spelled(parameter.name)
        guard !result.contains(where: { $0.name == name }) else {
          log.record(.duplicateParameter, at: 0)
          continue
        }
        let value = UnstructuredValue.decode(
          parameter.value, fallback: fallback, limits: limits, log: &log)
        result.append(HeaderParameter(name: name, value: value))
        continue
      }
      guard sections.count < limits.parameterSections else {
        log.record(.tooManyParameterSections, at: 0)
        break
      }
      let name = Self.spelled(parameter.name[..<asterisk])
      let suffix = parameter.name[asterisk...].dropFirst()
      guard let section = Self.section(name, suffix, value: parameter.value) else {
        log.record(.invalidParameter, at: 0)
        continue
      }
      sections.append(section)
    }
    // The extended form wins over the plain one, which is there for old readers.
    while let name = sections.first?.name {
      let others = sections.filter { $0.name != name }
      if !others.isEmpty { sections.removeAll { $0.name != name } }
      let value = Self.join(sections, fallback: fallback, limits: limits, log: &log)
      result.removeAll { $0.name == name }
      result.append(HeaderParameter(name: name, value: value))
      sections = others
    }
    return result
  }

  /// The names that nearly all parameters have; the others are spelled.
  private static let names = NameTable<String>(
    ["boundary", "charset", "delsp", "filename", "format", "name", "report-type", "type"].map {
      ($0, $0)
    })

  static func spelled(_ name: ArraySlice<UInt8>) -> String {
    names.value(name) ?? name.lowercasedString
  }

  /// Reads what follows the first asterisk: nothing (`name*`), `0` or `0*`.
  private static func section(
    _ name: String, _ suffix: ArraySlice<UInt8>, value: ArraySlice<UInt8>
  ) -> Section? {
    guard !suffix.isEmpty else {
      return Section(name: name, index: 0, isEncoded: true, value: value)
    }
    let isEncoded = suffix.last == .asterisk
    let digits = isEncoded ? suffix.dropLast() : suffix
    guard (1...4).contains(digits.count), digits.allSatisfy(\.isDigit) else { return nil }
    let index = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return Section(name: name, index: index, isEncoded: isEncoded, value: value)
  }

  private static func join(
    _ parts: [Section], fallback: Charset, limits: ParserLimits, log: inout DefectLog
  ) -> String {
    let isOrdered = zip(parts, parts.dropFirst()).allSatisfy { $0.index <= $1.index }
    let ordered =
      isOrdered
      ? parts
      : parts.enumerated().sorted {
        ($0.element.index, $0.offset) < ($1.element.index, $1.offset)
      }.map(\.element)
    var charset: Charset?
    var isEncoded = false
    var bytes: [UInt8] = []
    var previous = -1
    for part in ordered where part.index != previous {
      previous = part.index
      guard part.isEncoded else {
        bytes.append(contentsOf: part.value)
        continue
      }
      var encoded = part.value
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
      return UnstructuredValue.decode(bytes[...], fallback: fallback, limits: limits, log: &log)
    }
    let decoded = (charset ?? .unlabelled).decode(bytes[...])
    if decoded.hasRepairs { log.record(.undecodableCharacters, at: 0) }
    return UnstructuredValue.tidy(decoded.text)
  }

  /// The `charset'language'` before the first encoded section.
  private static func charsetMark(
    _ value: ArraySlice<UInt8>
  ) -> (label: ArraySlice<UInt8>, end: Int)? {
    guard let first = value.firstIndex(of: .apostrophe),
      let second = value[(first + 1)...].firstIndex(of: .apostrophe)
    else { return nil }
    return (value[..<first], second + 1)
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
