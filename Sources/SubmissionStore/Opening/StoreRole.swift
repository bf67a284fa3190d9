/// Who opens the store.
package enum StoreRole: Sendable, Hashable {
  /// The one program that takes mail in and sends; it alone creates and migrates the database, and
  /// holds the lock beside it as long as the store is open.
  case daemon
  /// A command of staff: reads and decides while the daemon runs; never creates, never migrates.
  case staff
}
