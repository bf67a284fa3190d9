package import Submissions

/// The rules of an institute: how messages are read, and which are acknowledged.
package struct Judgement: Sendable {
  package let reader: MessageReader
  package let policy: AcknowledgementPolicy

  /// - Parameters:
  ///   - configuration: nil for the standing values and no addresses of ours.
  ///   - templates: the names of the templates there are; empty where any may be named.
  package init(_ configuration: Configuration?, templates: [String] = []) {
    let own = configuration?.ownAddresses ?? []
    reader = MessageReader(
      settings: ReadingSettings(ownAddresses: own, threshold: configuration?.threshold ?? 0.6))
    policy = AcknowledgementPolicy(
      ownAddresses: own, limitPerAddress: configuration?.perAddressPerDay ?? 5,
      limitInTotal: configuration?.inTotalPerHour ?? 200,
      templates: Set(templates))
  }
}
