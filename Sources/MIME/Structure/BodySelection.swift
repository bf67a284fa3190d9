/// What a message shows and what it carries along.
package struct BodySelection: Sendable, Hashable {
  /// Leaf text/plain parts without a file name and without `Content-Disposition: attachment`.
  package private(set) var text: [Entity.ID] = []
  /// The same of text/html.
  package private(set) var html: [Entity.ID] = []
  /// Every other leaf; a message inside is one, and its parts are none.
  package private(set) var attachments: [Entity.ID] = []

  init(of root: Int, in structure: SharedStructure) {
    let entities = structure.value.entities
    var isInside = [Bool](repeating: false, count: entities.count)
    for index in root..<entities.count {
      let record = entities[index]
      let parent = Int(record.parent)
      isInside[index] =
        index == root
        || parent >= root && isInside[parent] && entities[parent].form == .multipart
      guard isInside[index] else { continue }
      switch record.form {
      case .multipart: break
      case .message: attachments.append(Entity.ID(index: index))
      case .leaf: classify(Entity(structure: structure, index: index))
      }
    }
  }

  private mutating func classify(_ leaf: Entity) {
    switch leaf.record.type.mediaType {
    case .textPlain where leaf.isShown: text.append(leaf.id)
    case .textHTML where leaf.isShown: html.append(leaf.id)
    default: attachments.append(leaf.id)
    }
  }
}
