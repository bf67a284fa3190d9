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
}
