package import FoundationEssentials

/// When a mailbox was last known to be taken in.
package struct LastLook: Hashable, Sendable {
  package let at: Date

  package init(at: Date) { self.at = at }
}
