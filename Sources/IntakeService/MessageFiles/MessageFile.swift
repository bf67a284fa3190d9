/// One message found on disk or on standard input.
package struct MessageFile: Sendable {
  /// The path as given or found; with `#2` behind it for the second message of an mbox.
  package var name: String
  package var content: Result<[UInt8], FileFailure>
}
