/// What a professional hands over, in one of the words of the call.
///
/// A category is data rather than a case of an enumeration: an institute can add its own. The
/// three of the call are always there.
package struct Category: RawRepresentable, Hashable, Sendable, Codable {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }

  /// A way of working, a case or a story, offered to learn from (voorbeeld).
  package static let example = Category(rawValue: "example")
  /// Something the sender wants an answer to from somebody (vraag).
  package static let question = Category(rawValue: "question")
  /// Uncertainty, a dilemma or unease, mainly shared rather than to be solved (twijfel).
  package static let doubt = Category(rawValue: "doubt")

  /// The categories of the call, in the order it names them.
  package static let ofTheCall: [Category] = [.example, .question, .doubt]
}
