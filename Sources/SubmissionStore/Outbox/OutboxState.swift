/// How far an acknowledgement is on its way.
package enum OutboxState: String, Sendable, Codable, CaseIterable {
  /// It waits for staff to release it.
  case held
  case planned
  /// Leased: it is being sent, or was when the process died.
  case sending
  case sent
  /// It is tried again later.
  case deferred
  /// It was refused for good, or came back.
  case failed
  /// It may have been sent; it is never sent again by itself.
  case uncertain
  /// Staff decided against it.
  case cancelled
}
