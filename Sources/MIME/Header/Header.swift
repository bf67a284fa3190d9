package import FoundationEssentials

/// A header's fields in their order; typed values are parsed on access.
package struct Header: Sendable {
  let structure: SharedStructure
  let entity: Int

  var limits: ParserLimits { structure.value.limits }

  /// The indices of the fields.
  var fieldRange: Range<Int> {
    let record = structure.value.entities[entity]
    return Int(record.fieldsStart)..<Int(record.fieldsEnd)
  }

  /// The names of the fields as they are written, in their order.
  package var names: [String] {
    fieldRange.map { String(decoding: name(of: $0), as: UTF8.self) }
  }

  /// The fields, each with the value that its name calls for.
  package var fields: HeaderFields { HeaderFields(header: self) }

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
    indices(of: name).map { Array(unfoldedValue($0)) }
  }

  package func contains(_ name: String) -> Bool {
    firstIndex(of: name) != nil
  }

  /// The mailboxes of the fields of that name, those of groups among them. Of fields that may
  /// stand once only, the first counts (RFC 5322 section 3.6).
  package func mailboxes(_ name: String) -> [Mailbox] {
    mailboxes(at: firstIndex(of: name))
  }

  package var subject: String? {
    var log = DefectLog(limit: 0)
    return firstIndex(of: .subject).map { text(of: $0, log: &log) }
  }

  package var from: [Mailbox] { mailboxes(at: firstIndex(of: .from)) }
  package var sender: [Mailbox] { mailboxes(at: firstIndex(of: .sender)) }
  package var replyTo: [Mailbox] { mailboxes(at: firstIndex(of: .replyTo)) }
  package var to: [Mailbox] { mailboxes(at: firstIndex(of: .to)) }
  package var cc: [Mailbox] { mailboxes(at: firstIndex(of: .cc)) }

  package var date: Date? {
    var log = DefectLog(limit: 0)
    return firstIndex(of: .date).flatMap { date(of: $0, log: &log) }
  }

  /// Without angle brackets.
  package var messageID: String? {
    var log = DefectLog(limit: 0)
    return firstIndex(of: .messageID).flatMap { messageID(of: $0, log: &log) }
  }

  package var inReplyTo: [String] { messageIDs(at: firstIndex(of: .inReplyTo)) }
  package var references: [String] { messageIDs(at: firstIndex(of: .references)) }
}

extension Header {
  func firstIndex(of name: FieldName) -> Int? {
    fieldRange.first { structure.value.fields[$0].name == name }
  }

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
    let known = FieldName(wanted[...])
    let fields = structure.value.fields
    guard known == .other else { return { fields[$0].name == known } }
    let buffer = structure.value.buffer(of: entity)
    return { index in
      let start = Int(fields[index].nameStart)
      guard Int(fields[index].nameEnd) - start == wanted.count, fields[index].name == .other else {
        return false
      }
      return wanted.indices.allSatisfy { buffer[start + $0].lowercased == wanted[$0] }
    }
  }

  /// As it is written.
  func name(of index: Int) -> ArraySlice<UInt8> {
    let field = structure.value.fields[index]
    return structure.value.buffer(of: entity)[Int(field.nameStart)..<Int(field.nameEnd)]
  }

  /// As it is written, folds and all.
  func foldedValue(_ index: Int) -> ArraySlice<UInt8> {
    structure.value.foldedValue(of: index, in: entity)
  }

  func unfoldedValue(_ index: Int) -> ArraySlice<UInt8> {
    structure.value.unfoldedValue(of: index, in: entity)
  }

  func text(of index: Int, log: inout DefectLog) -> String {
    if structure.value.fields[index].isFolded,
      let text = UnstructuredValue.foldedText(foldedValue(index))
    {
      return text
    }
    let value = unfoldedValue(index)
    return UnstructuredValue.decode(
      value, fallback: fallbackCharset, limits: limits, log: &log)
  }

  private func mailboxes(at index: Int?) -> [Mailbox] {
    var log = DefectLog(limit: 0)
    return index.map { mailboxes(of: $0, log: &log) } ?? []
  }

  func mailboxes(of index: Int, log: inout DefectLog) -> [Mailbox] {
    let value = unfoldedValue(index)
    let fallback =
      ByteTraits(of: value).contains(.eightBit) ? fallbackCharset : .unlabelled
    if let usual = UsualAddresses.mailboxes(value, fallback: fallback, limits: limits) {
      return usual
    }
    var parser = AddressParser(value, fallback: fallback, limits: limits, log: log)
    parser.parse()
    log = parser.log
    return parser.mailboxes
  }

  /// What bytes that are neither ASCII nor UTF-8 are read as.
  private var fallbackCharset: Charset {
    Entity(structure: structure, index: entity).declaredCharset ?? .unlabelled
  }

  func date(of index: Int, log: inout DefectLog) -> Date? {
    DateParser.date(unfoldedValue(index), log: &log)
  }

  func messageID(of index: Int, log: inout DefectLog) -> String? {
    MessageIDParser.first(unfoldedValue(index), limits: limits, log: &log)
  }

  func messageIDs(of index: Int, log: inout DefectLog) -> [String] {
    MessageIDParser.all(unfoldedValue(index), limits: limits, log: &log)
  }

  private func messageIDs(at index: Int?) -> [String] {
    var log = DefectLog(limit: 0)
    return index.map { messageIDs(of: $0, log: &log) } ?? []
  }
}
