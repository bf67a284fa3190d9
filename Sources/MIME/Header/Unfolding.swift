/// Takes the line ends out of a folded value (RFC 5322 section 2.2.3): the blank behind a line end
/// stays.
enum Unfolding {
  static func unfold(_ value: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(value.count)
    var position = value.startIndex
    while let lineEnd = ByteSearch.first(.lf, in: value, from: position) {
      var contentEnd = lineEnd
      while contentEnd > position, value[contentEnd - 1] == .cr { contentEnd -= 1 }
      result.append(contentsOf: value[position..<contentEnd])
      position = lineEnd + 1
    }
    result.append(contentsOf: value[position...])
    return result
  }
}
