/// One whole response as it came: its text with the `{n}` marks, and the literals beside it.
struct ResponseFrame: Sendable, Equatable {
  /// Without the last line end. After each literal's mark comes a CRLF, then the text goes on.
  var text: [UInt8] = []
  /// In the order of their marks.
  var literals: [Literal] = []
}
