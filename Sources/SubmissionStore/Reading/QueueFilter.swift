package import FoundationEssentials
package import Submissions
package import TextAnalysis

/// Which submissions the queue shows. As it is made: all that waits for staff.
package struct QueueFilter: Hashable, Sendable {
  /// What no person wrote is left out unless it is asked for.
  package static let writtenByPeople = Set(MessageKind.allCases).subtracting([.automatic])
  package static let waiting: Set<SubmissionStatus> = [.new, .open]

  package var statuses: Set<SubmissionStatus>
  package var kinds: Set<MessageKind>
  /// Empty: any category, or none.
  package var categories: Set<Category>
  /// Nil, here and below: either.
  package var sensitive: Bool?
  package var undecided: Bool?
  package var interest: Bool?
  /// Received at or after.
  package var since: Date?
  package var limit: Int

  package init(
    statuses: Set<SubmissionStatus> = waiting, kinds: Set<MessageKind> = writtenByPeople,
    categories: Set<Category> = [], sensitive: Bool? = nil, undecided: Bool? = nil,
    interest: Bool? = nil, since: Date? = nil, limit: Int = 100
  ) {
    self.statuses = statuses
    self.kinds = kinds
    self.categories = categories
    self.sensitive = sensitive
    self.undecided = undecided
    self.interest = interest
    self.since = since
    self.limit = limit
  }
}
