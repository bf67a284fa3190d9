/// Takes the line ends out of a folded value (RFC 5322 section 2.2.3).
enum Unfolding {
  static func unfold(_ bytes: [UInt8], from start: Int, to end: Int) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(max(0, end - start))
    var position = start
    while let lineEnd = ByteSearch.first(.lf, in: bytes, from: position, to: end) {
      var contentEnd = lineEnd
      while contentEnd > position, bytes[contentEnd - 1] == .cr { contentEnd -= 1 }
      result.append(contentsOf: bytes[position..<contentEnd])
      position = lineEnd + 1
    }
    result.append(contentsOf: bytes[position..<max(position, end)])
    return result
  }
}
