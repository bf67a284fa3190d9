import Glibc
import Synchronization

/// Decodes with the character set tables of the C library.
enum IconvDecoder {
  /// The sets of which one descriptor stays open. Without that the C library unloads the code of a
  /// set after each use, and a header in two sets by turns costs seconds.
  private static let kept = Mutex<[LibraryCharset: UInt]>([:])

  /// U+FFFD in UTF-8.
  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// Bytes that are converted before they join the text.
  private static let blockSize = 32 << 10
  /// Bytes of UTF-8 that an input byte can become; that one character can need at most.
  private static let growth = 3
  private static let spare = 16

  /// Decodes bytes from one of the library's character sets. Each byte that cannot be decoded
  /// becomes U+FFFD. Where the library lacks the set, the bytes are read as windows-1252.
  static func decode(_ bytes: ArraySlice<UInt8>, from set: LibraryCharset) -> Charset.Decoded {
    let descriptor = iconv_open("UTF-8", set.rawValue)
    guard let descriptor, descriptor != iconv_t(bitPattern: -1) else {
      return Charset.Decoded(text: Windows1252.decode(bytes), hasRepairs: true)
    }
    let isKept = kept.withLock { open in
      guard open[set] == nil else { return false }
      open[set] = UInt(bitPattern: descriptor)
      return true
    }
    defer { if !isKept { iconv_close(descriptor) } }
    return bytes.withUnsafeBytes { input in
      let room = input.count * growth + spare
      return withUnsafeTemporaryAllocation(
        byteCount: min(blockSize, room), alignment: 1
      ) { block in
        // What nothing is written to costs no memory, and moving a text that grows costs twice.
        var text = ""
        text.reserveCapacity(room)
        let hasRepairs = convert(input, with: descriptor, through: block, into: &text)
        return Charset.Decoded(text: text, hasRepairs: hasRepairs)
      }
    }
  }

  /// Converts all of the input and tells whether some of it meant nothing.
  private static func convert(
    _ input: UnsafeRawBufferPointer, with descriptor: iconv_t,
    through block: UnsafeMutableRawBufferPointer, into text: inout String
  ) -> Bool {
    guard let start = block.baseAddress?.assumingMemoryBound(to: CChar.self) else { return false }
    // The library takes a pointer that it could write to, and does not.
    var next = UnsafeMutablePointer(
      mutating: input.baseAddress?.assumingMemoryBound(to: CChar.self))
    var left = input.count
    var output: UnsafeMutablePointer<CChar>? = start
    var room = block.count
    var hasRepairs = false
    func emptyBlock() {
      text += String(
        decoding: UnsafeRawBufferPointer(block)[..<(block.count - room)], as: UTF8.self)
      (output, room) = (start, block.count)
    }
    while left > 0 {
      if room < spare { emptyBlock() }
      guard iconv(descriptor, &next, &left, &output, &room) == -1, left > 0 else { continue }
      let error = errno
      guard error != E2BIG || room == block.count else {
        emptyBlock()
        continue
      }
      hasRepairs = true
      if room < replacement.count { emptyBlock() }
      output.map { UnsafeMutableRawPointer($0).copyMemory(from: replacement, byteCount: 3) }
      output = output.map { $0 + replacement.count }
      room -= replacement.count
      // A character cut off at the end is one loss, however many bytes it has.
      if error == EINVAL { break }
      next = next.map { $0 + 1 }
      left -= 1
    }
    if room < spare { emptyBlock() }
    // What the library holds back, and its first state for the next text.
    _ = iconv(descriptor, nil, nil, &output, &room)
    emptyBlock()
    return hasRepairs
  }
}
