/// The encoding of uuencode (POSIX), which old mailers name as a content transfer encoding.
enum UUEncoding {
  /// Decodes the first file; without a `begin` line the bytes are kept as they are. What stands
  /// round the file is no part of it, and a defect.
  static func decode(_ encoded: ArraySlice<UInt8>, log: inout DefectLog) -> [UInt8] {
    // Decoding never makes anything longer: every three bytes come from two of a line at least.
    var result: [UInt8] = []
    var (hasBegun, hasEnded, hasMore) = (false, false, false)
    encoded.withUnsafeBufferPointer { bytes in
      for line in ByteLines(bytes) {
        let content = line.last == .cr ? line.dropLast() : line
        if hasBegun, !hasEnded {
          hasEnded = content.elementsEqual("end".utf8)
          if !hasEnded { decodeLine(content, into: &result) }
        } else if !hasBegun, content.starts(with: "begin ".utf8) {
          hasBegun = true
          result.reserveCapacity(bytes.count)
        } else if !content.allSatisfy(\.isWhiteSpace) {
          hasMore = true
        }
      }
    }
    if !hasEnded || hasMore { log.record(.invalidUUEncoding, at: 0) }
    return hasBegun ? result : Array(encoded)
  }

  /// The first character says how many bytes the line holds.
  private static func decodeLine(
    _ line: Slice<UnsafeBufferPointer<UInt8>>, into result: inout [UInt8]
  ) {
    guard let first = line.first else { return }
    var wanted = Int((first &- 32) & 63)
    var position = line.startIndex + 1
    while wanted > 0, position < line.endIndex {
      var group: UInt32 = 0
      for place in 0..<4 {
        let letter = position + place < line.endIndex ? line[position + place] : 32
        group = group << 6 | UInt32((letter &- 32) & 63)
      }
      position += 4
      for shift in [16, 8, 0] as [UInt32] where wanted > 0 {
        result.append(UInt8(truncatingIfNeeded: group >> shift))
        wanted -= 1
      }
    }
  }
}
