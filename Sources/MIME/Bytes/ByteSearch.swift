import Glibc

/// Searches a buffer at the speed of the C library; the only place that does so with pointers.
enum ByteSearch {
  /// The first place of a byte in a part of a buffer.
  static func first(_ byte: UInt8, in bytes: [UInt8], from start: Int, to end: Int) -> Int? {
    guard start >= 0, start < end, end <= bytes.count else { return nil }
    return bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress,
        let found = memchr(base + start, Int32(byte), end - start)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  /// The first place of a byte in a slice, from one of its places on.
  static func first(_ byte: UInt8, in bytes: ArraySlice<UInt8>, from start: Int) -> Int? {
    guard start >= bytes.startIndex, start < bytes.endIndex else { return nil }
    return bytes.withUnsafeBytes { buffer in
      let offset = start - bytes.startIndex
      guard let base = buffer.baseAddress,
        let found = memchr(base + offset, Int32(byte), buffer.count - offset)
      else { return nil }
      return UnsafeRawPointer(found) - base + bytes.startIndex
    }
  }

  /// The same in a part of memory.
  static func first(
    _ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int? {
    guard start >= 0, start < end, end <= bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + start, Int32(byte), end - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// The start of the next line that begins with two hyphens; `start` is the start of a line.
  static func nextDashLine(in bytes: [UInt8], from start: Int, to end: Int) -> Int? {
    guard start >= 0, end <= bytes.count else { return nil }
    return bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return nil }
      var position = start
      while position + 2 <= end {
        if buffer[position] == .hyphen, buffer[position + 1] == .hyphen { return position }
        guard let lineEnd = memchr(base + position, Int32(UInt8.lf), end - position) else {
          return nil
        }
        position = UnsafeRawPointer(lineEnd) - base + 1
      }
      return nil
    }
  }

  /// Whether a part of a buffer equals these bytes.
  static func matches(_ pattern: [UInt8], in bytes: [UInt8], at start: Int) -> Bool {
    guard start >= 0, bytes.count - start >= pattern.count else { return false }
    return pattern.withUnsafeBytes { wanted in
      bytes.withUnsafeBytes { buffer in
        guard let wantedBase = wanted.baseAddress, let base = buffer.baseAddress else {
          return wanted.isEmpty
        }
        return memcmp(base + start, wantedBase, wanted.count) == 0
      }
    }
  }

  /// Whether a part of a buffer equals these bytes.
  static func matches(_ pattern: StaticString, in bytes: [UInt8], at start: Int) -> Bool {
    guard start >= 0, bytes.count - start >= pattern.utf8CodeUnitCount else { return false }
    return bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return pattern.utf8CodeUnitCount == 0 }
      return memcmp(base + start, pattern.utf8Start, pattern.utf8CodeUnitCount) == 0
    }
  }

  /// Whether there are bytes of 0x80 and above, bytes below the space or DEL, and equals signs.
  /// Looks at eight bytes at once: borrows that cross bytes can only follow a byte that is one of
  /// those looked for, so that the answers are exact.
  static func flags(
    of buffer: UnsafeRawBufferPointer
  ) -> (high: Bool, control: Bool, equals: Bool) {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops = ones << 7
    var (high, control, equals): (UInt64, UInt64, UInt64) = (0, 0, 0)
    func take(_ word: UInt64) {
      high |= word
      let delete = word ^ (ones &* 0x7F)
      control |= (word &- ones &* 0x20) & ~word | (delete &- ones) & ~delete
      let sign = word ^ (ones &* 0x3D)
      equals |= (sign &- ones) & ~sign
    }
    var position = 0
    while position + 8 <= buffer.count {
      take(buffer.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      position += 8
    }
    // The rest among spaces.
    var rest = ones &* 0x20
    while position < buffer.count {
      rest = rest << 8 | UInt64(buffer[position])
      position += 1
    }
    take(rest)
    return (high & tops != 0, control & tops != 0, equals & tops != 0)
  }

  /// Whether a text holds a byte.
  static func contains(_ byte: UInt8, in text: String) -> Bool {
    var text = text
    return text.withUTF8 { first(byte, in: $0, from: 0, to: $0.count) != nil }
  }

  /// Whether a slice holds a word as it is.
  static func contains(_ word: StaticString, in bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { contains(word, in: $0) }
  }

  /// The same of a part of memory.
  static func contains(_ word: StaticString, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = bytes.baseAddress else { return false }
    let length = word.utf8CodeUnitCount
    var position = 0
    while let found = first(
      word.utf8Start[0], in: bytes, from: position, to: bytes.count - length + 1)
    {
      if memcmp(base + found, word.utf8Start, length) == 0 { return true }
      position = found + 1
    }
    return false
  }
}
