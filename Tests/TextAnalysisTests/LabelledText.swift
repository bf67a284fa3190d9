import Foundation

/// A text under `fixtures/texts` with what the guide for labels says of it.
struct LabelledText: Decodable, Sendable, CustomStringConvertible {
  let subject: String?
  let text: String
  let kind: String
  let category: String?
  let also: [String]
  let interest: Bool
  let sensitive: Bool
  let language: String
  /// What may not be seen in the masked text.
  let hide: [String]

  static let names = Fixtures.names(in: "texts", ending: ".json")

  static func named(_ name: String) throws -> LabelledText {
    try JSONDecoder().decode(LabelledText.self, from: Fixtures.data("texts/\(name)"))
  }

  var description: String { text.prefix(40) + "…" }
}
