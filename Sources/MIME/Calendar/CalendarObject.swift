/// What an invitation or an answer to one says, as much as a person wants to know of it
/// (RFC 5545, RFC 5546).
package struct CalendarObject: Hashable, Sendable {
  /// A moment as the calendar writes it: which hour it is here is for a calendar to say.
  package struct Moment: Hashable, Sendable {
    /// Such as `2026-11-23` or `2026-11-23 10:00`.
    package let text: String
    /// `UTC`, or the sender's name of a zone; nil for a day, or for the hour wherever one is.
    package let zone: String?
  }

  /// Upper case, such as `REQUEST`, `REPLY`, `CANCEL`; nil without.
  package internal(set) var method: String?
  /// Upper case, such as `VEVENT`.
  package internal(set) var component: String?
  package internal(set) var summary: String?
  package internal(set) var location: String?
  package internal(set) var uid: String?
  package internal(set) var start: Moment?
  package internal(set) var organizer: Mailbox?
}
