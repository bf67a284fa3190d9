/// The quoted-printable encoding (RFC 2045 section 6.7).
enum QuotedPrintable {
  /// Decodes; an `=` that means nothing is kept, blanks at the end of a line are dropped.
  static func decode(_ encoded: ArraySlice<UInt8>, log: inout DefectLog) -> [UInt8] {
    // Decoding never makes anything longer.
    [UInt8](capacity: encoded.count) { output in
      var line = encoded.startIndex
      while line < encoded.endIndex {
        let lineFeed = ByteSearch.first(.lf, in: encoded, from: line)
        let lineEnd = lineFeed ?? encoded.endIndex
        var contentEnd = lineEnd
        if contentEnd > line, encoded[contentEnd - 1] == .cr { contentEnd -= 1 }
        let hasCarriageReturn = contentEnd < lineEnd
        while contentEnd > line, encoded[contentEnd - 1].isBlank { contentEnd -= 1 }
        let isSoft = contentEnd > line && encoded[contentEnd - 1] == .equals
        if isSoft { contentEnd -= 1 }
        decodeLine(encoded, from: line, to: contentEnd, into: &output, &log)
        if !isSoft {
          if hasCarriageReturn { output.append(.cr) }
          if lineFeed != nil { output.append(.lf) }
        }
        line = lineEnd + 1
      }
    }
  }

  /// Decodes what stands before the blanks or the soft break at the end of a line.
  private static func decodeLine(
    _ encoded: ArraySlice<UInt8>, from start: Int, to end: Int,
    into output: inout OutputSpan<UInt8>, _ log: inout DefectLog
  ) {
    var position = start
    while position < end {
      let byte = encoded[position]
      guard byte == .equals else {
        output.append(byte)
        position += 1
        continue
      }
      if position + 2 < end, let high = encoded[position + 1].hexadecimalValue,
        let low = encoded[position + 2].hexadecimalValue
      {
        output.append(high << 4 | low)
        position += 3
      } else {
        log.record(.invalidQuotedPrintable, at: position - encoded.startIndex)
        output.append(byte)
        position += 1
      }
    }
  }

  /// Encodes text whose lines end in LF; gives lines of at most 76 characters that end in CRLF.
  static func encode(_ text: some Collection<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    let lines = text.split(separator: .lf, omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      if number > 0 { result.append(contentsOf: [.cr, .lf]) }
      var length = 0
      // A line that looks like an mbox separator or the end of a message is not left to chance.
      let quotesFirst = line.first == .dot || line.starts(with: "From ".utf8)
      var isFirst = true
      for (index, byte) in zip(line.indices, line) {
        let isLast = line.index(after: index) == line.endIndex
        let isPlain =
          byte.isBlank ? !isLast : byte.isVisible && byte != .equals && !(isFirst && quotesFirst)
        isFirst = false
        let size = isPlain ? 1 : 3
        if length + size > (isLast ? 76 : 75) {
          result.append(contentsOf: [.equals, .cr, .lf])
          length = 0
        }
        length += size
        if isPlain { result.append(byte) } else { appendEscape(of: byte, to: &result) }
      }
    }
    return result
  }

  /// Appends `=` and two digits.
  static func appendEscape(of byte: UInt8, to result: inout [UInt8]) {
    let digits: StaticString = "0123456789ABCDEF"
    digits.withUTF8Buffer {
      result.append(contentsOf: [.equals, $0[Int(byte >> 4)], $0[Int(byte & 15)]])
    }
  }
}
