/// A natural language, by its ISO 639-1 code.
package struct Language: RawRepresentable, Hashable, Sendable, Codable {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }

  package static let dutch = Language(rawValue: "nl")
  package static let english = Language(rawValue: "en")
  package static let german = Language(rawValue: "de")
  package static let french = Language(rawValue: "fr")
}
