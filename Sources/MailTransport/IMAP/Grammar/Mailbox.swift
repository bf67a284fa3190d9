/// A mailbox that the server lists.
package struct Mailbox: Sendable, Hashable {
  /// As people read it: `Doorgestuurd/Één school`.
  package let name: String
  /// What separates the levels of the name, where there are levels.
  package let delimiter: Character?
  /// Such as `\HasNoChildren` or `\Sent` (RFC 6154).
  package let attributes: [String]

  package init(name: String, delimiter: Character?, attributes: [String]) {
    self.name = name
    self.delimiter = delimiter
    self.attributes = attributes
  }

  /// Whether it can hold messages: some are only levels of the tree.
  package var isSelectable: Bool {
    !attributes.contains { ["\\noselect", "\\nonexistent"].contains($0.lowercased()) }
  }
}

/// `* LIST (\HasNoChildren) "/" "Doorgestuurd/&AMkA6Q-n school"` (RFC 9051 section 7.3.1)
struct MailboxListing: Sendable, Equatable {
  let attributes: [String]
  let delimiter: Character?
  /// As it stood in the response.
  let encodedName: [UInt8]
}

/// What SELECT says of a mailbox.
package struct SelectedMailbox: Sendable, Hashable {
  /// Nil where the server gives none: its UIDs then mean nothing beyond this session.
  package let uidValidity: UInt32?
  package let uidNext: UInt32?
  /// How many messages it holds.
  package let exists: Int
  package let isReadOnly: Bool
  /// The flags that last, and `\*` where new ones may be made. Empty where the server says nothing.
  package let permanentFlags: [String]

  package init(
    uidValidity: UInt32?, uidNext: UInt32?, exists: Int, isReadOnly: Bool = false,
    permanentFlags: [String] = []
  ) {
    self.uidValidity = uidValidity
    self.uidNext = uidNext
    self.exists = exists
    self.isReadOnly = isReadOnly
    self.permanentFlags = permanentFlags
  }
}
