/// The quoted-printable encoding (RFC 2045 section 6.7).
enum QuotedPrintable {
  /// Decodes; an `=` that means nothing is kept, blanks at the end of a line are dropped.
  static func decode(_ encoded: ArraySlice<UInt8>, log: inout DefectLog) -> [UInt8] {
    // Decoding never makes anything longer.
    [UInt8](unsafeUninitializedCapacity: encoded.count) { output, count in
      encoded.withUnsafeBufferPointer { input in
        var line = 0
        while line < input.count {
          let lineFeed = ByteSearch.first(.lf, in: input, from: line, to: input.count)
          let lineEnd = lineFeed ?? input.count
          var contentEnd = lineEnd
          if contentEnd > line, input[contentEnd - 1] == .cr { contentEnd -= 1 }
          let hasCarriageReturn = contentEnd < lineEnd
          while contentEnd > line, input[contentEnd - 1].isBlank { contentEnd -= 1 }
          let isSoft = contentEnd > line && input[contentEnd - 1] == .equals
          if isSoft { contentEnd -= 1 }
          decodeLine(input, from: line, to: contentEnd, into: output, &count, &log)
          if !isSoft {
            if hasCarriageReturn { append(.cr, to: output, &count) }
            if lineFeed != nil { append(.lf, to: output, &count) }
          }
          line = lineEnd + 1
        }
      }
    }
  }

  /// Decodes what stands before the blanks or the soft break at the end of a line.
  private static func decodeLine(
    _ input: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int,
    into output: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int, _ log: inout DefectLog
  ) {
    var position = start
    while position < end {
      let byte = input[position]
      guard byte == .equals else {
        append(byte, to: output, &count)
        position += 1
        continue
      }
      if position + 2 < end, let high = input[position + 1].hexadecimalValue,
        let low = input[position + 2].hexadecimalValue
      {
        append(high << 4 | low, to: output, &count)
        position += 3
      } else {
        log.record(.invalidQuotedPrintable, at: position)
        append(byte, to: output, &count)
        position += 1
      }
    }
  }

  private static func append(
    _ byte: UInt8, to output: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int
  ) {
    output[count] = byte
    count += 1
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
