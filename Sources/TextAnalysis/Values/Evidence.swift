/// The sentence of the sender that carries a category.
package struct Evidence: Hashable, Sendable, Codable {
  package let category: Category
  /// Verbatim from the own words.
  package let text: String
  /// The sentence's place in the own words, in Unicode scalars; `end` is exclusive.
  package let start: Int
  package let end: Int

  package init(category: Category, text: String, start: Int, end: Int) {
    self.category = category
    self.text = text
    self.start = start
    self.end = end
  }
}
