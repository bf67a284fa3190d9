/// JSON for programs: one value a line, members in the order of their declaration, dates in
/// ISO 8601 (UTC), `null` only where a value says so (`OrNull`).
enum JSONLine {
  /// - Throws: `unencodable` for what JSON cannot say, such as a number without end.
  static func text(of value: some Encodable) throws(OutputFailure) -> String {
    String(decoding: try bytes(of: value), as: UTF8.self)
  }

  /// The line without its end, in UTF-8. Nothing in it is anything that a terminal would obey.
  static func bytes(of value: some Encodable) throws(OutputFailure) -> [UInt8] {
    let sink = JSONSink()
    do {
      try JSONLineEncoder(sink: sink).encode(value)
    } catch {
      throw .unencodable(type: String(describing: type(of: value)))
    }
    sink.closeAll()
    return sink.text.bytes
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
