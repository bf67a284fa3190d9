/// What a model looks at. All of it, but for measuring what each part is worth.
package struct FeatureGroups: OptionSet, Sendable, Hashable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Words, and pairs of words.
  package static let words = FeatureGroups(rawValue: 1)
  /// Pieces of words, which survive typing errors and join what Dutch writes as one word.
  package static let characters = FeatureGroups(rawValue: 2)
  /// Phrases that people listed, and what the rules make of them.
  package static let cues = FeatureGroups(rawValue: 4)
  /// Length, marks, tense, persons, place in the mail.
  package static let structure = FeatureGroups(rawValue: 8)
  /// What each sentence says by itself.
  package static let sentences = FeatureGroups(rawValue: 16)
  /// What the mail says as a whole.
  package static let mail = FeatureGroups(rawValue: 32)

  package static let all: FeatureGroups = [
    .words, .characters, .cues, .structure, .sentences, .mail,
  ]
}
