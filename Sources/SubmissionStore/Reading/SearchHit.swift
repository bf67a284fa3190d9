package import FoundationEssentials
package import Submissions
package import TextAnalysis

/// A submission that a search found.
package struct SearchHit: Hashable, Sendable, Codable {
  /// What stands before and after each word found.
  package static let marks = (opening: "⟦", closing: "⟧")

  package let number: Int
  package let kind: MessageKind
  package let category: Category?
  package let sensitive: Bool
  package let status: SubmissionStatus
  package let received: Date
  package let senderName: String?
  package let senderAddress: String?
  package let subject: String?
  /// Some words around what was found, marked with ``marks``.
  package let snippet: String
}
