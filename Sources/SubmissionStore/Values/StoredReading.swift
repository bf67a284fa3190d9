/// The shape of a MessageReading as it is stored.
enum StoredReading {
  /// To be raised when a change of MessageReading makes older JSON unreadable or mean another thing.
  static let version = 1
}
