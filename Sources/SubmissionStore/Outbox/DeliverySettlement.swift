package import FoundationEssentials

/// How an attempt to send ended.
///
/// The words are the server's or the transport's; they may hold an address, so they are shown to
/// staff only and never logged.
package enum DeliverySettlement: Hashable, Sendable {
  /// The server took it over.
  case sent(reply: String)
  /// It was certainly not taken over, and is tried again.
  case deferred(until: Date, words: String)
  /// It was refused for good.
  case failed(words: String)
  /// The connection broke when the message may have been taken over.
  case uncertain(words: String)
}
