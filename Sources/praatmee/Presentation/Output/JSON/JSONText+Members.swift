import FoundationEssentials

/// Objects and arrays, written by hand where `Encodable` costs more than what it writes.
extension JSONText {
  mutating func object(
    _ members: (inout JSONText) throws(OutputFailure) -> Void
  ) throws(OutputFailure) {
    append(literal: "{")
    try members(&self)
    append(literal: "}")
  }

  /// Writes an array of what each item is written as.
  mutating func array<Item>(
    _ items: [Item], _ write: (Item, inout JSONText) throws(OutputFailure) -> Void
  ) throws(OutputFailure) {
    append(literal: "[")
    for item in items {
      separate()
      try write(item, &self)
    }
    append(literal: "]")
  }

  /// Begins a member of an object; its value comes next.
  mutating func name(_ name: StaticString) {
    separate()
    append(literal: "\"")
    append(literal: name)
    append(literal: "\":")
  }

  mutating func member(_ name: StaticString, _ value: String?) {
    self.name(name)
    if let value { append(value) } else { append(literal: "null") }
  }

  mutating func member(_ name: StaticString, _ value: Int) {
    self.name(name)
    append(value)
  }

  mutating func member(_ name: StaticString, _ values: [String]) throws(OutputFailure) {
    self.name(name)
    try array(values) { value, text throws(OutputFailure) in text.append(value) }
  }

  /// Writes any value; `Encodable` says how.
  mutating func member(_ name: StaticString, encoding value: some Encodable) throws(OutputFailure) {
    self.name(name)
    append(bytes: try JSONLine.bytes(of: value))
  }

  /// A comma, unless the object or array was opened just before.
  private mutating func separate() {
    guard let last = bytes.last, last != UInt8(ascii: "{"), last != UInt8(ascii: "[") else {
      return
    }
    append(literal: ",")
  }
}
