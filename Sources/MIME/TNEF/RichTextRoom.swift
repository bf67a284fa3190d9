/// How much RTF is still read of a message: one byte of it can stand for dozens of a text.
struct RichTextRoom {
  /// Bytes of RTF that may still be decompressed.
  private(set) var rtf: Int
  /// Bytes of text that may still come out.
  private(set) var text: Int
  /// There was more than that.
  private(set) var isExceeded = false

  /// - Parameter length: of the message, in bytes.
  init(messageLength length: Int, limits: ParserLimits) {
    rtf = max(0, limits.richTextLength)
    text = max(length, limits.richTextAllowance)
  }

  mutating func take(_ reading: RTFReader.Reading) {
    rtf -= min(rtf, reading.rtfLength)
    text -= min(text, reading.text.utf8.count)
    isExceeded = isExceeded || reading.isCut
  }
}
