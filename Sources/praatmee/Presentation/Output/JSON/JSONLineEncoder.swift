import FoundationEssentials

/// Writes values as they come, without a tree of them in between: `inspect` prints more than the
/// parser's own time allows for anything else.
struct JSONLineEncoder: Encoder, SingleValueEncodingContainer {
  let sink: JSONSink
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(JSONObject<Key>(sink: sink))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer { JSONArray(sink: sink) }

  func singleValueContainer() -> any SingleValueEncodingContainer { self }

  func encodeNil() throws { sink.write { $0.append(literal: "null") } }

  func encode(_ value: Bool) throws { sink.write { $0.append(literal: value ? "true" : "false") } }

  func encode(_ value: String) throws { sink.write { $0.append(value) } }

  func encode(_ value: Double) throws {
    guard value.isFinite else {
      throw EncodingError.invalidValue(
        value, EncodingError.Context(codingPath: [], debugDescription: "no number of JSON"))
    }
    sink.write {
      if let whole = Int(exactly: value) {
        $0.append(whole)
      } else {
        for byte in value.description.utf8 { $0.append(byte: byte) }
      }
    }
  }

  func encode(_ value: Float) throws { try encode(Double(value)) }
  func encode(_ value: Int) throws { sink.write { $0.append(value) } }
  func encode(_ value: Int8) throws { sink.write { $0.append(value) } }
  func encode(_ value: Int16) throws { sink.write { $0.append(value) } }
  func encode(_ value: Int32) throws { sink.write { $0.append(value) } }
  func encode(_ value: Int64) throws { sink.write { $0.append(value) } }
  func encode(_ value: UInt) throws { sink.write { $0.append(value) } }
  func encode(_ value: UInt8) throws { sink.write { $0.append(value) } }
  func encode(_ value: UInt16) throws { sink.write { $0.append(value) } }
  func encode(_ value: UInt32) throws { sink.write { $0.append(value) } }
  func encode(_ value: UInt64) throws { sink.write { $0.append(value) } }

  func encode<Value: Encodable>(_ value: Value) throws {
    // What is inside opens containers of its own; they end with the value.
    let depth = sink.depth
    switch value {
    case let text as String: try encode(text)
    case let date as Date: try encode(date.formatted(.iso8601))
    default: try value.encode(to: self)
    }
    sink.close(to: depth)
  }
}

/// An object that is being written.
struct JSONObject<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let sink: JSONSink
  private let depth: Int
  var codingPath: [any CodingKey] { [] }

  init(sink: JSONSink) {
    self.sink = sink
    depth = sink.open("{", closer: "}")
  }

  private func begin(_ key: some CodingKey) -> JSONLineEncoder {
    sink.beginMember(at: depth)
    sink.write {
      $0.append(key.stringValue)
      $0.append(literal: ":")
    }
    return JSONLineEncoder(sink: sink)
  }

  func encodeNil(forKey key: Key) throws { try begin(key).encodeNil() }

  func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
    try begin(key).encode(value)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    begin(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    begin(key).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { JSONLineEncoder(sink: sink) }
  func superEncoder(forKey key: Key) -> any Encoder { begin(key) }
}

/// An array that is being written.
struct JSONArray: UnkeyedEncodingContainer {
  let sink: JSONSink
  private let depth: Int
  private(set) var count = 0
  var codingPath: [any CodingKey] { [] }

  init(sink: JSONSink) {
    self.sink = sink
    depth = sink.open("[", closer: "]")
  }

  private mutating func begin() -> JSONLineEncoder {
    sink.beginMember(at: depth)
    count += 1
    return JSONLineEncoder(sink: sink)
  }

  mutating func encodeNil() throws { try begin().encodeNil() }

  mutating func encode<Value: Encodable>(_ value: Value) throws { try begin().encode(value) }

  mutating func nestedContainer<Key: CodingKey>(
    keyedBy type: Key.Type
  ) -> KeyedEncodingContainer<Key> {
    begin().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    begin().unkeyedContainer()
  }

  mutating func superEncoder() -> any Encoder { begin() }
}
