/// The rules by which the store itself decides; their names stand beside those of the other parts.
package enum StoreRule: String, Sendable, CaseIterable {
  /// Planning the acknowledgement failed, so none goes out.
  case planningFailed
  /// A decision came without any reason.
  case unexplained
  /// The message's values do not fit the database.
  case unstorable
}
