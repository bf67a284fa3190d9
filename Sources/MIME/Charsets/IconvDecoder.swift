import Glibc
import Synchronization

/// Decodes with the character set tables of the C library.
enum IconvDecoder {
  /// The sets of which one descriptor stays open. Without that the C library unloads the code of a
  /// set after each use, and a header in two sets by turns costs seconds.
  private static let kept = Mutex<[LibraryCharset: UInt]>([:])

  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// Decodes bytes from one of the library's character sets. Each byte that cannot be decoded
  /// becomes U+FFFD. Where the library lacks the set, the bytes are read as windows-1252.
  static func decode(_ bytes: [UInt8], from set: LibraryCharset) -> Charset.Decoded {
    let descriptor = iconv_open("UTF-8", set.rawValue)
    guard descriptor != iconv_t(bitPattern: -1) else {
      return Charset.Decoded(text: Windows1252.decode(bytes[...]), hasRepairs: true)
    }
    let isKept = kept.withLock { open in
      guard open[set] == nil else { return false }
      open[set] = UInt(bitPattern: descriptor)
      return true
    }
    defer { if !isKept { iconv_close(descriptor) } }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 2 + 16)
    var hasRepairs = false
    var input = bytes
    input.withUnsafeMutableBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      var next: UnsafeMutablePointer<CChar>? = base.assumingMemoryBound(to: CChar.self)
      var left = buffer.count
      while left > 0 {
        let (status, error) = step(descriptor, &next, &left, into: &result)
        guard status == -1, error != E2BIG, left > 0 else { continue }
        hasRepairs = true
        result.append(contentsOf: replacement)
        // A character cut off at the end is one loss, however many bytes it has.
        if error == EINVAL { break }
        next = next.map { $0 + 1 }
        left -= 1
      }
      var none = 0
      _ = step(descriptor, nil, &none, into: &result)
    }
    return Charset.Decoded(text: String(decoding: result, as: UTF8.self), hasRepairs: hasRepairs)
  }

  /// Converts until the output block is full, the input ends or an error comes.
  private static func step(
    _ descriptor: iconv_t?, _ input: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?,
    _ left: inout Int, into result: inout [UInt8]
  ) -> (status: Int, error: Int32) {
    withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 1) { block in
      var output: UnsafeMutablePointer<CChar>? = block.baseAddress?.assumingMemoryBound(
        to: CChar.self)
      var room = block.count
      errno = 0
      let status = iconv(descriptor, input, &left, &output, &room)
      let error = errno
      result.append(contentsOf: UnsafeRawBufferPointer(block)[..<(block.count - room)])
      return (Int(status), error)
    }
  }
}
