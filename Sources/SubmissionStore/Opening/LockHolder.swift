package import FoundationEssentials

/// Who holds a database's lock, as they wrote it there.
package struct LockHolder: Hashable, Sendable, Codable {
  package let process: Int32
  package let host: String
  package let since: Date

  package init(process: Int32, host: String, since: Date) {
    self.process = process
    self.host = host
    self.since = since
  }

  /// One line: `pid 4711`, `host mail`, and the start, in seconds since 1970.
  var line: String {
    "pid \(process) host \(host) since \(Int64(since.timeIntervalSince1970))\n"
  }

  /// Nil where the text is not such a line.
  init?(line: String) {
    let words = line.split(whereSeparator: \.isWhitespace)
    guard words.count == 6, words[0] == "pid", words[2] == "host", words[4] == "since",
      let process = Int32(words[1]), let seconds = Int64(words[5])
    else { return nil }
    self.init(
      process: process, host: String(words[3]),
      since: Date(timeIntervalSince1970: Double(seconds)))
  }
}
