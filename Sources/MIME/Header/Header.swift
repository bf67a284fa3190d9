package import FoundationEssentials

/// A header's fields in their order; typed values are parsed on access.
package struct Header: Sendable {
  let structure: SharedStructure
  let entity: Int

  private var record: EntityRecord { structure.value.entities[entity] }
  private var buffer: [UInt8] { structure.value.buffers[Int(record.buffer)] }
  private var limits: ParserLimits { structure.value.limits }

  /// The indices of the fields.
  var fieldRange: Range<Int> { Int(record.fieldsStart)..<Int(record.fieldsEnd) }

  /// The names of the fields as they are written, in their order.
  package var names: [String] {
    fieldRange.map { index in
      let field = structure.value.fields[index]
      return String(decoding: buffer[Int(field.nameStart)..<Int(field.nameEnd)], as: UTF8.self)
    }
  }

  /// Decoded and unfolded values of the unstructured fields of that name, in order.
  package func values(_ name: String) -> [String] {
    var log = DefectLog(limit: 0)
    return indices(of: name).map { text(of: $0, log: &log) }
  }

  /// The decoded value of the first field of that name.
  package func value(_ name: String) -> String? {
    var log = DefectLog(limit: 0)
    return firstIndex(of: name).map { text(of: $0, log: &log) }
  }

  /// The values of the fields of that name, unfolded but not decoded, in order.
  package func rawValues(_ name: String) -> [[UInt8]] {
    indices(of: name).map(unfoldedValue)
  }

  package func contains(_ name: String) -> Bool {
    firstIndex(of: name) != nil
  }

  /// The mailboxes of the fields of that name, those of groups among them. Of fields that may
  /// stand once only, the first counts (RFC 5322 section 3.6).
  package func mailboxes(_ name: String) -> [Mailbox] {
    var log = DefectLog(limit: 0)
    return firstIndex(of: name).map { mailboxes(of: $0, log: &log) } ?? []
  }

  package var subject: String? { value("Subject") }
  package var from: [Mailbox] { mailboxes("From") }
  package var sender: [Mailbox] { mailboxes("Sender") }
  package var replyTo: [Mailbox] { mailboxes("Reply-To") }
  package var to: [Mailbox] { mailboxes("To") }
  package var cc: [Mailbox] { mailboxes("Cc") }

  package var date: Date? {
    var log = DefectLog(limit: 0)
    return firstIndex(of: "Date").flatMap { date(of: $0, log: &log) }
  }

  /// Without angle brackets.
  package var messageID: String? {
    var log = DefectLog(limit: 0)
    return firstIndex(of: "Message-ID").flatMap {
      MessageIDParser.first(unfoldedValue($0), limits: limits, log: &log)
    }
  }

  package var inReplyTo: [String] { messageIDs("In-Reply-To") }
  package var references: [String] { messageIDs("References") }

  private func messageIDs(_ name: String) -> [String] {
    var log = DefectLog(limit: 0)
    return firstIndex(of: name).map {
      MessageIDParser.all(unfoldedValue($0), limits: limits, log: &log)
    } ?? []
  }
}

extension Header {
  func firstIndex(of name: String) -> Int? {
    let isNamed = matcher(of: name)
    return fieldRange.first(where: isNamed)
  }

  func indices(of name: String) -> [Int] {
    let isNamed = matcher(of: name)
    return fieldRange.filter(isNamed)
  }

  /// Tells whether the field at an index has that name, in any case.
  private func matcher(of name: String) -> (Int) -> Bool {
    let wanted = name.utf8.map(\.lowercased)
    let fields = structure.value.fields
    let buffer = buffer
    return { index in
      let start = Int(fields[index].nameStart)
      guard Int(fields[index].nameEnd) - start == wanted.count else { return false }
      return wanted.indices.allSatisfy { buffer[start + $0].lowercased == wanted[$0] }
    }
  }

  func unfoldedValue(_ index: Int) -> [UInt8] {
    structure.value.unfoldedValue(of: index, in: entity)
  }

  func text(of index: Int, log: inout DefectLog) -> String {
    let value = unfoldedValue(index)
    return UnstructuredValue.decode(
      value, fallback: fallbackCharset(of: value), limits: limits, log: &log)
  }

  func mailboxes(of index: Int, log: inout DefectLog) -> [Mailbox] {
    let value = unfoldedValue(index)
    var parser = AddressParser(
      value, fallback: fallbackCharset(of: value), limits: limits, log: log)
    parser.parse()
    log = parser.log
    return parser.mailboxes
  }

  /// What bytes that are neither ASCII nor UTF-8 are read as; looked up only where there are some.
  private func fallbackCharset(of value: [UInt8]) -> Charset {
    guard value.contains(where: { $0 >= 0x80 }) else { return .unlabelled }
    return Entity(structure: structure, index: entity).declaredCharset ?? .unlabelled
  }

  func date(of index: Int, log: inout DefectLog) -> Date? {
    DateParser.date(unfoldedValue(index), log: &log)
  }
}
