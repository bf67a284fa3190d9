/// A piece of a text that could point at a person, or at their school, group or home.
package struct IdentifyingPiece: Hashable, Sendable, Codable {
  package enum Kind: String, Sendable, Codable, CaseIterable {
    case person, organisation, location, contact, postcode, date, age, id
  }

  package let type: Kind
  /// Verbatim from the text.
  package let text: String
  /// The piece's place, in Unicode scalars of the text; `end` is exclusive.
  package let start: Int
  package let end: Int

  package init(type: Kind, text: String, start: Int, end: Int) {
    self.type = type
    self.text = text
    self.start = start
    self.end = end
  }
}
