import Mustache
import TextAnalysis

/// All that a template may name, and the values of one occasion.
struct TemplateContext: MustacheParent, Sendable {
  /// Names that stand for a text.
  static let texts = ["also", "organisation", "reference"]
  /// Names that a section may ask for.
  static let conditions = ["also", "interest"]

  /// A tag for an opening brace that is meant as it stands; files cannot name it.
  static let brace = "{{leftBrace}}"

  let reference: String
  let organisation: String
  let interest: Bool
  /// Such as "je vraag en je twijfel"; nil where nothing else was heard.
  let also: String?

  init(_ occasion: AcknowledgementOccasion, words: AlsoWords) {
    reference = SingleLine.of(occasion.reference)
    organisation = SingleLine.of(occasion.organisation)
    interest = occasion.interest
    also = words.phrase(for: occasion.also)
  }

  func child(named name: String) -> Any? {
    switch name {
    case "reference": reference
    case "organisation": organisation
    case "interest": interest
    case "also": also
    case "leftBrace": "{"
    default: nil
    }
  }

  /// What is wrong with a name in a tag; nil where nothing is.
  static func problem(with name: String, as kind: TemplateTag.Kind) -> String? {
    let allowed = kind == .variable ? texts : conditions
    if allowed.contains(name) || kind == .comment { return nil }
    if kind == .variable, conditions.contains(name) {
      return "'\(name)' is yes or no, not a text; use {{#\(name)}}…{{/\(name)}}"
    }
    if kind != .variable, texts.contains(name) {
      return "'\(name)' is always there, so a section cannot ask for it"
    }
    return "unknown name '\(name)'" + Suggestion.phrase(for: name, among: allowed)
  }
}
