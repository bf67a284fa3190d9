/// A model that says what a mail hands over: linear, over hashed words and pieces of words, and over
/// what the rules and the shape of the text add.
///
/// It is values only: reading a text with it needs no library, and gives the same on every machine
/// but for the last bits of a number.
package struct TextModel: Sendable, Hashable {
  package let grams: GramWeights
  package let mail: MailWeights
  package let calibration: Calibration
  package let thresholds: Thresholds
  /// What it looks at.
  package let groups: FeatureGroups
  /// What it was made from, for people.
  package let origin: Origin

  /// What a model was made from.
  package struct Origin: Sendable, Hashable, Codable {
    /// Labelled mails that come with the program.
    package var shipped: Int
    /// Decisions of staff.
    package var corrections: Int
    /// A digest of all of them, labels included.
    package var digest: String

    package init(shipped: Int, corrections: Int, digest: String) {
      self.shipped = shipped
      self.corrections = corrections
      self.digest = digest
    }
  }

  package init(
    grams: GramWeights, mail: MailWeights, calibration: Calibration, thresholds: Thresholds,
    groups: FeatureGroups = .all, origin: Origin
  ) {
    self.grams = grams
    self.mail = mail
    self.calibration = calibration
    self.thresholds = thresholds
    self.groups = groups
    self.origin = origin
  }
}
