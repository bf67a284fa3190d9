package import FoundationEssentials
package import Submissions

/// A message on its way into the store, read and understood.
package struct TakenMessage: Sendable, Hashable {
  package var location: MessageLocation
  /// The message as it came; of an oversize one only its header.
  package var bytes: [UInt8]
  /// In bytes, as the server counts.
  package var size: Int
  package var isOversize: Bool
  /// When the server received it (INTERNALDATE).
  package var received: Date
  package var reading: MessageReading

  /// - Parameter size: nil for a message that came whole.
  package init(
    location: MessageLocation, bytes: [UInt8], size: Int? = nil, isOversize: Bool = false,
    received: Date, reading: MessageReading
  ) {
    self.location = location
    self.bytes = bytes
    self.size = size ?? bytes.count
    self.isOversize = isOversize
    self.received = received
    self.reading = reading
  }
}
