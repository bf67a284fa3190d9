import MIME

extension Message {
  /// Reads a message that is written with LF, in its form on the wire.
  init(lines: String, limits: ParserLimits = .standard) {
    self.init(
      parsing: Array(
        lines.split(separator: "\n", omittingEmptySubsequences: false)
          .joined(separator: "\r\n").utf8), limits: limits)
  }

  /// Reads a message of one header field and an empty body.
  init(field: String) {
    self.init(lines: field + "\n\n")
  }

  var kinds: Set<Defect.Kind> { Set(defects.map(\.kind)) }
}
