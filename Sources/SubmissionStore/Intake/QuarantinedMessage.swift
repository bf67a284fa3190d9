package import FoundationEssentials

/// A message that could not be taken in.
package struct QuarantinedMessage: Hashable, Sendable, Codable {
  package let id: Int
  package let location: MessageLocation
  /// The name of the rule that put it there.
  package let rule: String
  package let attempts: Int
  /// In bytes.
  package let size: Int
  package let at: Date
  package let hasBytes: Bool
}
