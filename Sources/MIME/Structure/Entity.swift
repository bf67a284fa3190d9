import Synchronization

/// The offsets of a message, shared by all values that look into it.
final class SharedStructure: Sendable {
  let value: MessageStructure
  /// What the leaves in TNEF hold, by their index, once somebody has asked: several ask, and each
  /// reading would take time and memory again.
  let tnef = Mutex<[Int: TNEFContents]?>(nil)

  init(_ value: MessageStructure) {
    self.value = value
  }
}

/// One node of the tree of a message (RFC 2045 section 2.4). It is a handle: what it says of its
/// fields is read from the message's bytes when it is asked for.
package struct Entity: Sendable {
  package struct ID: Hashable, Sendable {
    package let index: Int
  }

  let structure: SharedStructure
  let index: Int

  var record: EntityRecord { structure.value.entities[index] }

  package var id: ID { ID(index: index) }

  package var parent: ID? {
    let parent = Int(record.parent)
    return parent < 0 ? nil : ID(index: parent)
  }

  package var children: [ID] {
    var result: [ID] = []
    var next = Int(record.firstChild)
    while next >= 0 {
      result.append(ID(index: next))
      next = Int(structure.value.entities[next].nextSibling)
    }
    return result
  }

  package var header: Header { Header(structure: structure, entity: index) }

  /// Lower case, such as `text/plain`; that is also what an unreadable Content-Type means
  /// (RFC 2045 section 5.2).
  package var mediaType: String { structure.value.mediaType(of: index) }

  /// Content-Type parameters by lower-case name, RFC 2231 decoded.
  package var parameters: [String: String] {
    var log = DefectLog(limit: 0)
    return Dictionary(
      decodedParameters(of: contentType, log: &log).map { ($0.name, $0.value) },
      uniquingKeysWith: { first, _ in first })
  }

  /// `inline`, `attachment`, … in lower case; nil without Content-Disposition.
  package var disposition: String? {
    guard let value = structure.value.leadingValue(of: record.disposition, in: index),
      !value.isEmpty
    else { return nil }
    return value
  }

  /// Safe for any file system; nil without a name.
  package var filename: String? { originalFilename.map(safe) }

  /// As the sender wrote it: it may name folders, or hide what it is.
  package var originalFilename: String? {
    let record = record
    guard record.hasFilename || record.type.hasName else { return nil }
    var log = DefectLog(limit: 0)
    let ofDisposition =
      record.hasFilename ? decodedParameters(of: contentDisposition, log: &log) : []
    if let name = Self.name(ofDisposition: ofDisposition, ofType: []) { return name }
    return Self.name(ofDisposition: [], ofType: decodedParameters(of: contentType, log: &log))
  }

  /// The file name as the sender wrote it, and the one that is safe for any file system: both for
  /// the price of one.
  package var filenames: (original: String, safe: String)? {
    originalFilename.map { ($0, safe($0)) }
  }

  /// RFC 2183 section 2.3 goes before the older `name` of Content-Type.
  static func name(
    ofDisposition: [HeaderParameter], ofType: [HeaderParameter]
  ) -> String? {
    let names = [
      ofDisposition.first { $0.name == "filename" }?.value,
      ofType.first { $0.name == "name" }?.value,
    ]
    return names.compactMap(\.self).first { !$0.isEmpty }
  }

  func safe(_ name: String) -> String {
    SafeFilename.make(from: name, longest: structure.value.limits.filenameLength)
  }

  /// Without angle brackets.
  package var contentID: String? {
    var log = DefectLog(limit: 0)
    return header.firstIndex(of: .contentID).flatMap { header.messageID(of: $0, log: &log) }
  }

  /// Whether it holds no other entities.
  package var isLeaf: Bool { record.form == .leaf }

  /// Whether this is a leaf text/plain or text/html that shows itself: it has no name and is not
  /// marked as an attachment.
  package var isBody: Bool {
    let record = record
    return record.form == .leaf && isShown
      && (record.type.mediaType == .textPlain || record.type.mediaType == .textHTML)
  }

  /// Whether this is a message/rfc822 that was read: its only child is the root of the message.
  package var isMessage: Bool { record.form == .message }
}

extension Entity {
  var contentType: ParameterizedValue? { parameterized(record.contentType) }
  var contentDisposition: ParameterizedValue? { parameterized(record.disposition) }
  var transferEncoding: TransferEncoding { record.encoding }

  /// The bytes of the body, still in their transfer encoding.
  var encodedBody: ArraySlice<UInt8> {
    let record = record
    let buffer = structure.value.buffer(of: index)
    let start = min(Int(record.bodyStart), buffer.count)
    return buffer[start..<max(start, min(Int(record.bodyEnd), buffer.count))]
  }

  /// The character set that Content-Type names.
  var charset: ContentType.NamedCharset {
    record.type.charset ?? ContentType.charset(of: contentType)
  }

  /// The same, if anybody knows it.
  var declaredCharset: Charset? {
    if case .known(let charset) = charset { charset } else { nil }
  }

  /// Whether a leaf text part shows itself: it has no name and is not marked as an attachment.
  var isShown: Bool {
    let record = record
    guard !record.isMarkedAsAttachment else { return false }
    // Most texts have no name at all; then nothing needs to be decoded.
    return !(record.hasFilename || record.type.hasName) || originalFilename == nil
  }

  private func parameterized(_ field: Int32) -> ParameterizedValue? {
    guard field >= 0 else { return nil }
    var log = DefectLog(limit: 0)
    return ParameterizedValue(
      structure.value.unfoldedValue(of: Int(field), in: index), limits: structure.value.limits,
      log: &log)
  }

  private func decodedParameters(
    of value: ParameterizedValue?, log: inout DefectLog
  ) -> [HeaderParameter] {
    guard let value, !value.written.isEmpty else { return [] }
    return value.decodedParameters(
      fallback: .unlabelled, limits: structure.value.limits, log: &log)
  }
}
