/// What takes messages out. An SMTP connection is one.
package protocol MessageSender: Sendable {
  /// Offers one message for one recipient. It never throws: what became of the message is the
  /// answer, and every case of it asks for something else.
  func send(_ envelope: Envelope, message: [UInt8]) async -> DeliveryOutcome

  /// Shows that the connection lives, before a message depends on it.
  func check() async throws(TransportError)

  /// Says goodbye and ends the connection, also in a cancelled task.
  func quit() async
}
