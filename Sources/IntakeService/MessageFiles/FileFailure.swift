import Glibc

/// A file could not be read.
package struct FileFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// The system's.
  package var errorNumber: Int32

  package var description: String { String(cString: strerror(errorNumber)) }
}
