/// A message, read: never throws, never traps. The tree and the places of all fields are found at
/// once; values, texts and contents are decoded when they are asked for. Copies share everything.
package struct Message: Sendable {
  let structure: SharedStructure

  /// The message as it came.
  package let bytes: [UInt8]

  /// The bodies and attachments, messages inside counting as one attachment each.
  private let selection: BodySelection

  package init(parsing bytes: [UInt8], limits: ParserLimits = .standard) {
    self.init(parsing: bytes, isCut: false, limits: limits)
  }

  /// - Parameter isCut: whether these are the first bytes of a message that is too long.
  init(parsing bytes: [UInt8], isCut: Bool, limits: ParserLimits) {
    self.bytes = bytes
    structure = SharedStructure(
      MessageReading.structure(of: bytes, isCut: isCut, limits: limits))
    selection = BodySelection(of: 0, in: structure)
  }

  /// In document order; the first is the root. What was found in a message/rfc822 with a transfer
  /// encoding comes last.
  package var entities: [Entity] {
    structure.value.entities.indices.map { Entity(structure: structure, index: $0) }
  }

  /// The header of the root.
  package var header: Header { Header(structure: structure, entity: 0) }

  /// Leaf text parts without a file name and without `Content-Disposition: attachment`.
  package var textBodies: [Entity.ID] { selection.text }
  package var htmlBodies: [Entity.ID] { selection.html }

  /// Every other leaf.
  package var attachments: [Entity.ID] { selection.attachments }

  package subscript(id: Entity.ID) -> Entity { Entity(structure: structure, index: id.index) }

  /// The message inside a `message/rfc822` entity: its root entity, whose header is the inner one.
  package func nestedRoot(of id: Entity.ID) -> Entity.ID? {
    let record = structure.value.entities[id.index]
    guard record.form == .message, record.firstChild >= 0 else { return nil }
    return Entity.ID(index: Int(record.firstChild))
  }

  /// The bodies and attachments below an entity, such as the root of a forwarded message.
  package func bodies(below id: Entity.ID) -> BodySelection {
    BodySelection(of: id.index, in: structure)
  }

  /// What is wrong with the tree and the form of the header, without a look at any value.
  package var structuralDefects: [Defect] { structure.value.log.defects }
}
