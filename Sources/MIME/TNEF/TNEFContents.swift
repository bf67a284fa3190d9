/// What a TNEF stream holds, the `winmail.dat` of Outlook and Exchange (MS-OXTNEF).
package struct TNEFContents: Sendable, Hashable {
  package struct Part: Sendable, Hashable {
    /// Such as `IPM.Note` or `IPM.Schedule.Meeting.Request`.
    package internal(set) var messageClass: String?
    package internal(set) var subject: String?
    /// LF line ends; from the RTF where there is neither a plain nor an HTML text.
    package internal(set) var text: String?
    package internal(set) var html: String?
    package internal(set) var files: [ContainedFile] = []
    /// The part that this message is attached to, among `parts`; nil for the outermost.
    package internal(set) var parent: Int?
  }

  /// The message itself, then the messages that are attached in it, however deep. Never empty.
  package internal(set) var parts: [Part] = [Part()]
  /// What is wrong with the stream, each kind once: it ends too early, breaks its form, or holds
  /// more than is read.
  package private(set) var defects: [Defect.Kind] = []

  mutating func note(_ defect: Defect.Kind) {
    if !defects.contains(defect) { defects.append(defect) }
  }

  /// The message itself.
  package var message: Part { parts[0] }

  /// The files of all parts, each attached message before what it holds.
  package var files: [ContainedFile] { parts.flatMap(\.files) }

  /// Whether the message is an invitation, an answer to one, or a cancellation.
  package var isMeeting: Bool {
    let name = message.messageClass?.lowercased() ?? ""
    return name.hasPrefix("ipm.schedule.meeting") || name.hasPrefix("ipm.microsoft schedule.mtg")
  }
}
