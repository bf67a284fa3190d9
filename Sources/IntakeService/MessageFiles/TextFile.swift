/// A whole file, or standard input.
package enum TextFile {
  /// The bytes of a file, or of standard input for `-`.
  package static func read(_ path: String) throws(FileFailure) -> [UInt8] {
    if path == "-" { return try FileReader(standardInput: ()).rest() }
    return try FileReader(path: path).rest()
  }
}
