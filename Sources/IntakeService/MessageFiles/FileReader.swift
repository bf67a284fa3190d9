import Glibc

/// Reads a file, or standard input, piece by piece.
struct FileReader: ~Copyable {
  private let descriptor: Int32
  private let owned: Bool
  /// So much is read at once, in bytes: most messages are small.
  private let pieceSize: Int
  /// In bytes, as it was when the file was opened; nil for what has no size, such as a pipe.
  private let size: Int?

  /// Opens a file that is no folder.
  init(path: String) throws(FileFailure) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    owned = true
    var status = stat()
    let isOpen = descriptor >= 0 && fstat(descriptor, &status) == 0
    size = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
    // One byte over, so that the end is seen at once.
    pieceSize = min(max(Int(status.st_size) + 1, 4096), 65_536)
    guard isOpen else {
      throw FileFailure(errorNumber: errno)
    }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw FileFailure(errorNumber: EISDIR) }
  }

  init(standardInput: Void) {
    descriptor = STDIN_FILENO
    owned = false
    pieceSize = 65_536
    size = nil
  }

  deinit { if owned, descriptor >= 0 { close(descriptor) } }

  /// The next bytes, at most `count`; empty at the end.
  func next(_ size: Int? = nil) throws(FileFailure) -> [UInt8] {
    let count = size ?? pieceSize
    var errorNumber: Int32 = 0
    let chunk = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      var result: Int
      repeat {
        result = read(descriptor, buffer.baseAddress, count)
      } while result < 0 && errno == EINTR
      if result < 0 { errorNumber = errno }
      filled = max(0, result)
    }
    guard errorNumber == 0 else { throw FileFailure(errorNumber: errorNumber) }
    return chunk
  }

  /// The next bytes, at least `count` of them unless the file ends: a pipe may give fewer at once.
  func next(atLeast count: Int) throws(FileFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      let more = try next()
      if more.isEmpty { break }
      if bytes.isEmpty { bytes = more } else { bytes += more }
    }
    return bytes
  }

  /// All that is left, behind what was read before.
  consuming func rest(after start: [UInt8] = []) throws(FileFailure) -> [UInt8] {
    let size = size ?? 0
    // A file gave less than it was asked for: that was its end.
    if !start.isEmpty, start.count == size, size < pieceSize { return start }
    var bytes = start
    // One byte over, so that the end is seen without growing.
    var more = try next(max(size - start.count, 0) + 1)
    while !more.isEmpty {
      bytes.append(contentsOf: more)
      more = try next()
    }
    return bytes
  }
}
