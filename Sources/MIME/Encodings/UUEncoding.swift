/// The encoding of uuencode (POSIX), which old mailers name as a content transfer encoding.
enum UUEncoding {
  /// Decodes the first file; without a `begin` line the bytes are kept as they are.
  static func decode(_ encoded: ArraySlice<UInt8>, log: inout DefectLog) -> [UInt8] {
    var result: [UInt8] = []
    var hasBegun = false
    for line in encoded.split(separator: .lf) {
      let content = line.last == .cr ? line.dropLast() : line
      guard hasBegun else {
        hasBegun = content.starts(with: "begin ".utf8)
        continue
      }
      if content.elementsEqual("end".utf8) { return result }
      decodeLine(content, into: &result)
    }
    log.record(.invalidUUEncoding, at: 0)
    return hasBegun ? result : Array(encoded)
  }

  /// The first character says how many bytes the line holds.
  private static func decodeLine(_ line: ArraySlice<UInt8>, into result: inout [UInt8]) {
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
