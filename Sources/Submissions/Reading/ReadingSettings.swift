/// How messages are read: what the institute's configuration says of it.
package struct ReadingSettings: Sendable, Hashable {
  /// Our own addresses, in lower case: mail from them is never answered.
  package var ownAddresses: Set<String>
  /// Below this confidence a category is undecided.
  package var threshold: Double

  package init(ownAddresses: Set<String> = [], threshold: Double = 0.6) {
    self.ownAddresses = ownAddresses
    self.threshold = threshold
  }
}
