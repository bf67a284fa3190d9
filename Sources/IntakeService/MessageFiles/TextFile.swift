/// A whole file, or standard input.
package enum TextFile {
  /// The bytes of a file, or of standard input for `-`; nil where it cannot be read.
  package static func read(_ path: String) -> [UInt8]? {
    if path == "-" { return FileReader(standardInput: ()).rest() }
    guard let reader = FileReader(path: path) else { return nil }
    return reader.rest()
  }
}
