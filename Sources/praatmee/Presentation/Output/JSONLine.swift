import FoundationEssentials

/// JSON for programs: one value a line, keys in order, dates in ISO 8601 (UTC), `null` only where
/// a value says so (`OrNull`).
enum JSONLine {
  /// - Throws: `unencodable` for what JSON cannot say, such as a number without end.
  static func text(of value: some Encodable) throws(OutputFailure) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .iso8601
    guard let data = try? encoder.encode(value) else {
      throw .unencodable(type: String(describing: type(of: value)))
    }
    return escapingHidden(String(decoding: data, as: UTF8.self))
  }

  /// Writes as `\u009b` what a terminal would obey: JSON leaves all but ASCII controls raw, and
  /// somebody may look at it. Such characters stand only inside strings.
  static func escapingHidden(_ json: String) -> String {
    guard json.unicodeScalars.contains(where: HiddenScalar.isHidden) else { return json }
    var result = ""
    result.reserveCapacity(json.utf8.count)
    for scalar in json.unicodeScalars {
      guard HiddenScalar.isHidden(scalar) else {
        result.unicodeScalars.append(scalar)
        continue
      }
      for unit in UTF16.encode(scalar) ?? UTF16.EncodedScalar() {
        let digits = String(unit, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
    return result
  }
}

/// A value whose absence is written as `null` instead of being left out.
@propertyWrapper
struct OrNull<Value: Encodable & Sendable>: Encodable, Sendable {
  var wrappedValue: Value?

  init(wrappedValue: Value?) {
    self.wrappedValue = wrappedValue
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let wrappedValue {
      try container.encode(wrappedValue)
    } else {
      try container.encodeNil()
    }
  }
}
