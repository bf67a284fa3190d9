/// Text in `format=flowed` (RFC 3676): a line that ends in a space goes on in the next one.
enum FlowedText {
  /// Joins what was one paragraph. Quote marks stay, once a paragraph, with a space behind them.
  /// - Parameter deletesSpace: whether the space at a soft line break was added by the sender's
  ///   software (DelSp=yes).
  static func unflow(_ text: String, deletesSpace: Bool) -> String {
    var text = text
    return text.withUTF8 { bytes in
      // A line of a quote mark and a character or more may get a space between them.
      String(utf8Capacity: bytes.count + bytes.count / 2) { output in
        unflow(ByteLines(bytes), deletesSpace: deletesSpace, into: &output)
      }
    }
  }

  private static func unflow(
    _ lines: ByteLines, deletesSpace: Bool, into output: inout OutputSpan<UInt8>
  ) {
    var isFirst = true
    var openDepth: Int?
    for line in lines {
      let depth = line.prefix { $0 == .greater }.count
      var content = line.dropFirst(depth)
      // Space-stuffing protects lines that begin with a space, `>` or `From `.
      if content.first == .space { content = content.dropFirst() }
      // The signature separator is never flowed.
      let isSeparator = content.elementsEqual("-- ".utf8)
      let isFlowed = content.last == .space && !isSeparator
      if isFlowed, deletesSpace { content = content.dropLast() }
      if openDepth != depth || isSeparator {
        if !isFirst { output.append(.lf) }
        output.append(repeating: .greater, count: depth)
        if depth > 0, !content.isEmpty { output.append(.space) }
      }
      for byte in content { output.append(byte) }
      isFirst = false
      openDepth = isFlowed ? depth : nil
    }
  }
}
