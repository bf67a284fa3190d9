/// The lines of a part of memory, one after the other and without their LF: an array of all of them
/// would be many times as long as a text of short ones. Behind a last LF comes an empty line.
struct ByteLines: Sequence, IteratorProtocol {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  /// Where the next line begins; behind the end once there is none.
  private var position: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.init(bytes, in: 0..<bytes.count)
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) {
    self.bytes = bytes
    position = Swift.max(0, range.lowerBound)
    end = Swift.min(range.upperBound, bytes.count)
  }

  mutating func next() -> Slice<UnsafeBufferPointer<UInt8>>? {
    guard position <= end else { return nil }
    let start = position
    let lineEnd = ByteSearch.first(.lf, in: bytes, from: start, to: end) ?? end
    position = lineEnd + 1
    return bytes[start..<lineEnd]
  }
}
